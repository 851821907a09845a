import { isConstant, sum } from './descriptives.ts'
import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { choose } from './log-gamma.ts'
import { makeRandom } from './random.ts'

/** What is compared between assignments: Welch's t, or the plain difference of means. */
export type PermutationStatistic = 'studentized' | 'mean-difference'

export type PermutationTest = {
  /** The statistic as observed; 'infinite' where both groups are constant and differ. */
  readonly statistic: Estimate
  readonly pTwoSided: number
  /** For the alternative that group 1 is higher. */
  readonly pGreater: number
  readonly pLess: number
  /** Whether every assignment was visited. */
  readonly exact: boolean
  /** How many assignments there are, or how many were drawn. */
  readonly assignments: number
}

export type PermutationOptions = {
  readonly statistic?: PermutationStatistic
  /** Up to this many assignments all are visited; 200,000 unless given. */
  readonly exactLimit?: number
  /** How many assignments are drawn beyond the limit; 20,000 unless given. */
  readonly resamples?: number
  readonly seed?: number
}

/** Assignments within this relative distance of the observed statistic count as equal to it. */
const slack = 1e-9
/** A difference of means below this share of the range of the values is rounding, not a difference. */
const nothing = 1e-12

/**
 * The permutation test of two independent groups. All assignments of the pooled values to groups of the same sizes
 * are visited while there are few enough; beyond, random ones, with p = (b + 1)/(B + 1). The studentized form stays
 * valid in larger samples when variances differ (Janssen 1997; Chung & Romano 2013). An assignment with zero
 * standard error has the statistic 0 if its means are equal, else an infinite one.
 * @returns 'too-few-values' if a group has no value, or fewer than two for the studentized form
 */
export function permutationTest(
  group1: readonly number[],
  group2: readonly number[],
  options: PermutationOptions = {},
): Estimate<PermutationTest> {
  const { statistic = 'studentized', exactLimit = 200_000, resamples = 20_000, seed = 1 } = options
  const smallest = statistic === 'studentized' ? 2 : 1
  if (Math.min(group1.length, group2.length) < smallest) return undefinedBecause('too-few-values')
  const pool = makePool(group1, group2)
  const measure = statistic === 'studentized' ? studentized : meanDifference
  const tally = makeTally(measure(pool))
  const all = choose(pool.values.length, group1.length)
  const exact = all <= exactLimit
  if (exact) forEachAssignment(pool.inFirst, () => tally.add(measure(pool)))
  else drawAssignments(pool.inFirst, { resamples, seed }, () => tally.add(measure(pool)))
  return defined({ ...tally.result(exact ? 0 : 1), exact, assignments: exact ? all : resamples })
}

/**
 * The pooled values in ascending order, shifted to start at 0, and which of them are in group 1. Sums always run in
 * this order, so assignments that differ only among equal values have the very same statistic.
 */
type Pool = { readonly values: readonly number[]; readonly inFirst: boolean[]; readonly noise: number }

function makePool(group1: readonly number[], group2: readonly number[]): Pool {
  const tagged = [
    ...group1.map((value) => ({ value, first: true })),
    ...group2.map((value) => ({ value, first: false })),
  ].sort((a, b) => a.value - b.value)
  const lowest = tagged[0]?.value ?? 0
  const values = tagged.map(({ value }) => value - lowest)
  return { values, inFirst: tagged.map(({ first }) => first), noise: nothing * (values.at(-1) ?? 0) }
}

function split({ values, inFirst }: Pool): readonly [number[], number[]] {
  return [values.filter((_, i) => inFirst[i]), values.filter((_, i) => !inFirst[i])]
}

function meanDifference(pool: Pool): number {
  let total1 = 0
  let total2 = 0
  let n1 = 0
  for (const [i, value] of pool.values.entries()) {
    if (pool.inFirst[i]) {
      total1 += value
      n1++
    } else total2 += value
  }
  const difference = total1 / n1 - total2 / (pool.values.length - n1)
  return Math.abs(difference) <= pool.noise ? 0 : difference
}

function studentized(pool: Pool): number {
  const [first, second] = split(pool)
  const difference = meanDifference(pool)
  if (difference === 0) return 0
  return difference / Math.sqrt(squaredError(first) + squaredError(second))
}

function squaredError(values: readonly number[]): number {
  if (isConstant(values)) return 0
  const centre = sum(values) / values.length
  let squares = 0
  for (const value of values) squares += (value - centre) ** 2
  return squares / (values.length * (values.length - 1))
}

type Tally = {
  readonly add: (statistic: number) => void
  readonly result: (extra: number) => Pick<PermutationTest, 'statistic' | 'pTwoSided' | 'pGreater' | 'pLess'>
}

function makeTally(observed: number): Tally {
  const margin = Number.isFinite(observed) ? Math.abs(observed) * slack : 0
  let [visited, extreme, greater, less] = [0, 0, 0, 0]
  return {
    add: (statistic) => {
      visited++
      if (Math.abs(statistic) >= Math.abs(observed) - margin) extreme++
      if (statistic >= observed - margin) greater++
      if (statistic <= observed + margin) less++
    },
    result: (extra) => {
      const share = (count: number): number => (count + extra) / (visited + extra)
      const statistic = Number.isFinite(observed) ? defined(observed) : undefinedBecause('infinite')
      return { statistic, pTwoSided: share(extreme), pGreater: share(greater), pLess: share(less) }
    },
  }
}

/** Puts every way to choose as many members into the flags, one after another. */
function forEachAssignment(flags: boolean[], visit: () => void): void {
  const size = flags.length
  const chosen = flags.filter(Boolean).length
  const members = Array.from({ length: chosen }, (_, i) => i)
  flags.fill(false).fill(true, 0, chosen)
  visit()
  for (;;) {
    let moving = chosen - 1
    while (moving >= 0 && members[moving] === size - chosen + moving) moving--
    if (moving < 0) return
    const start = (members[moving] ?? 0) + 1
    for (const member of members.slice(moving)) flags[member] = false
    for (let i = moving; i < chosen; i++) {
      members[i] = start + i - moving
      flags[start + i - moving] = true
    }
    visit()
  }
}

/** Puts random choices of as many members into the flags, by shuffling (Fisher & Yates). */
function drawAssignments(
  flags: boolean[],
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
  visit: () => void,
): void {
  const random = makeRandom(seed)
  for (let draw = 0; draw < resamples; draw++) {
    for (let last = flags.length - 1; last > 0; last--) {
      const other = random.below(last + 1)
      const kept = flags[last] === true
      flags[last] = flags[other] === true
      flags[other] = kept
    }
    visit()
  }
}
