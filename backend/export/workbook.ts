import writeExcelFile from 'write-excel-file/node'
import { printableText } from './printable-text.ts'
import type { Cell, Table } from './table.ts'
import { textUnits } from './text-units.ts'

/** Longest text an Excel cell holds. */
const cellLimit = 32_767
/** Longest name of a sheet, and what may not stand in it. */
const nameLimit = 31
const forbiddenInName = /[\\/?*[\]:]/g

/** Tables as one xlsx workbook, a sheet each, headings fixed; every text is a text cell, so no formula can run. */
export async function toWorkbook(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    sheet: table.name.replace(forbiddenInName, ' ').slice(0, nameLimit),
    data: [
      table.columns.map((column) => ({ value: clean(column), type: String, fontWeight: 'bold' as const })),
      ...table.rows.map((row) => row.map(toCell)),
    ],
    columns: table.columns.map((_column, index) => ({ width: widthOf(table, index) })),
    stickyRowsCount: 1,
  }))
  return writeExcelFile(sheets).toBuffer()
}

/** Widths of a column, in digits; longer texts run on or are cut by the program that shows them. */
const [narrowest, widest] = [8, 48]
/** Rows that are looked at: a column of a hundred thousand is no different. */
const looked = 200

/** As wide as what stands in it, a Chinese character counted as two digits. */
function widthOf({ columns, rows }: Table, index: number): number {
  const cells = [columns[index] ?? '', ...rows.slice(0, looked).map((row) => row[index] ?? '')]
  const widths = cells.map((cell) => (typeof cell === 'string' ? textUnits(cell) : 0))
  return Math.min(widest, Math.max(narrowest, ...widths) + 2)
}

function toCell(value: Cell) {
  if (value === null) return null
  if (typeof value === 'string') return { value: clean(value), type: String }
  return typeof value === 'boolean' ? { value: Number(value), type: Number } : toNumber(value)
}

/** Shown with three decimals where it has any, and never as 0 where it is not; the cell holds all of them. */
function toNumber(value: number) {
  if (Number.isInteger(value)) return { value, type: Number }
  return { value, type: Number, format: value > 0 && value < 0.0005 ? tinyFormat : '0.000' }
}

/** A format with conditions, so that it fits another number that is written over it, too. */
const tinyFormat = '[<0]-0.000;[<0.0005]"<0.001";0.000'

function clean(text: string): string {
  return printableText(text).slice(0, cellLimit)
}
