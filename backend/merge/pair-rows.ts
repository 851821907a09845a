import type { TravellingTable } from '../../db/travelling-rows.ts'
import { type MergeContext, type Pair, stateKey } from './merge-context.ts'
import { type StampedRow, stampRows } from './stamps.ts'

/**
 * The rows of a table here and there, side by side: first by what was agreed, then by uid, then by what makes two rows
 * the same thing for people (a code, a name). Rows that only stand here, and were never known there, are left out.
 * @param alike what names a row, null where nothing does; theirs in our terms
 */
export function pairRows(
  { mine, theirs, blind, agreed }: MergeContext,
  table: TravellingTable,
  alike: {
    readonly mine: (row: StampedRow) => string | null
    readonly theirs: (row: StampedRow) => string | null
  },
): Pair[] {
  const here = stampRows(mine, table, blind)
  const byUid = new Map(here.map((row) => [row.uid, row]))
  const byName = new Map(here.map((row) => [alike.mine(row), row]))
  const met = new Set<string>()
  const pairs = stampRows(theirs, table, blind).map((row) => {
    const state = agreed.get(stateKey(table, row.uid)) ?? null
    const known = byUid.get(state === null ? row.uid : state.myUid) ?? null
    const name = alike.theirs(row)
    const namesake = name === null ? null : (byName.get(name) ?? null)
    const found = known ?? (state === null && namesake !== null && !met.has(namesake.uid) ? namesake : null)
    if (found !== null) met.add(found.uid)
    return { mine: found, theirs: row, agreed: state }
  })
  return [...pairs, ...goneThere(pairs, table, byUid, agreed)]
}

/** Rows that were known there once and are there no more. */
function goneThere(
  pairs: readonly Pair[],
  table: TravellingTable,
  byUid: ReadonlyMap<string, StampedRow>,
  agreed: MergeContext['agreed'],
): Pair[] {
  const there = new Set(pairs.map(({ theirs }) => theirs?.uid))
  return [...agreed.values()].flatMap((state) => {
    const mine = byUid.get(state.myUid)
    const isGone = state.kind === table && !there.has(state.theirUid) && mine !== undefined
    return isGone ? [{ mine, theirs: null, agreed: state }] : []
  })
}
