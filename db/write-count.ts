import type { ReadableDb } from './database.ts'

/**
 * How many rows this connection has written since it was opened, undone or not. Nobody else can write to an open
 * project: while the count stands, whatever was read of it is still so. null inside a change, whose writes may yet be
 * taken back without being counted.
 */
export function writeCount(db: ReadableDb): number | null {
  if (db.inTransaction) return null
  return db.prepare('SELECT total_changes()').pluck().get() as number
}
