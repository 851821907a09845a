import type { ReadableDb } from '../../db/database.ts'
import { type TrackedTable, trackedTables } from '../../db/trail-triggers.ts'

/** Everything in a project that undo answers for, row by row. */
export function dump(db: ReadableDb): Readonly<Record<TrackedTable, unknown[]>> {
  const tables = Object.keys(trackedTables).map((table) => [
    table,
    db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  ])
  return Object.fromEntries(tables) as Record<TrackedTable, unknown[]>
}
