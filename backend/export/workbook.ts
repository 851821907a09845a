import writeExcelFile from 'write-excel-file/node'
import { printableText } from './printable-text.ts'
import type { Cell, Table } from './table.ts'

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
    columns: table.columns.map((column) => ({ width: Math.min(40, Math.max(10, column.length * 2)) })),
    stickyRowsCount: 1,
  }))
  return writeExcelFile(sheets).toBuffer()
}

function toCell(value: Cell) {
  if (value === null) return null
  if (typeof value === 'string') return { value: clean(value), type: String }
  return typeof value === 'boolean' ? { value: Number(value), type: Number } : { value, type: Number }
}

function clean(text: string): string {
  return printableText(text).slice(0, cellLimit)
}
