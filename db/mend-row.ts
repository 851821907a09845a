import { randomBytes } from 'node:crypto'
import { spanTables, valueRules } from './possible-values.ts'
import type { RescuedRow } from './rescue-rows.ts'

export interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
}

type Value = string | number | Buffer | null

/**
 * A row that its table refuses, with the nearest values that it takes, so that no work goes for one impossible value. A
 * coding is marked for checking.
 */
export function mendRow(table: string, row: RescuedRow, columns: readonly Column[]): RescuedRow {
  const mended = Object.fromEntries(columns.map((column) => [column.name, fitting(row[column.name], column)]))
  for (const { column, allowed, instead } of valueRules.filter((rule) => rule.table === table)) {
    if (!allowed.includes(String(mended[column]))) mended[column] = instead
  }
  if (spanTables.includes(table)) Object.assign(mended, forward(Number(mended.start), Number(mended.end)))
  return table === 'coding' ? { ...mended, needs_review: 1 } : mended
}

/** The same row under names of its own, where another has them already. */
export function renamedRow(row: RescuedRow): RescuedRow {
  const own = (column: string) => (column in row ? { [column]: `${row[column]} (${row.id})` } : {})
  const uid = 'uid' in row ? { uid: randomBytes(16).toString('hex') } : {}
  return { ...row, ...uid, ...own('code'), ...own('name') }
}

function fitting(value: unknown, { type, notnull }: Column): Value {
  if (value === null || value === undefined) return notnull === 0 ? null : emptyOf(type)
  if (type === 'TEXT') return Buffer.isBuffer(value) ? value.toString('utf8') : String(value)
  if (type === 'BLOB') return Buffer.isBuffer(value) ? value : Buffer.from(String(value))
  const number = Number(value)
  if (!Number.isFinite(number)) return notnull === 0 ? null : 0
  return type === 'INTEGER' ? Math.trunc(number) : number
}

function emptyOf(type: string): Value {
  if (type === 'TEXT') return ''
  return type === 'BLOB' ? Buffer.alloc(0) : 0
}

/** A passage that ends after it starts. */
function forward(start: number, end: number): { readonly start: number; readonly end: number } {
  if (end > start) return { start, end }
  return end < start ? { start: end, end: start } : { start, end: start + 1 }
}
