import { drawAssignments, forEachAssignment, placesOf } from './assignments.ts'

/** The pooled values in ascending order, shifted to start at 0, and which of them are in group 1. */
export type Pool = {
  readonly values: Float64Array
  readonly squares: Float64Array
  /** Places of group 1 as it was observed. */
  readonly observed: Uint32Array
  /** Sum and sum of squares of all values. */
  readonly total: number
  readonly totalSquares: number
  readonly range: number
  /** A difference below this is rounding, not a difference. */
  readonly noise: number
}

/** What a statistic is computed from; one object is used again for every assignment. */
export type Assignment = {
  /** Sum and sum of squares of the values in group 1: an array, so that writing them allocates nothing. */
  readonly sums: Float64Array
  /** Places of the values in group 1. */
  readonly places: () => Uint32Array
}

export type Visit = (assignment: Assignment) => void

/** As a share of the range of the values. */
const nothing = 1e-12

export function makePool(group1: readonly number[], group2: readonly number[]): Pool {
  const tagged = [
    ...group1.map((value) => ({ value, first: true })),
    ...group2.map((value) => ({ value, first: false })),
  ].sort((a, b) => a.value - b.value)
  const lowest = tagged[0]?.value ?? 0
  const values = Float64Array.from(tagged, ({ value }) => value - lowest)
  const squares = values.map((value) => value * value)
  const range = values.at(-1) ?? 0
  return {
    values,
    squares,
    observed: Uint32Array.from(tagged.flatMap(({ first }, place) => (first ? [place] : []))),
    total: values.reduce((sum, value) => sum + value, 0),
    totalSquares: squares.reduce((sum, square) => sum + square, 0),
    range,
    noise: nothing * range,
  }
}

/** The assignment as it was observed. */
export function asObserved({ values, squares, observed }: Pool): Assignment {
  const sumOf = (all: Float64Array): number => observed.reduce((sum, place) => sum + (all[place] ?? 0), 0)
  return { sums: Float64Array.of(sumOf(values), sumOf(squares)), places: () => observed }
}

/** Visits every assignment of the values to groups of the observed sizes. */
export function visitAll({ values, squares, observed }: Pool, visit: Visit): void {
  const n1 = observed.length
  let places = observed
  const assignment: Assignment = { sums: new Float64Array(2), places: () => places }
  // Sums over the first 0, 1, 2 ... members: those of the next assignment begin where it differs.
  const sums = new Float64Array(n1 + 1)
  const squareSums = new Float64Array(n1 + 1)
  forEachAssignment(values.length, n1, (members, unchanged) => {
    let sum = sums[unchanged] ?? 0
    let squared = squareSums[unchanged] ?? 0
    for (let i = unchanged; i < n1; i++) {
      const member = members[i] ?? 0
      sum += values[member] ?? 0
      squared += squares[member] ?? 0
      sums[i + 1] = sum
      squareSums[i + 1] = squared
    }
    places = members
    assignment.sums[0] = sum
    assignment.sums[1] = squared
    visit(assignment)
  })
}

/** Visits random assignments; the sums of eight values at a time are looked up, whichever of them are in. */
export function visitDrawn(
  { values, squares, observed }: Pool,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  visit: Visit,
): void {
  const drawn = drawAssignments({ size: values.length, chosen: observed.length, draws, seed })
  const { bytes } = drawn
  const [sums, squareSums] = [subsetSums(values), subsetSums(squares)]
  let index = 0
  const assignment: Assignment = { sums: new Float64Array(2), places: () => placesOf(drawn, index) }
  let at = 0
  for (; index < draws; index++) {
    let sum = 0
    let squared = 0
    for (let from = 0; from < sums.length; from += 256) {
      const entry = from + (bytes[at++] ?? 0)
      sum += sums[entry] ?? 0
      squared += squareSums[entry] ?? 0
    }
    assignment.sums[0] = sum
    assignment.sums[1] = squared
    visit(assignment)
  }
}

/** For every eight values the sums of their 256 subsets, at the subset's bits. */
function subsetSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(Math.ceil(values.length / 8) * 256)
  for (let entry = 0; entry < sums.length; entry++) {
    const bits = entry & 255
    if (bits === 0) continue
    const highest = 31 - Math.clz32(bits)
    sums[entry] = (sums[entry - (1 << highest)] ?? 0) + (values[(entry >>> 8) * 8 + highest] ?? 0)
  }
  return sums
}
