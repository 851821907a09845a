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

/** Visits random assignments; the same ones for the same drawing. */
export function drawAssignments(drawing: Drawing, visit: VisitAssignment): void {
  const { size, chosen, draws } = drawing
  const drawn = drawOnce(drawing)
  const words = wordsFor(size)
  const members = new Uint32Array(chosen)
  for (let draw = 0; draw < draws; draw++) {
    let at = 0
    for (let word = 0; word < words; word++) {
      // The places of the bits that are set, from the lowest.
      for (let bits = drawn[draw * words + word] ?? 0; bits !== 0; bits &= bits - 1)
        members[at++] = word * 32 + 31 - Math.clz32(bits & -bits)
    }
    visit(members, 0)
  }
}

/** Drawings that are kept: a comparison tests many competencies on groups of the same few sizes. */
const mostKept = 32
const kept = new Map<string, Int32Array>()

function drawOnce(drawing: Drawing): Int32Array {
  const key = Object.values(drawing).join()
  const known = kept.get(key)
  if (known !== undefined) return known
  const [oldest] = kept.keys()
  if (kept.size === mostKept && oldest !== undefined) kept.delete(oldest)
  const made = draw(drawing)
  kept.set(key, made)
  return made
}

function wordsFor(size: number): number {
  return Math.ceil(size / 32)
}

/** Each assignment as a bit a value, drawn without replacement (the first steps of a shuffle: Fisher & Yates). */
function draw({ size, chosen, draws, seed }: Drawing): Int32Array {
  const random = makeRandom(seed)
  // Drawing the smaller side is less work and gives the same assignments.
  const drawn = Math.min(chosen, size - chosen)
  const words = wordsFor(size)
  const order = Uint32Array.from({ length: size }, (_, i) => i)
  const choices = new Uint32Array(drawn)
  const bits = new Int32Array(draws * words)
  for (let from = 0; from < bits.length; from += words) {
    random.choices(choices, size)
    for (let i = 0; i < drawn; i++) {
      const other = i + (choices[i] ?? 0)
      const member = order[other] ?? 0
      order[other] = order[i] ?? 0
      order[i] = member
      bits[from + (member >>> 5)] = (bits[from + (member >>> 5)] ?? 0) | (1 << (member & 31))
    }
  }
  return drawn === chosen ? bits : complement(bits, size)
}

/** The other side of every assignment. */
function complement(bits: Int32Array, size: number): Int32Array {
  const words = wordsFor(size)
  const last = size % 32 === 0 ? -1 : (1 << (size % 32)) - 1
  return bits.map((word, at) => ~word & ((at + 1) % words === 0 ? last : -1))
}
