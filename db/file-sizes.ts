import { closeSync, openSync, readSync, statSync } from 'node:fs'

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

/** The first 100 bytes of a file: of a database, its header. */
export function readHeader(path: string): Buffer {
  const bytes = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(file)
  }
  return bytes
}
