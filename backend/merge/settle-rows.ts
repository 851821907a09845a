import type { MergeQuestion, MergeSide, mergeKinds } from '../../api/types/merge.ts'
import { decide } from '../../core/merge/decide.ts'
import type { TravellingTable, Values } from '../../db/travelling-rows.ts'
import type { MergeContext, Pair } from './merge-context.ts'
import { spokenValues } from './stamps.ts'

/** What is to be done with a row here so that it says what holds. */
export type Step = 'leave' | 'insert' | 'update' | 'delete'

type Difference = MergeQuestion['differences'][number]

/**
 * Decides on a pair; where both sides changed it, by the answer or, without one, so that nothing is lost.
 * @param further what differs beside the row's own columns
 */
export function settle(
  context: MergeContext,
  table: (typeof mergeKinds)[number] & TravellingTable,
  pair: Pair,
  name: string,
  further: readonly Difference[] = [],
): Step {
  const { mine, theirs, agreed } = pair
  const base =
    agreed === null ? null : { theirs: agreed.theirs, mine: agreed.myUid === '' ? null : agreed.mine }
  const decision = decide(mine?.stamp ?? null, theirs?.stamp ?? null, base)
  if (decision === 'same' || decision === 'mine') return 'leave'
  if (decision === 'clash') {
    const told = [...differences(context, table, pair), ...further]
    if (told.length === 0 && differInTimeAlone(pair)) return 'leave'
    const question = {
      id: `${table}:${theirs?.uid ?? agreed?.theirUid ?? ''}`,
      kind: table,
      name,
      gone: goneSide(pair),
      differences: told,
    }
    if (context.report.ask(question, context.answers, usualSide(pair)) === 'mine') return 'leave'
  }
  if (theirs === null) return 'delete'
  return mine === null ? 'insert' : 'update'
}

function goneSide({ mine, theirs }: Pair): MergeSide | null {
  if (mine === null) return 'mine'
  return theirs === null ? 'theirs' : null
}

/** Whoever still has the row, or changed it later where rows know that; else we. */
function usualSide({ mine, theirs }: Pair): MergeSide {
  if (mine === null) return 'theirs'
  if (theirs === null) return 'mine'
  return changedAt(theirs.values) > changedAt(mine.values) ? 'theirs' : 'mine'
}

/** Rows that know when they were changed say nothing beside their columns. */
function differInTimeAlone({ mine, theirs }: Pair): boolean {
  return [mine, theirs].every((row) => row !== null && changedAt(row.values) !== '')
}

function changedAt(values: Values): string {
  return typeof values.changed_at === 'string' ? values.changed_at : ''
}

/** Said of when a row was changed, which is no difference to choose by. */
const untold = new Set(['changed_at', 'colour'])

function differences({ blind }: MergeContext, table: TravellingTable, { mine, theirs }: Pair) {
  if (mine === null || theirs === null) return []
  const [here, there] = [spokenValues(table, blind, mine.values), spokenValues(table, blind, theirs.values)]
  return Object.keys(there)
    .filter((field) => here[field] !== there[field] && !untold.has(field))
    .map((field) => ({ field, mine: inWords(here[field]), theirs: inWords(there[field]) }))
}

function inWords(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
