/** A source of random numbers that is the same for the same seed on every machine. */
export type Random = {
  /** A number in [0, 1) with 53 random bits. */
  readonly next: () => number
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number
}

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2018), its state filled from the seed by splitmix32.
 * @param seed a whole number; only its lowest 32 bits count
 */
export function makeRandom(seed: number): Random {
  const fill = splitmix32(seed)
  const state = Uint32Array.from([fill(), fill(), fill(), fill()])
  const word = (): number => nextWord(state)
  const next = (): number => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53
  return { next, below: (limit) => Math.floor(next() * limit) }
}

function nextWord(state: Uint32Array): number {
  const a = state[0] ?? 0
  const b = state[1] ?? 0
  const c = state[2] ?? 0
  const d = state[3] ?? 0
  const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0
  const mixed2 = c ^ a
  const mixed3 = d ^ b
  state[1] = b ^ mixed2
  state[0] = a ^ mixed3
  state[2] = mixed2 ^ (b << 9)
  state[3] = rotateLeft(mixed3, 11)
  return result
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return (word ^ (word >>> 15)) >>> 0
  }
}
