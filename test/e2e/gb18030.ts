/** Text in GB18030, as old Windows machines write it: the two-byte part of the table, which holds everyday Chinese. */
export function toGb18030(text: string): Buffer {
  return Buffer.concat(
    Array.from(text, (character) => {
      const bytes = character < '\u0080' ? Buffer.from(character) : table().get(character)
      if (bytes === undefined) throw new Error(`not in the two-byte table: ${character}`)
      return bytes
    }),
  )
}

let known: ReadonlyMap<string, Buffer> | null = null

function table(): ReadonlyMap<string, Buffer> {
  if (known !== null) return known
  const decoder = new TextDecoder('gb18030')
  const made = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail])
      const character = decoder.decode(bytes)
      if (character.length === 1) made.set(character, bytes)
    }
  }
  known = made
  return made
}
