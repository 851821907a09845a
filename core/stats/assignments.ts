import { makeRandom } from './random.ts'

/**
 * Sees one assignment of values to two groups: the places of group 1 in ascending order, and how many of them, from
 * the first on, are those of the assignment before. The array is used again for the next.
 */
export type VisitAssignment = (members: Uint32Array, unchanged: number) => void

/** Visits every assignment of `chosen` of `size` values to group 1. */
export function forEachAssignment(size: number, chosen: number, visit: VisitAssignment): void {
  const members = Uint32Array.from({ length: chosen }, (_, i) => i)
  let moving = 0
  for (;;) {
    visit(members, moving)
    moving = chosen - 1
    while (moving >= 0 && members[moving] === size - chosen + moving) moving--
    if (moving < 0) return
    const start = (members[moving] ?? 0) + 1
    for (let i = moving; i < chosen; i++) members[i] = start + i - moving
  }
}

export type Drawing = {
  /** How many values there are, and how many of them are in group 1. */
  readonly size: number
  readonly chosen: number
  /** How many assignments are drawn. */
  readonly draws: number
  readonly seed: number
}

/** Assignments as a bit a value, set for those of group 1: `width` bytes each, one after another. */
export type Drawn = { readonly bytes: Uint8Array; readonly width: number }

/** The places of the values in group 1, in ascending order, of one of the assignments that were drawn. */
export function placesOf({ bytes, width }: Drawn, index: number): Uint32Array {
  const places: number[] = []
  for (let byte = 0; byte < width; byte++) {
    const bits = bytes[index * width + byte] ?? 0
    for (let bit = 0; bit < 8; bit++) if ((bits & (1 << bit)) !== 0) places.push(byte * 8 + bit)
  }
  return Uint32Array.from(places)
}

/** Drawings that are kept: a comparison tests many competencies on groups of the same few sizes. */
const mostKept = 64
const kept = new Map<string, Drawn>()

/** Random assignments; the same ones for the same drawing. */
export function drawAssignments(drawing: Drawing): Drawn {
  const key = Object.values(drawing).join()
  const known = kept.get(key)
  if (known !== undefined) return known
  const [oldest] = kept.keys()
  if (kept.size === mostKept && oldest !== undefined) kept.delete(oldest)
  const made = draw(drawing)
  kept.set(key, made)
  return made
}

/** Each assignment is drawn without replacement (the first steps of a shuffle: Fisher & Yates). */
function draw({ size, chosen, draws, seed }: Drawing): Drawn {
  const random = makeRandom(seed)
  // Drawing the smaller side is less work and gives the same assignments.
  const drawn = Math.min(chosen, size - chosen)
  const width = Math.ceil(size / 8)
  const order = Uint32Array.from({ length: size }, (_, i) => i)
  const choices = new Uint32Array(drawn)
  const bytes = new Uint8Array(draws * width)
  for (let from = 0; from < bytes.length; from += width) {
    random.choices(choices, size)
    for (let i = 0; i < drawn; i++) {
      const other = i + (choices[i] ?? 0)
      const member = order[other] ?? 0
      order[other] = order[i] ?? 0
      order[i] = member
      bytes[from + (member >>> 3)] = (bytes[from + (member >>> 3)] ?? 0) | (1 << (member & 7))
    }
  }
  return { bytes: drawn === chosen ? bytes : complement(bytes, size), width }
}

/** The other side of every assignment. */
function complement(bytes: Uint8Array, size: number): Uint8Array {
  const width = Math.ceil(size / 8)
  const last = size % 8 === 0 ? 255 : (1 << (size % 8)) - 1
  return bytes.map((byte, at) => ~byte & ((at + 1) % width === 0 ? last : 255))
}
