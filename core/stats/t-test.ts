import { type GroupSummary, isConstant, summarise } from './descriptives.ts'
import { defined, type Estimate, type Interval, undefinedBecause } from './estimate.ts'
import { criticalT, studentTwoSidedP } from './student-t.ts'

/**
 * A t test of a difference of means. `difference` and `interval` are in the unit of the values, `p` is two-sided.
 */
export type TTest = {
  readonly t: number
  readonly degreesOfFreedom: number
  readonly p: number
  readonly difference: number
  readonly interval: Interval
}

type Summaries = readonly [GroupSummary, GroupSummary]

/**
 * Welch's t test, group 1 minus group 2, without the assumption of equal variances (Welch 1947).
 * @param level of the confidence interval
 * @returns 'too-few-values' below two values in a group; 'no-variation' if all values are equal; 'zero-variance'
 *   if each group is constant and they differ
 */
export function welchTest(
  group1: readonly number[],
  group2: readonly number[],
  level = 0.95,
): Estimate<TTest> {
  return fromValues(group1, group2, (first, second) => welchTestFromSummaries(first, second, level))
}

/** Welch's t test from sizes, means and standard deviations, as published tables give them. */
export function welchTestFromSummaries(
  group1: GroupSummary,
  group2: GroupSummary,
  level = 0.95,
): Estimate<TTest> {
  const part1 = group1.standardDeviation ** 2 / group1.n
  const part2 = group2.standardDeviation ** 2 / group2.n
  // Shares instead of squared variances: these cannot underflow.
  const share1 = part1 / (part1 + part2)
  const share2 = part2 / (part1 + part2)
  const degreesOfFreedom = 1 / (share1 ** 2 / (group1.n - 1) + share2 ** 2 / (group2.n - 1))
  return assemble([group1, group2], Math.sqrt(part1 + part2), degreesOfFreedom, level)
}

/** Student's t test with pooled variance; parameters and results as for {@link welchTest}. */
export function studentTest(
  group1: readonly number[],
  group2: readonly number[],
  level = 0.95,
): Estimate<TTest> {
  return fromValues(group1, group2, (first, second) => studentTestFromSummaries(first, second, level))
}

/** Student's t test from sizes, means and standard deviations. */
export function studentTestFromSummaries(
  group1: GroupSummary,
  group2: GroupSummary,
  level = 0.95,
): Estimate<TTest> {
  const standardError = pooledDeviation(group1, group2) * Math.sqrt(1 / group1.n + 1 / group2.n)
  return assemble([group1, group2], standardError, group1.n + group2.n - 2, level)
}

/** The standard deviation within two groups together, with n1 + n2 - 2 degrees of freedom. */
export function pooledDeviation(group1: GroupSummary, group2: GroupSummary): number {
  const squares1 = (group1.n - 1) * group1.standardDeviation ** 2
  const squares2 = (group2.n - 1) * group2.standardDeviation ** 2
  return Math.sqrt((squares1 + squares2) / (group1.n + group2.n - 2))
}

/**
 * The paired t test of the mean of first minus second, for two coders' levels of the same segments.
 * @returns 'too-few-values' below two pairs; 'no-variation' if every difference is 0; 'zero-variance' if all are
 *   the same other number
 */
export function pairedTest(
  first: readonly number[],
  second: readonly number[],
  level = 0.95,
): Estimate<TTest> {
  const differences = first.slice(0, second.length).map((value, i) => value - (second[i] ?? value))
  const summary = summarise(differences)
  if (!summary.defined) return summary
  const { n, standardDeviation } = summary.value
  const nothing = { n, mean: 0, standardDeviation: 0 }
  return assemble([summary.value, nothing], standardDeviation / Math.sqrt(n), n - 1, level)
}

function fromValues(
  group1: readonly number[],
  group2: readonly number[],
  test: (first: GroupSummary, second: GroupSummary) => Estimate<TTest>,
): Estimate<TTest> {
  const first = summarise(group1)
  const second = summarise(group2)
  if (!first.defined) return first
  if (!second.defined) return second
  if (isConstant([...group1, ...group2])) return undefinedBecause('no-variation')
  return test(first.value, second.value)
}

function assemble(
  [group1, group2]: Summaries,
  standardError: number,
  degreesOfFreedom: number,
  level: number,
): Estimate<TTest> {
  if (Math.min(group1.n, group2.n) < 2) return undefinedBecause('too-few-values')
  const difference = group1.mean - group2.mean
  if (standardError === 0) return undefinedBecause(difference === 0 ? 'no-variation' : 'zero-variance')
  const t = difference / standardError
  if (!Number.isFinite(t) || !Number.isFinite(degreesOfFreedom)) return undefinedBecause('numeric-overflow')
  const reach = criticalT(level, degreesOfFreedom) * standardError
  return defined({
    t,
    degreesOfFreedom,
    p: studentTwoSidedP(t, degreesOfFreedom),
    difference,
    interval: { lower: difference - reach, upper: difference + reach },
  })
}
