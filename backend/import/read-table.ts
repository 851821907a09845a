import { readSheet } from 'read-excel-file/node'
import { decodeText } from './decode-text.ts'
import { detectFormat } from './detect-format.ts'
import { ImportError } from './import-error.ts'

export interface ReadTable {
  readonly header: readonly string[]
  /** Rows that are not blank, each with the number it has in the file (the header is 1). */
  readonly rows: readonly (readonly string[])[]
  readonly rowNumbers: readonly number[]
}

/**
 * Reads a table with a header row: the first sheet of an xlsx, or csv with commas, semicolons or tabs.
 * @throws ImportError
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<ReadTable> {
  const format = detectFormat(bytes, fileName)
  if (format === 'docx') throw new ImportError('format-not-supported', { fileName })
  const cells = format === 'xlsx' ? await readXlsx(bytes, fileName) : readCsv(bytes, fileName)
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

async function readXlsx(bytes: Uint8Array, fileName: string): Promise<string[][]> {
  try {
    const rows = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 1)
    return rows.map((row) => row.map(toText))
  } catch {
    throw new ImportError('damaged-file', { fileName })
  }
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}

function readCsv(bytes: Uint8Array, fileName: string): string[][] {
  const decoded = decodeText(bytes)
  if (decoded === null) throw new ImportError('binary-file', { fileName })
  return parseCsv(decoded.text, guessDelimiter(decoded.text))
}

/** The delimiter that occurs most in the first line. */
function guessDelimiter(text: string): string {
  const [head = ''] = text.split(/\r\n|\r|\n/u, 1)
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: head.split(delimiter).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}

/** CSV after RFC 4180, with any line end; quotes may hold delimiters, line ends and doubled quotes. */
function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, delimiter)
    row.push(cell.value)
    at = cell.next
    if (text[at] === delimiter && at + 1 < text.length) at += 1
    else {
      if (text[at] === delimiter) row.push('')
      rows.push(row)
      row = []
      at += text.startsWith('\r\n', at) ? 2 : 1
    }
  }
  return rows
}

function readPlain(text: string, start: number, delimiter: string) {
  let next = start
  while (next < text.length && text[next] !== delimiter && text[next] !== '\n' && text[next] !== '\r')
    next += 1
  return { value: text.slice(start, next), next }
}

function readQuoted(text: string, start: number) {
  let value = ''
  let next = start + 1
  while (next < text.length) {
    if (text[next] !== '"') value += text[next]
    else if (text[next + 1] === '"') {
      value += '"'
      next += 1
    } else break
    next += 1
  }
  return { value, next: next + 1 }
}
