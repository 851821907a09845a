import { ImportError } from '../import-error.ts'
import { decodeText } from './decode-text.ts'
import { guessDelimiter, parseCsv } from './parse-csv.ts'
import type { SourceFile } from './source-text.ts'

export interface ReadTable {
  readonly header: readonly string[]
  /** Rows that are not blank, each with the number it has in the file (the header is 1). */
  readonly rows: readonly (readonly string[])[]
  readonly rowNumbers: readonly number[]
}

/** The table in a csv, with commas, semicolons or tabs. @throws ImportError */
export function readTextTable({ bytes, fileName }: SourceFile): ReadTable {
  const decoded = decodeText(bytes)
  if (decoded === null) throw new ImportError('binary-file', { fileName })
  return toTable(parseCsv(decoded.text, guessDelimiter(decoded.text)), fileName)
}

/** Rows of cells as a table: the first that is not blank is the header. @throws ImportError 'empty-file' */
export function toTable(cells: readonly (readonly string[])[], fileName: string): ReadTable {
  const numbered = cells
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''))
  const [header, ...rows] = numbered
  if (header === undefined) throw new ImportError('empty-file', { fileName })
  return {
    header: header.row.map((cell) => cell.trim()),
    rows: rows.map(({ row }) => row),
    rowNumbers: rows.map(({ number }) => number),
  }
}
