import type { CompetencyId } from '../model/ids.ts'
import { isDeepEqual } from './is-deep-equal.ts'
import { type CompetencyModel, labelOf, type ModelEntry } from './model.ts'

/**
 * Why an entry differs. data: codings, groups or lengths changed; settings: the rules or scores; decision: the analyst
 * decided otherwise; meaning: its name, definition or levels; evidence: other quotes.
 */
export const differenceCauses = ['data', 'settings', 'decision', 'meaning', 'evidence'] as const
export type DifferenceCause = (typeof differenceCauses)[number]

/** One competency that is not the same in two models; null: not in that model. */
export interface ModelDifference {
  readonly competencyId: CompetencyId
  readonly before: ModelEntry | null
  readonly after: ModelEntry | null
  /** The label that stands is another one, or there is one in only one of the two. */
  readonly isLabelChanged: boolean
  readonly causes: readonly DifferenceCause[]
}

/**
 * What differs between two models, in the order of `after`, what was left out of it last.
 * @param rejudged the data of `after` under the settings of `before`: with it one can tell whether data or settings
 * changed a proposal. null: not known; then both are named where both changed.
 */
export function compareModels(
  before: CompetencyModel,
  after: CompetencyModel,
  rejudged: CompetencyModel | null,
): ModelDifference[] {
  const earlier = byId(before)
  const later = byId(after)
  const judging = {
    areSettingsChanged: !isDeepEqual(before.settings, after.settings),
    rejudged: rejudged === null ? null : byId(rejudged),
  }
  const changed = after.entries.flatMap((entry) => {
    const old = earlier.get(entry.competencyId)
    return old === undefined ? [added(entry)] : differenceOf(old, entry, judging)
  })
  const gone = before.entries.filter((entry) => !later.has(entry.competencyId)).map(removed)
  return [...changed, ...gone]
}

type Entries = ReadonlyMap<CompetencyId, ModelEntry>

interface Judging {
  readonly areSettingsChanged: boolean
  readonly rejudged: Entries | null
}

function byId({ entries }: CompetencyModel): Entries {
  return new Map(entries.map((entry) => [entry.competencyId, entry]))
}

function added(after: ModelEntry): ModelDifference {
  return { competencyId: after.competencyId, before: null, after, isLabelChanged: true, causes: [] }
}

function removed(before: ModelEntry): ModelDifference {
  return { competencyId: before.competencyId, before, after: null, isLabelChanged: true, causes: [] }
}

function differenceOf(before: ModelEntry, after: ModelEntry, judging: Judging): ModelDifference[] {
  const decided = ({ decision }: ModelEntry) => [decision?.label ?? null, decision?.reason ?? '']
  const meaning = ({ name, definition, levels }: ModelEntry) => [name, definition, levels]
  const causes: DifferenceCause[] = [
    ...proposalCauses(before, after, judging),
    ...(isDeepEqual(decided(before), decided(after)) ? [] : (['decision'] as const)),
    ...(isDeepEqual(meaning(before), meaning(after)) ? [] : (['meaning'] as const)),
    ...(isDeepEqual(before.evidence, after.evidence) ? [] : (['evidence'] as const)),
  ]
  const isLabelChanged = labelOf(before) !== labelOf(after)
  if (causes.length === 0 && !isLabelChanged) return []
  return [{ competencyId: after.competencyId, before, after, isLabelChanged, causes }]
}

/** Whether data or settings made the proposal another one; data also where they only moved its figures. */
function proposalCauses(
  before: ModelEntry,
  after: ModelEntry,
  { areSettingsChanged, rejudged }: Judging,
): DifferenceCause[] {
  const like = areSettingsChanged ? rejudged?.get(after.competencyId) : after
  if (like === undefined) {
    const isDataChanged = !isDeepEqual(counts(before), counts(after))
    const isSettings = before.proposed !== after.proposed
    return [...(isDataChanged ? (['data'] as const) : []), ...(isSettings ? (['settings'] as const) : [])]
  }
  const isData = before.proposed !== like.proposed || !isDeepEqual(figures(before), figures(like))
  const isSettings = like.proposed !== after.proposed
  return [...(isData ? (['data'] as const) : []), ...(isSettings ? (['settings'] as const) : [])]
}

/** What was observed under the settings. */
function figures({ superior, average, reliability }: ModelEntry) {
  return [superior, average, reliability]
}

/** What was observed whatever the settings. */
function counts({ superior, average }: ModelEntry) {
  return [superior, average].map(({ n, coded, codings }) => [n, coded, codings])
}
