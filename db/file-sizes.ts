import { existsSync, statSync } from 'node:fs'
import { readStart } from './read-start.ts'

/**
 * How large a database file is, and how large it says it should be, in bytes: its header holds the size of a page and
 * their number (https://www.sqlite.org/fileformat.html#the_database_header). A copy that was cut short says so.
 */
export function fileSizes(path: string): { readonly size: number; readonly expectedSize: number } {
  const { size } = statSync(path)
  const header = readHeader(path)
  const pageSize = header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  const isPlausible = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0 && pages < 2 ** 31
  return { size, expectedSize: isPlausible ? pageSize * pages : size }
}

/**
 * A database's header as it is once SQLite has taken back what a program that died was in the middle of: a power cut may
 * have ruined the first page, and then what it held stands in the journal.
 */
export function settledHeader(path: string): Buffer {
  const journal = `${path}-journal`
  return (
    (existsSync(journal) ? headerInJournal(readStart(journal, longestJournalLook)) : null) ?? readHeader(path)
  )
}

const journalMark = Buffer.from('d9d505f920a163d7', 'hex')
/** The first page is among the first that a change writes down. */
const longestJournalLook = 2 ** 20

/** @see https://www.sqlite.org/fileformat.html#the_rollback_journal */
function headerInJournal(journal: Buffer): Buffer | null {
  if (journal.length < 28 || !journal.subarray(0, 8).equals(journalMark)) return null
  const [sectorSize, pageSize] = [journal.readUInt32BE(20), journal.readUInt32BE(24)]
  if (sectorSize < 512 || pageSize < 512) return null
  const record = pageSize + 8
  for (let start = sectorSize; start + record <= journal.length; start += record)
    if (journal.readUInt32BE(start) === 1) return journal.subarray(start + 4, start + 104)
  return null
}

/** The first 100 bytes of a file: of a database, its header. */
export function readHeader(path: string): Buffer {
  const header = Buffer.alloc(headerSize)
  readStart(path, headerSize).copy(header)
  return header
}

const headerSize = 100
