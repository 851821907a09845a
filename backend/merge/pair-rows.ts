import type { ExchangeState } from '../../db/exchange-state.ts'
import type { TravellingTable } from '../../db/travelling-rows.ts'
import { type MergeContext, type Pair, stateKey } from './merge-context.ts'
import { type StampedRow, stampRows } from './stamps.ts'

/**
 * The rows of a table here and there, side by side: first by what was agreed, then by uid, then by what makes two rows
 * the same thing for people (a code, a name). What was deleted there and made anew is the row it was. Rows that only
 * stand here, and were never known there, are left out; those deleted there come first.
 * @param alike what names a row, null where nothing does; theirs in our terms
 */
export function pairRows(
  { mine, theirs, blind, agreed }: MergeContext,
  table: TravellingTable,
  alike: {
    /** Leaves all other rows of the table alone. */
    readonly only?: (row: StampedRow) => boolean
    readonly mine: (row: StampedRow) => string | null
    readonly theirs: (row: StampedRow) => string | null
  },
): Pair[] {
  const only = alike.only ?? (() => true)
  const here = stampRows(mine, table, blind).filter(only)
  const there = stampRows(theirs, table, blind).filter(only)
  const byUid = new Map(here.map((row) => [row.uid, row]))
  const stateOf = (row: StampedRow) => agreed.get(stateKey(table, row.uid)) ?? null
  const knownAs = (row: StampedRow) => byUid.get(stateOf(row)?.myUid ?? row.uid) ?? null
  const met = new Set(there.map((row) => knownAs(row)?.uid))
  const byName = new Map(here.filter(({ uid }) => !met.has(uid)).map((row) => [alike.mine(row), row]))
  const gone = statesGone(agreed, table, there)
  const pairs = there.map((row) => {
    const state = stateOf(row)
    const known = knownAs(row)
    if (known !== null || state !== null) return { mine: known, theirs: row, agreed: state }
    const name = alike.theirs(row)
    const namesake = name === null ? undefined : byName.get(name)
    if (namesake === undefined) return { mine: null, theirs: row, agreed: null }
    byName.delete(name)
    met.add(namesake.uid)
    return { mine: namesake, theirs: row, agreed: gone.get(namesake.uid) ?? null }
  })
  const deleted = [...gone].flatMap(([uid, state]) => {
    const row = met.has(uid) ? undefined : byUid.get(uid)
    return row === undefined ? [] : [{ mine: row, theirs: null, agreed: state }]
  })
  return [...deleted, ...pairs]
}

/** What was agreed of rows that are there no more, by our uid. */
function statesGone(
  agreed: MergeContext['agreed'],
  table: TravellingTable,
  there: readonly StampedRow[],
): ReadonlyMap<string, ExchangeState> {
  const uids = new Set(there.map(({ uid }) => uid))
  const gone = [...agreed.values()].filter(({ kind, theirUid }) => kind === table && !uids.has(theirUid))
  return new Map(gone.map((state) => [state.myUid, state]))
}
