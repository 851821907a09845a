import { setImmediate } from 'node:timers/promises'
import { comparisonSettings } from '../../api/types/comparison.ts'
import { type ComparisonStep, comparisonSteps } from '../../core/comparison/compare-groups.ts'
import { reliabilitySteps } from '../../core/comparison/reliability.ts'
import { defaultSettings } from '../../core/comparison/settings.ts'
import type { ComparisonResult, ComparisonSettings } from '../../core/comparison/types.ts'
import type { CoderId } from '../../core/model/ids.ts'
import type { TableInput } from '../../core/tables/table-input.ts'
import { listCoders } from '../../db/coder.ts'
import { listScoredCodings } from '../../db/coding.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listCompetencies } from '../../db/dictionary.ts'
import { listEvents } from '../../db/event.ts'
import { listInterviews } from '../../db/interview.ts'
import { listInterviewees } from '../../db/interviewee.ts'
import { readProject } from '../../db/project.ts'
import { remembered } from '../program/remembered.ts'

/** What part of a project is compared; not given: no condition. */
export interface ComparisonScope {
  readonly stratum?: string | undefined
  /** One coder's independent codings alone, instead of the layer that the settings choose. */
  readonly coderId?: CoderId | undefined
}

export interface ComparisonOptions {
  /** The saved settings unless given. */
  readonly settings?: ComparisonSettings
  readonly scope?: ComparisonScope
  readonly onStep?: ((step: ComparisonStep) => void) | undefined
}

/** As long as other requests may have to wait, in ms; a step comes on top. */
const slice = 10

/**
 * The project's comparison. It is read at once and computed in slices, so that other requests are answered in
 * between; what changes meanwhile is not in it. Until something does change, whoever asks again is told the same.
 */
export function runComparison(
  db: ReadableDb,
  { settings = readSettings(db), scope = {}, onStep }: ComparisonOptions = {},
): Promise<ComparisonResult> {
  const { stratum, coderId } = scope
  return remembered(db, `comparison ${JSON.stringify([settings, stratum, coderId])}`, () =>
    compareInSlices(db, { settings, scope, onStep }),
  )
}

async function compareInSlices(
  db: ReadableDb,
  { settings, scope, onStep }: ComparisonOptions & Required<Pick<ComparisonOptions, 'settings' | 'scope'>>,
): Promise<ComparisonResult> {
  const all = readComparisonInput(db, scope)
  const { input, settings: used } = narrowToCoder(all, settings, scope.coderId)
  await setImmediate()
  const reliability = await inSlices(reliabilitySteps(all))
  const result = await inSlices(comparisonSteps(input, used, reliability), onStep)
  return { ...result, settings }
}

/** Does work that comes in steps, answering other requests in between. */
async function inSlices<Step, Result>(
  steps: Iterator<Step, Result>,
  onStep?: (step: Step) => void,
): Promise<Result> {
  let begun = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onStep?.(step.value)
    if (performance.now() - begun < slice) continue
    await setImmediate()
    begun = performance.now()
  }
}

/** Settings as saved; the defaults while nobody has changed them, or where they were saved by another version. */
export function readSettings(db: ReadableDb): ComparisonSettings {
  const { comparison } = readProject(db)
  if (comparison === '') return defaultSettings
  const parsed = comparisonSettings.safeParse(JSON.parse(comparison))
  return parsed.success ? parsed.data : defaultSettings
}

/** All that a comparison is made from, of everybody or of one stratum. */
export function readComparisonInput(db: ReadableDb, { stratum }: ComparisonScope = {}): TableInput {
  const all = remembered(db, 'comparison input', () => readWholeInput(db))
  if (stratum === undefined) return all
  const interviewees = all.interviewees.filter((one) => one.stratum === stratum)
  const ids = new Set(interviewees.map((person) => person.id))
  const interviewCount = listInterviews(db).filter((interview) => ids.has(interview.intervieweeId)).length
  return {
    ...all,
    interviewees,
    codings: all.codings.filter((coding) => ids.has(coding.intervieweeId)),
    facts: { ...all.facts, interviewCount },
  }
}

function readWholeInput(db: ReadableDb): TableInput {
  const interviews = listInterviews(db)
  const ofPerson = Map.groupBy(interviews, (interview) => interview.intervieweeId)
  const { criterion, sameSample } = readProject(db)
  return {
    interviewees: listInterviewees(db).map((person) => ({
      ...person,
      length: (ofPerson.get(person.id) ?? []).reduce((sum, interview) => sum + interview.length, 0),
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

/** What one coder coded alone, whatever layer is set. */
export function narrowToCoder(
  input: TableInput,
  settings: ComparisonSettings,
  coderId: CoderId | undefined,
): { readonly input: TableInput; readonly settings: ComparisonSettings } {
  if (coderId === undefined) return { input, settings }
  const codings = input.codings.filter((one) => one.layer === 'independent' && one.coderId === coderId)
  return { input: { ...input, codings }, settings: { ...settings, layer: 'coders' } }
}
