import { drawAssignments, forEachAssignment } from './assignments.ts'
import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { choose } from './log-gamma.ts'

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
/** A difference below this share of the range of the values is rounding, not a difference. */
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
  else drawAssignments(pool.inFirst, { draws: resamples, seed }, () => tally.add(measure(pool)))
  return defined({ ...tally.result(exact ? 0 : 1), exact, assignments: exact ? all : resamples })
}

/**
 * The pooled values in ascending order, shifted to start at 0, and which of them are in group 1. Sums always run in
 * this order, so assignments that differ only among equal values have the very same statistic.
 */
type Pool = {
  readonly values: Float64Array
  /** 1 for a member of group 1, 0 for one of group 2: a factor, for a branch would be mispredicted half the time. */
  readonly inFirst: Float64Array
  readonly n1: number
  /** Sum and sum of squares of all values. */
  readonly total: number
  readonly squares: number
  readonly noise: number
}

function makePool(group1: readonly number[], group2: readonly number[]): Pool {
  const tagged = [
    ...group1.map((value) => ({ value, first: 1 })),
    ...group2.map((value) => ({ value, first: 0 })),
  ].sort((a, b) => a.value - b.value)
  const lowest = tagged[0]?.value ?? 0
  const values = Float64Array.from(tagged, ({ value }) => value - lowest)
  const inFirst = Float64Array.from(tagged, ({ first }) => first)
  return {
    values,
    inFirst,
    n1: group1.length,
    total: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value * value, 0),
    noise: nothing * (values.at(-1) ?? 0),
  }
}

function meanDifference({ values, inFirst, n1, total, noise }: Pool): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (inFirst[i] ?? 0)
  const difference = sum / n1 - (total - sum) / (values.length - n1)
  return Math.abs(difference) <= noise ? 0 : difference
}

/** Where sums of squares fall below this share of the squared range, they are taken about the mean instead. */
const cancelling = 1e-4

/** One pass over the values: this runs for each of up to 200,000 assignments. */
function studentized(pool: Pool): number {
  const { values, inFirst, n1, total, squares, noise } = pool
  let [sum1, squared1] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] ?? 0) * (inFirst[i] ?? 0)
    sum1 += value
    squared1 += value * value
  }
  const n2 = values.length - n1
  const sum2 = total - sum1
  const difference = sum1 / n1 - sum2 / n2
  if (Math.abs(difference) <= noise) return 0
  const spread1 = squared1 - (sum1 * sum1) / n1
  const spread2 = squares - squared1 - (sum2 * sum2) / n2
  const least = cancelling * (values.at(-1) ?? 0) ** 2
  if (spread1 < least || spread2 < least) return studentizedWithCare(pool)
  return difference / Math.sqrt(spread1 / (n1 * (n1 - 1)) + spread2 / (n2 * (n2 - 1)))
}

/** The same with squares taken about the means, for groups that hardly vary. */
function studentizedWithCare({ values, inFirst, n1, noise }: Pool): number {
  const centre1 = groupMean(values, inFirst, 1)
  const centre2 = groupMean(values, inFirst, 0)
  let [squares1, squares2] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    if (inFirst[i] === 1) squares1 += (value - centre1) ** 2
    else squares2 += (value - centre2) ** 2
  }
  const n2 = values.length - n1
  // Rounding of its mean must not give a constant group a spread.
  const error1 = squares1 <= noise ** 2 ? 0 : squares1 / (n1 * (n1 - 1))
  const error2 = squares2 <= noise ** 2 ? 0 : squares2 / (n2 * (n2 - 1))
  return (centre1 - centre2) / Math.sqrt(error1 + error2)
}

function groupMean(values: Float64Array, marks: Float64Array, member: 0 | 1): number {
  let [total, n] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    if (marks[i] !== member) continue
    total += values[i] ?? 0
    n++
  }
  return total / n
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
