/** Where the header of an OLE compound file says what. */
const sectorPowerAt = 30
const tableSizeAt = 44
const shortTableAt = 60
const extraListAt = 68
const extraListsAt = 72
const firstTablesAt = 76
const headerSize = 512
/** Sectors of the allocation table that the header itself lists. */
const listed = 109

/**
 * Whether the chains of sectors in an OLE compound file come to an end inside it. A library that follows a chain
 * without an end fills the memory.
 */
export function hasSoundChains(buffer: Buffer): boolean {
  if (buffer.length < headerSize) return false
  const power = buffer.readUInt16LE(sectorPowerAt)
  if (power !== 9 && power !== 12) return false
  const size = 2 ** power
  const count = buffer.readUInt32LE(tableSizeAt)
  if (count > buffer.length / size) return false
  const table = listTables(buffer, count, size)
  if (table === null) return false
  const chains = readTable(buffer, table, size)
  if (chains === null || !endsEverywhere(chains)) return false
  const shortTable = follow(chains, buffer.readInt32LE(shortTableAt))
  const shortChains = readTable(buffer, shortTable, size)
  return shortChains !== null && endsEverywhere(shortChains)
}

/** The sectors of the allocation table: those that the header lists, and those on further lists. */
function listTables(buffer: Buffer, count: number, size: number): number[] | null {
  const inHeader = Math.min(count, listed)
  const table = Array.from({ length: inHeader }, (_, at) => buffer.readInt32LE(firstTablesAt + at * 4))
  let list = buffer.readInt32LE(extraListAt)
  let lists = buffer.readUInt32LE(extraListsAt)
  for (; table.length < count && lists > 0; lists -= 1) {
    const start = (list + 1) * size
    if (list < 0 || start + size > buffer.length) return null
    for (let at = 0; at < size - 4 && table.length < count; at += 4)
      table.push(buffer.readInt32LE(start + at))
    list = buffer.readInt32LE(start + size - 4)
  }
  return table
}

/** What stands in these sectors; null when one lies outside the file. */
function readTable(buffer: Buffer, sectors: readonly number[], size: number): Int32Array | null {
  const entries = new Int32Array((sectors.length * size) / 4)
  for (const [index, sector] of sectors.entries()) {
    const start = (sector + 1) * size
    if (sector < 0 || start + size > buffer.length + size) return null
    const available = Math.min(size, buffer.length - start)
    for (let at = 0; at + 4 <= available; at += 4)
      entries[(index * size + at) / 4] = buffer.readInt32LE(start + at)
  }
  return entries
}

function follow(chains: Int32Array, first: number): number[] {
  const sectors: number[] = []
  for (let sector = first; sector >= 0 && sectors.length < chains.length; sector = chains[sector] ?? -1)
    sectors.push(sector)
  return sectors
}

/** No chain comes back to a sector it went through; each sector is looked at once. */
function endsEverywhere(chains: Int32Array): boolean {
  const seenIn = new Int32Array(chains.length)
  for (let first = 0; first < chains.length; first += 1) {
    let sector = first
    while (sector >= 0 && sector < chains.length && seenIn[sector] === 0) {
      seenIn[sector] = first + 1
      sector = chains[sector] ?? -1
    }
    if (sector >= 0 && sector < chains.length && seenIn[sector] === first + 1) return false
  }
  return true
}
