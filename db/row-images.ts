import type { ChangeId } from '../core/model/ids.ts'
import type { ReadableDb } from './database.ts'
import { soundJson } from './possible-values.ts'
import { prepared } from './prepared.ts'
import { isTrackedTable, settledColumns, type TrackedTable } from './trail-triggers.ts'

type Row = Readonly<Record<string, string | number | null>>

interface Image {
  readonly id: number
  readonly table: TrackedTable
  readonly rowId: number
  readonly operation: 'insert' | 'update' | 'delete'
  readonly before: Row | null
  readonly after: Row | null
}

/** Puts every row a change touched back to what it was before, last touched first. */
export function restoreBefore(db: ReadableDb, changeId: ChangeId): void {
  const images = imagesOf(db, changeId).reverse()
  // Before any row goes: some would go with others, by cascade.
  for (const image of images) if (image.operation === 'insert') keep(db, image)
  for (const image of images) {
    if (image.operation === 'insert') remove(db, image)
    else if (image.operation === 'delete') insert(db, image.table, image.before)
    else update(db, image, image.after, image.before)
  }
}

/** Puts every row a change touched to what the change had made of it, first touched first. */
export function restoreAfter(db: ReadableDb, changeId: ChangeId): void {
  for (const image of imagesOf(db, changeId)) {
    if (image.operation === 'insert') insert(db, image.table, image.after)
    else if (image.operation === 'delete') remove(db, image)
    else update(db, image, image.before, image.after)
  }
}

/**
 * Takes the last few rows that a change put in out again, and forgets them; true while there are more. For changes that
 * do nothing but put rows in.
 */
export function restoreSomeBefore(db: ReadableDb, changeId: number, most: number): boolean {
  const images = db
    .prepare(
      `SELECT id, table_name AS "table", row_id AS rowId FROM row_image
       WHERE change_id = ? AND operation = 'insert' ORDER BY id DESC LIMIT ?`,
    )
    .all(changeId, most) as { id: number; table: string; rowId: number }[]
  const forget = db.prepare('DELETE FROM row_image WHERE id = ?')
  for (const { id, table, rowId } of images) {
    if (isTrackedTable(table)) prepared(db, `DELETE FROM ${table} WHERE id = ?`).run(rowId)
    forget.run(id)
  }
  return images.length === most
}

function imagesOf(db: ReadableDb, changeId: ChangeId): Image[] {
  const rows = db
    .prepare(
      `SELECT id, table_name AS "table", row_id AS rowId, operation, before, after
       FROM row_image WHERE change_id = ? ORDER BY id`,
    )
    .all(changeId) as {
    id: number
    table: string
    rowId: number
    operation: Image['operation']
    before: string | null
    after: string | null
  }[]
  return rows.flatMap((row) =>
    isTrackedTable(row.table)
      ? [{ ...row, table: row.table, before: parse(row.before), after: parse(row.after) }]
      : [],
  )
}

function parse(json: string | null): Row | null {
  return json === null ? null : (JSON.parse(json) as Row)
}

/** Keeps what a row that was put in looks like, for putting it in again. */
function keep(db: ReadableDb, image: Image): void {
  const row = prepared(db, `SELECT * FROM ${image.table} WHERE id = ?`).get(image.rowId)
  if (row !== undefined)
    prepared(db, 'UPDATE row_image SET after = ? WHERE id = ?').run(JSON.stringify(row), image.id)
}

function remove(db: ReadableDb, image: Image): void {
  prepared(db, `DELETE FROM ${image.table} WHERE id = ?`).run(image.rowId)
}

function insert(db: ReadableDb, table: TrackedTable, row: Row | null): void {
  if (row === null) return
  requireSound(db, table, row)
  const columns = settledColumns(db, table).filter((column) => Object.hasOwn(row, column))
  prepared(
    db,
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(columns.map((column) => row[column]))
}

/** Sets only the columns that differ, so that a fact recorded apart from undo (groups opened) is left alone. */
function update(db: ReadableDb, image: Image, from: Row | null, to: Row | null): void {
  if (from === null || to === null) return
  const changed = settledColumns(db, image.table).filter(
    (column) => Object.hasOwn(to, column) && from[column] !== to[column],
  )
  if (changed.length === 0) return
  requireSound(db, image.table, to)
  prepared(
    db,
    `UPDATE ${image.table} SET ${changed.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`,
  ).run(...changed.map((column) => to[column]), image.rowId)
}

/** What the schema does not refuse by itself: a text that would make the file a damaged one. */
function requireSound(db: ReadableDb, table: TrackedTable, row: Row): void {
  if (Object.keys(soundJson(db, table, row)).length > 0) throw new Error('an image that cannot be')
}
