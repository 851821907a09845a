import { extname } from 'node:path'
import { unzipSync } from 'fflate'
import { ImportError } from './import-error.ts'

export type FileFormat = 'text' | 'markdown' | 'docx' | 'xlsx'

const known: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { name: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'empty zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'sqlite', bytes: [...Buffer.from('SQLite format 3')] },
]

/**
 * What a file is, by its content; its name only tells Markdown from plain text.
 * @throws ImportError 'empty-file' | 'encrypted-file' | 'format-not-supported' | 'damaged-file'
 */
export function detectFormat(bytes: Uint8Array, fileName: string): FileFormat {
  if (bytes.length === 0) throw new ImportError('empty-file', { fileName })
  const extension = extname(fileName).toLowerCase()
  const container = known.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))?.name
  if (container === 'zip') return formatInZip(bytes, fileName)
  // A password turns docx and xlsx into an OLE container; an old .doc or .xls is one by nature.
  if (container === 'ole' && /^\.(docx|xlsx)$/.test(extension))
    throw new ImportError('encrypted-file', { fileName })
  if (container !== undefined) throw new ImportError('format-not-supported', { fileName })
  if (/^\.(docx|xlsx)$/.test(extension)) throw new ImportError('damaged-file', { fileName })
  return /^\.(md|markdown)$/.test(extension) ? 'markdown' : 'text'
}

function formatInZip(bytes: Uint8Array, fileName: string): FileFormat {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name)
        return false
      },
    })
  } catch {
    throw new ImportError('damaged-file', { fileName })
  }
  if (names.includes('word/document.xml')) return 'docx'
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  throw new ImportError('format-not-supported', { fileName })
}
