import {
  type Assignment,
  asObserved,
  makePool,
  type Pool,
  type Visit,
  visitAll,
  visitDrawn,
} from './assignment-sums.ts'
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
  const tally = makeTally(measure(pool, asObserved(pool)))
  const [size, chosen] = [pool.values.length, pool.observed.length]
  const all = choose(size, chosen)
  const exact = all <= exactLimit
  const visit: Visit = (assignment) => tally.add(measure(pool, assignment))
  if (exact) visitAll(pool, visit)
  else visitDrawn(pool, { draws: resamples, seed }, visit)
  return defined({ ...tally.result(exact ? 0 : 1), exact, assignments: exact ? all : resamples })
}

function meanDifference({ values, total, noise, observed }: Pool, { sums }: Assignment): number {
  const sum = sums[0] ?? 0
  const n1 = observed.length
  const difference = sum / n1 - (total - sum) / (values.length - n1)
  return Math.abs(difference) <= noise ? 0 : difference
}

/** Where sums of squares fall below this share of the squared range, they are taken about the mean instead. */
const cancelling = 1e-4

/** This runs for each of up to 200,000 assignments. */
function studentized(pool: Pool, assignment: Assignment): number {
  const { values, observed, total, totalSquares, noise, range } = pool
  const [sum1, squared1] = [assignment.sums[0] ?? 0, assignment.sums[1] ?? 0]
  const n1 = observed.length
  const n2 = values.length - n1
  const sum2 = total - sum1
  const difference = sum1 / n1 - sum2 / n2
  if (Math.abs(difference) <= noise) return 0
  const spread1 = squared1 - (sum1 * sum1) / n1
  const spread2 = totalSquares - squared1 - (sum2 * sum2) / n2
  const least = cancelling * range * range
  if (spread1 < least || spread2 < least) return studentizedWithCare(pool, assignment.places())
  return difference / Math.sqrt(spread1 / (n1 * (n1 - 1)) + spread2 / (n2 * (n2 - 1)))
}

/** The same with squares taken about the means, for groups that hardly vary. */
function studentizedWithCare({ values, noise }: Pool, members: Uint32Array): number {
  const others = othersOf(members, values.length)
  const error = (group: Uint32Array, centre: number): number => {
    let squares = 0
    for (const place of group) squares += ((values[place] ?? 0) - centre) ** 2
    // Rounding of its mean must not give a constant group a spread.
    return squares <= noise ** 2 ? 0 : squares / (group.length * (group.length - 1))
  }
  const [centre1, centre2] = [meanOf(values, members), meanOf(values, others)]
  return (centre1 - centre2) / Math.sqrt(error(members, centre1) + error(others, centre2))
}

/** The places of group 2. */
function othersOf(members: Uint32Array, size: number): Uint32Array {
  const others = new Uint32Array(size - members.length)
  let [member, other] = [0, 0]
  for (let place = 0; place < size; place++) {
    if (members[member] === place) member++
    else others[other++] = place
  }
  return others
}

function meanOf(values: Float64Array, places: Uint32Array): number {
  let total = 0
  for (const place of places) total += values[place] ?? 0
  return total / places.length
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
