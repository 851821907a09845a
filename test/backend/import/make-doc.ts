const sector = 512
const end = 0xfffffffe
const free = 0xffffffff

/** The main stream of a Word 97 document: its first block, and after it the text in UTF-16. */
function wordStream(text: string, isEncrypted: boolean): Buffer {
  const stream = Buffer.alloc(4096 + text.length * 2)
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(0xc1, 2)
  stream.writeUInt16LE(0x0200 | (isEncrypted ? 0x0100 : 0), 0x0a)
  stream.writeUInt32LE(2048, 0x18)
  stream.writeUInt32LE(text.length, 0x4c)
  stream.writeUInt32LE(0, 0x01a2)
  stream.writeUInt32LE(21, 0x01a6)
  stream.write(text, 2048, 'utf16le')
  return stream
}

/** The table stream: one piece that holds all the text. */
function tableStream(length: number): Buffer {
  const stream = Buffer.alloc(4096)
  stream.writeUInt8(2, 0)
  stream.writeUInt32LE(16, 1)
  stream.writeUInt32LE(0, 5)
  stream.writeUInt32LE(length, 9)
  stream.writeUInt32LE(2048, 15)
  return stream
}

function directoryEntry(name: string, type: number, start: number, size: number, child = free): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 0, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  entry.writeUInt8(type, 66)
  entry.writeUInt8(1, 67)
  entry.writeUInt32LE(free, 68)
  entry.writeUInt32LE(free, 72)
  entry.writeUInt32LE(child, 76)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}

const padded = (content: Buffer) =>
  Buffer.concat([content, Buffer.alloc((sector - (content.length % sector)) % sector)])

/** A real, if small, Word 97 document: "\r" ends a paragraph. */
export function makeDoc(text: string, isEncrypted = false): Uint8Array {
  const word = padded(wordStream(text, isEncrypted))
  const table = padded(tableStream(text.length))
  const tableAt = 2 + word.length / sector
  const root = directoryEntry('Root Entry', 5, end, 0, 1)
  const wordEntry = directoryEntry('WordDocument', 2, 2, word.length)
  wordEntry.writeUInt32LE(2, 72)
  const directory = padded(
    Buffer.concat([root, wordEntry, directoryEntry('1Table', 2, tableAt, table.length)]),
  )
  const allocation = Buffer.alloc(sector, 0xff)
  allocation.writeUInt32LE(0xfffffffd, 0)
  allocation.writeUInt32LE(end, 4)
  const chain = (from: number, count: number) => {
    for (let index = 0; index < count; index += 1)
      allocation.writeUInt32LE(index === count - 1 ? end : from + index + 1, (from + index) * 4)
  }
  chain(2, word.length / sector)
  chain(tableAt, table.length / sector)
  return new Uint8Array(Buffer.concat([header(), allocation, directory, word, table]))
}

function header(): Buffer {
  const block = Buffer.alloc(sector, 0xff)
  block.fill(0, 0, 76)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(block)
  block.writeUInt16LE(0x3e, 24)
  block.writeUInt16LE(3, 26)
  block.writeUInt16LE(0xfffe, 28)
  block.writeUInt16LE(9, 30)
  block.writeUInt16LE(6, 32)
  block.writeUInt32LE(1, 44)
  block.writeUInt32LE(1, 48)
  block.writeUInt32LE(4096, 56)
  block.writeUInt32LE(end, 60)
  block.writeUInt32LE(0, 64)
  block.writeUInt32LE(end, 68)
  block.writeUInt32LE(0, 72)
  block.writeUInt32LE(0, 76)
  return block
}
