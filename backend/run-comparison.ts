import { comparisonSettings } from '../api/types/comparison.ts'
import { compareGroups } from '../core/comparison/compare-groups.ts'
import { defaultSettings } from '../core/comparison/settings.ts'
import type { ComparisonInput, ComparisonResult, ComparisonSettings } from '../core/comparison/types.ts'
import { listCoders } from '../db/coder.ts'
import { listScoredCodings } from '../db/coding.ts'
import type { ReadableDb } from '../db/database.ts'
import { listCompetencies } from '../db/dictionary.ts'
import { listEvents } from '../db/event.ts'
import { listInterviews } from '../db/interview.ts'
import { listInterviewees } from '../db/interviewee.ts'
import { readProject } from '../db/project.ts'

/** The project's comparison with its saved settings, or with others. */
export function runComparison(
  db: ReadableDb,
  settings: ComparisonSettings = readSettings(db),
): ComparisonResult {
  return compareGroups(readInput(db), settings)
}

/** Settings as saved; the defaults while nobody has changed them, or where they were saved by another version. */
export function readSettings(db: ReadableDb): ComparisonSettings {
  const { comparison } = readProject(db)
  if (comparison === '') return defaultSettings
  const parsed = comparisonSettings.safeParse(JSON.parse(comparison))
  return parsed.success ? parsed.data : defaultSettings
}

function readInput(db: ReadableDb): ComparisonInput {
  const interviews = listInterviews(db)
  const { criterion, sameSample } = readProject(db)
  return {
    interviewees: listInterviewees(db).map((person) => ({
      ...person,
      length: interviews
        .filter((interview) => interview.intervieweeId === person.id)
        .reduce((sum, interview) => sum + interview.length, 0),
    })),
    competencyIds: listCompetencies(db).map((competency) => competency.id),
    codings: listScoredCodings(db),
    events: listEvents(db),
    facts: {
      blindCoderIds: listCoders(db)
        .filter((coder) => coder.blind)
        .map((coder) => coder.id),
      hasCriterion: criterion.trim() !== '',
      sameSample,
      interviewCount: interviews.length,
    },
  }
}
