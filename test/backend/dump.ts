import type { ReadableDb } from '../../db/database.ts'
import { trackedTables } from '../../db/trail-triggers.ts'

/** Everything in a project that undo answers for, row by row. */
export function dump(db: ReadableDb): Readonly<Record<string, unknown[]>> {
  return Object.fromEntries(
    Object.keys(trackedTables).map((table) => [
      table,
      db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
    ]),
  )
}
