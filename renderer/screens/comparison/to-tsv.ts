import { spreadsheetText } from '../../../core/text/spreadsheet-text.ts'

export type TsvCell = string | number | null

/**
 * Rows as a spreadsheet takes them from the clipboard: tabs between cells, quotes around what holds a tab, a quote or
 * a new line; numbers with all their digits and an ASCII minus; empty where there is no value. A text that a
 * spreadsheet would run as a formula is kept a text by a leading apostrophe.
 */
export function toTsv(rows: readonly (readonly TsvCell[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\n')
}

function cell(value: TsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(Number(value.toPrecision(12)))
  const safe = spreadsheetText(value)
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
