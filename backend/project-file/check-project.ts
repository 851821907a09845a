import type { Problem } from '../../api/types/common.ts'
import type { ProblemCode } from '../../api/types/problem.ts'
import { checkFile, checkReferences } from '../../db/check.ts'
import { listScoredCodings, type ScoredCoding } from '../../db/coding.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listCompetencies } from '../../db/dictionary.ts'
import { listEvents } from '../../db/event.ts'
import { type InterviewRow, listInterviews, listTurns, readText } from '../../db/interview.ts'
import { getInterviewee } from '../../db/interviewee.ts'

/** Looks for damage and for what should be impossible; `checked` counts what was looked at. Never names a text. */
export function checkProject(db: ReadableDb): { readonly problems: Problem[]; readonly checked: number } {
  const interviews = listInterviews(db)
  const codings = listScoredCodings(db)
  const events = listEvents(db)
  const problems = [
    ...checkFile(db).map((detail) => problem('file-damaged', { detail })),
    ...checkReferences(db).map((table) => problem('reference-broken', { table })),
    ...interviews.flatMap((interview) => checkInterview(db, interview, [...codings, ...events])),
    ...checkLevels(db, codings),
  ]
  return { problems, checked: interviews.length + codings.length + events.length }
}

function problem(code: ProblemCode, params: Problem['params']): Problem {
  return { code, params }
}

function checkInterview(
  db: ReadableDb,
  { id, intervieweeId }: InterviewRow,
  spans: readonly Pick<ScoredCoding, 'interviewId' | 'start' | 'end'>[],
): Problem[] {
  const interview = getInterviewee(db, intervieweeId)?.code ?? ''
  const { length } = readText(db, id)
  const outside = spans.filter(
    (span) => span.interviewId === id && (span.start < 0 || span.end > length || span.start >= span.end),
  )
  return [
    ...(areTurnsSound(db, id, length) ? [] : [problem('turns-broken', { interview })]),
    ...(outside.length === 0 ? [] : [problem('span-outside-text', { interview, count: outside.length })]),
  ]
}

/** Turns must follow one another with one line end between, from the text's start to its end. */
function areTurnsSound(db: ReadableDb, interview: InterviewRow['id'], length: number): boolean {
  const turns = listTurns(db, interview)
  const expected = [0, ...turns.map((turn) => turn.end + 1)]
  return turns.every((turn, index) => turn.start === expected[index]) && expected.at(-1) === length + 1
}

function checkLevels(db: ReadableDb, codings: readonly ScoredCoding[]): Problem[] {
  return listCompetencies(db).flatMap(({ id, code, levels }) => {
    const scale = new Set(levels.map((level) => level.value))
    const off = codings.filter(
      ({ competencyId, level }) => competencyId === id && level !== null && !scale.has(level),
    )
    return scale.size === 0 || off.length === 0
      ? []
      : [problem('level-off-scale', { code, count: off.length })]
  })
}
