import { createHash } from 'node:crypto'
import type { ReadableDb, WritableDb } from './database.ts'
import { prepared } from './prepared.ts'
import { settledColumns } from './trail-triggers.ts'

/** Tables whose rows travel between copies of a project, parents before children. */
export const travellingTables = [
  'coder',
  'cluster',
  'competency',
  'interviewee',
  'interview',
  'event',
  'coding',
  'resolution',
  'memo',
] as const
export type TravellingTable = (typeof travellingTables)[number]

export type Values = Readonly<Record<string, string | number | null>>

/** A row that is known by its uid in every copy of a project. */
export interface TravellingRow {
  readonly id: number
  readonly uid: string
  /** Every other column. */
  readonly values: Values
}

export function listTravelling(db: ReadableDb, table: TravellingTable): TravellingRow[] {
  const rows = db.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as (Values & {
    id: number
    uid: string
  })[]
  return rows.map(({ id, uid, ...values }) => ({ id, uid, values }))
}

/** Puts a row in under the uid it has in the other copy; columns this project does not know are left out. */
export function insertTravelling(
  db: WritableDb,
  table: TravellingTable,
  { uid, values }: Omit<TravellingRow, 'id'>,
): number {
  const row: Values = { ...values, uid }
  const columns = settledColumns(db, table).filter((column) => Object.hasOwn(row, column))
  const done = prepared(
    db,
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
       VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(columns.map((column) => row[column]))
  return Number(done.lastInsertRowid)
}

/** Changes what is given and leaves the rest. */
export function updateTravelling(db: WritableDb, table: TravellingTable, id: number, values: Values): void {
  const columns = settledColumns(db, table).filter((column) => Object.hasOwn(values, column))
  if (columns.length === 0) return
  prepared(
    db,
    `UPDATE ${table} SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`,
  ).run(...columns.map((column) => values[column]), id)
}

export function deleteTravelling(db: WritableDb, table: TravellingTable, id: number): void {
  prepared(db, `DELETE FROM ${table} WHERE id = ?`).run(id)
}

/** The first free position behind all others of a table that is kept in an order. */
export function nextPosition(db: ReadableDb, table: 'cluster' | 'competency'): number {
  const row = db.prepare(`SELECT coalesce(max(position), 0) + 1 AS next FROM ${table}`).get()
  return (row as { next: number }).next
}

/** The levels of every competency, by its row number, as rows to be compared and written. */
export function levelRows(db: ReadableDb): Map<number, Values[]> {
  const rows = db.prepare('SELECT * FROM level ORDER BY competency_id, value').all() as (Values & {
    id: number
    competency_id: number
  })[]
  const map = new Map<number, Values[]>()
  for (const { id: _, competency_id, ...values } of rows)
    map.set(competency_id, [...(map.get(competency_id) ?? []), values])
  return map
}

/** The levels that codings have, by their competency. */
export function levelsOfCodings(db: ReadableDb): ReadonlyMap<number, readonly number[]> {
  const rows = db
    .prepare(
      `SELECT competency_id AS id, json_group_array(DISTINCT level) AS levels FROM coding WHERE level IS NOT NULL
       GROUP BY competency_id`,
    )
    .all() as { id: number; levels: string }[]
  return new Map(rows.map(({ id, levels }) => [id, JSON.parse(levels) as number[]]))
}

/** Makes a competency's levels these, as `levelRows` gives them. */
export function replaceLevels(db: WritableDb, competencyId: number, levels: readonly Values[]): void {
  if (JSON.stringify(levelRows(db).get(competencyId) ?? []) === JSON.stringify(levels)) return
  db.prepare('DELETE FROM level WHERE competency_id = ?').run(competencyId)
  for (const level of levels) {
    const columns = Object.keys(level)
    db.prepare(
      `INSERT INTO level (competency_id, ${columns.map((column) => `"${column}"`).join(', ')})
       VALUES (?, ${columns.map(() => '?').join(', ')})`,
    ).run(competencyId, ...columns.map((column) => level[column]))
  }
}

/** Uids of rows that were in a table here and were deleted, as the trail knows. */
export function deletedUids(db: ReadableDb, table: TravellingTable): ReadonlySet<string> {
  const rows = db
    .prepare(
      `SELECT DISTINCT image.before ->> 'uid' AS uid FROM row_image AS image JOIN change ON change.id = image.change_id
       WHERE image.table_name = ? AND image.operation = 'delete' AND change.state = 'done'`,
    )
    .all(table) as { uid: string }[]
  return new Set(rows.map(({ uid }) => uid))
}

/**
 * A text that an interview had once, by its SHA-256, from the trail's images, also of what was undone; null when the trail
 * does not go back so far.
 */
export function findFormerText(db: ReadableDb, interviewId: number, hash: string): string | null {
  const rows = db
    .prepare(
      `SELECT image.before ->> 'text' AS before, image.after ->> 'text' AS after FROM row_image AS image JOIN transcript ON transcript.id = image.row_id
       WHERE image.table_name = 'transcript' AND image.operation = 'update' AND transcript.interview_id = ?
       ORDER BY image.id DESC`,
    )
    .iterate(interviewId) as Iterable<{ before: string | null; after: string | null }>
  for (const { before, after } of rows)
    for (const text of [before, after])
      if (text !== null && createHash('sha256').update(text).digest('hex') === hash) return text
  return null
}
