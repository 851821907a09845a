import type { ReadableDb } from './database.ts'

/** SQLite's own verdict on the file: the first problems it finds, none when it is sound. */
export function checkFile(db: ReadableDb): string[] {
  const rows = db.pragma('integrity_check(20)') as { integrity_check: string }[]
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}

/** Tables with rows that refer to rows which are not there. */
export function checkReferences(db: ReadableDb): string[] {
  const rows = db.pragma('foreign_key_check') as { table: string }[]
  return [...new Set(rows.map((row) => row.table))]
}
