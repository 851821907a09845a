import { crc32, inflateRawSync } from 'node:zlib'
import { ImportError } from '../import-error.ts'

/** Limits for what a document unpacks to: far above any transcript's, far below what harms the machine. */
const unpackedLimit = 100 * 1024 * 1024
const entryLimit = 5_000

interface Entry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

/** The files in a zip archive, unpacked one by one, each checked against its size and checksum. */
export interface ZipFiles {
  readonly names: ReadonlySet<string>
  /** null when there is no such file. @throws ImportError 'damaged-file' | 'encrypted-file' | 'unpacks-too-large' */
  read(name: string): Buffer | null
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

/**
 * Opens a zip archive by its table of contents. Nothing is unpacked before it is asked for, and never more than the
 * limit for all files together, whatever their declared sizes say.
 * @throws ImportError 'damaged-file' | 'unpacks-too-large'
 */
export function readZip(bytes: Uint8Array, fileName: string): ZipFiles {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = () => new ImportError('damaged-file', { fileName })
  const tooLarge = () =>
    new ImportError('unpacks-too-large', { fileName, limit: unpackedLimit / 1024 / 1024 })
  const entries = readContents(buffer, damaged, tooLarge)
  let left = unpackedLimit
  const declared = [...entries.values()].reduce((sum, { size }) => sum + size, 0)
  if (declared > unpackedLimit) throw tooLarge()
  return {
    names: new Set(entries.keys()),
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      if (entry.isEncrypted) throw new ImportError('encrypted-file', { fileName })
      if (entry.size > left) throw tooLarge()
      const content = unpack(buffer, entry)
      if (content === null) throw damaged()
      left -= content.length
      return content
    },
  }
}

function readContents(
  buffer: Buffer,
  damaged: () => ImportError,
  tooLarge: () => ImportError,
): ReadonlyMap<string, Entry> {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== endMark) throw damaged()
  const count = buffer.readUInt16LE(end + 10)
  if (count > entryLimit) throw tooLarge()
  const entries = new Map<string, Entry>()
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== entryMark) throw damaged()
    const nameLength = buffer.readUInt16LE(at + 28)
    const entry: Entry = {
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      packedSize: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    }
    entries.set(entry.name, entry)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

/** null when the bytes are not what the table of contents says. */
function unpack(buffer: Buffer, { method, checksum, packedSize, size, offset }: Entry): Buffer | null {
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== localMark) return null
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28)
  if (start + packedSize > buffer.length) return null
  const packed = buffer.subarray(start, start + packedSize)
  const content = method === 0 ? packed : method === 8 ? inflate(packed, size) : null
  return content !== null && content.length === size && crc32(content) === checksum ? content : null
}

function inflate(packed: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch {
    return null
  }
}
