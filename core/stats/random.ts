/** A source of random numbers that is the same for the same seed on every machine. */
export type Random = {
  /** A number in [0, 1) with 53 random bits. */
  readonly next: () => number
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number
  /** The choices of a shuffle: whole numbers below `size`, `size` - 1 and so on, as `below` would give them. */
  readonly choices: (into: Uint32Array, size: number) => void
}

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2018), its state filled from the seed by splitmix32.
 * @param seed a whole number; only its lowest 32 bits count
 */
export function makeRandom(seed: number): Random {
  const fill = splitmix32(seed)
  const state = Int32Array.of(fill(), fill(), fill(), fill())
  const word = (): number => nextWord(state)
  const next = (): number => ((word() >>> 5) * lowSpan + (word() >>> 6)) * unit
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    choices: (into, size) => fillChoices(state, into, size),
  }
}

const lowSpan = 2 ** 26
const unit = 2 ** -53

/** A signed word of 32 bits. */
function nextWord(state: Int32Array): number {
  const [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0]
  const mixed2 = c ^ a
  const mixed3 = d ^ b
  state[1] = b ^ mixed2
  state[0] = a ^ mixed3
  state[2] = mixed2 ^ (b << 9)
  state[3] = rotateLeft(mixed3, 11)
  return scramble(b)
}

/** The generator written out in one loop: a test draws 600,000 times, and calls would cost more than the numbers. */
function fillChoices(state: Int32Array, into: Uint32Array, size: number): void {
  let [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0]
  for (let i = 0; i < into.length; i++) {
    const high = scramble(b) >>> 5
    let mixed2 = c ^ a
    let mixed3 = d ^ b
    c = mixed2 ^ (b << 9)
    b ^= mixed2
    a ^= mixed3
    d = rotateLeft(mixed3, 11)
    const low = scramble(b) >>> 6
    mixed2 = c ^ a
    mixed3 = d ^ b
    c = mixed2 ^ (b << 9)
    b ^= mixed2
    a ^= mixed3
    d = rotateLeft(mixed3, 11)
    into[i] = Math.floor((high * lowSpan + low) * unit * (size - i))
  }
  state[0] = a
  state[1] = b
  state[2] = c
  state[3] = d
}

function scramble(word: number): number {
  return Math.imul(rotateLeft(Math.imul(word, 5), 7), 9)
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
