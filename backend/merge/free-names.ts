import { listTravelling, updateTravelling } from '../../db/travelling-rows.ts'
import type { MergeContext } from './merge-context.ts'
import type { StampedRow } from './stamps.ts'

/** The column by which people tell the rows of a table apart, and how long it may be. */
const naming = {
  coder: { column: 'name', longest: 80 },
  competency: { column: 'code', longest: 12 },
  interviewee: { column: 'code', longest: 80 },
} as const

/** A row of theirs that is to be written, over one of ours or as a new one. */
interface Written {
  readonly mine: StampedRow | null
  readonly theirs: StampedRow
}

/**
 * The name each row gets here: its own, or where another row holds that one, with the first number behind it that is
 * free. Rows of ours that are to be renamed give their names up at once, so that names may change hands.
 */
export function freeNames(
  { mine: db }: MergeContext,
  table: keyof typeof naming,
  written: readonly Written[],
): ReadonlyMap<StampedRow, string> {
  const { column, longest } = naming[table]
  const nameOf = ({ values }: Pick<StampedRow, 'values'>) => String(values[column])
  const renamed = written.flatMap(({ mine, theirs }) =>
    mine === null || nameOf(mine) === nameOf(theirs) ? [] : mine,
  )
  for (const { id, uid } of renamed) updateTravelling(db, table, id, { [column]: uid })
  const taken = new Set(listTravelling(db, table).map(nameOf))
  const kept = written.filter(({ mine, theirs }) => mine !== null && nameOf(mine) === nameOf(theirs))
  const names = new Map(kept.map(({ theirs }) => [theirs, nameOf(theirs)]))
  for (const { theirs } of written) {
    if (!names.has(theirs)) names.set(theirs, claim(taken, nameOf(theirs), longest))
  }
  return names
}

function claim(taken: Set<string>, wish: string, longest: number): string {
  let free = wish
  for (let number = 2; taken.has(free); number += 1) {
    const behind = `-${number}`
    free = `${wish.slice(0, longest - behind.length)}${behind}`
  }
  taken.add(free)
  return free
}
