import { asDetected } from '../../../api/types/reading.ts'
import { ImportError } from '../import-error.ts'
import { isReadHere, readApart } from '../read-apart.ts'
import { detectContainer } from './detect-format.ts'
import { type ReadTable, readTextTable } from './text-table.ts'

/**
 * Reads a table with a header row: the first sheet with anything in it of an xlsx, or csv with commas, semicolons or
 * tabs.
 * @throws ImportError
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<ReadTable> {
  const file = { bytes, fileName, settings: asDetected, signal: undefined }
  const container = detectContainer(bytes, fileName)
  if (container !== 'xlsx' && container !== 'text')
    throw new ImportError('format-not-supported', { fileName })
  if (isReadHere(container, bytes)) return readTextTable(file)
  return await readApart('table', container, file)
}
