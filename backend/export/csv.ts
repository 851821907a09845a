import { spreadsheetText } from '../../core/text/spreadsheet-text.ts'
import type { Cell, Table } from './table.ts'

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel garbles Chinese; CRLF. A text that
 * would be taken for a formula gets an apostrophe before it, so that it stays text. Numbers stay numbers.
 */
export function toCsv(table: Table): string {
  const lines = [table.columns, ...table.rows].map((row) => row.map(toCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function toCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  const text = spreadsheetText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
