import readXlsxFile from 'read-excel-file/node'
import { ImportError } from '../import-error.ts'
import { readZip } from './read-zip.ts'

/** The sheets of an xlsx with anything in them. @throws ImportError */
export async function readXlsx(
  bytes: Uint8Array,
  fileName: string,
): Promise<readonly (readonly string[][])[]> {
  checkParts(bytes, fileName)
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return sheets
      .map(({ data }) => data.map((row) => row.map(toText)))
      .filter((rows) => rows.some((row) => row.some((cell) => cell.trim() !== '')))
  } catch {
    throw new ImportError('damaged-file', { fileName })
  }
}

/** Unpacks every part once, within the limits, so that the library meets nothing that is broken or grows. */
function checkParts(bytes: Uint8Array, fileName: string): void {
  const files = readZip(bytes, fileName)
  for (const name of files.names) if (name.endsWith('.xml') || name.endsWith('.rels')) files.read(name)
}

/** Excel's day 0; a time without a day falls on it. */
const timeOnlyBefore = Date.UTC(1901, 0, 1)

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  if (Number.isNaN(cell.getTime())) return ''
  const text = cell.toISOString()
  return cell.getTime() < timeOnlyBefore ? text.slice(11, 19) : text.slice(0, 10)
}
