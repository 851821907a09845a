import { type GroupSummary, isConstant, summarise } from './descriptives.ts'
import { defined, type Estimate, type Interval, undefinedBecause } from './estimate.ts'
import { logGamma } from './log-gamma.ts'
import { noncentralityOf } from './noncentral-t.ts'
import { criticalZ } from './normal.ts'
import { pooledDeviation } from './t-test.ts'

/** Standardised mean differences, group 1 minus group 2, in pooled standard deviations. */
export type HedgesG = {
  /** The bias-corrected difference J d. */
  readonly g: number
  /** Cohen's d with the pooled standard deviation. */
  readonly d: number
  /** The correction J for small samples. */
  readonly correction: number
  /** J times the interval that pivots on the noncentral t distribution. */
  readonly interval: Estimate<Interval>
  /** The estimated variance of g, for pooling over strata. */
  readonly variance: number
  /** g -+ z times the square root of `variance`. */
  readonly approximateInterval: Interval
}

/**
 * Hedges' g with its interval (Hedges 1981; the interval by inversion of the noncentral t, Steiger & Fouladi 1997).
 * @returns g = 0 without an interval if all values are equal; 'zero-variance' if each group is constant and they
 *   differ; 'too-few-values' below two values in a group
 */
export function hedgesG(
  group1: readonly number[],
  group2: readonly number[],
  level = 0.95,
): Estimate<HedgesG> {
  const first = summarise(group1)
  const second = summarise(group2)
  if (!first.defined) return first
  if (!second.defined) return second
  // Exact on the values, where a mean would carry its rounding.
  if (isConstant([...group1, ...group2])) return defined(noDifference(first.value, second.value, level))
  return hedgesGFromSummaries(first.value, second.value, level)
}

/** Hedges' g from sizes, means and standard deviations, as published tables give them. */
export function hedgesGFromSummaries(
  group1: GroupSummary,
  group2: GroupSummary,
  level = 0.95,
): Estimate<HedgesG> {
  if (group1.n < 2 || group2.n < 2) return undefinedBecause('too-few-values')
  const difference = group1.mean - group2.mean
  const deviation = pooledDeviation(group1, group2)
  if (deviation === 0 && difference !== 0) return undefinedBecause('zero-variance')
  if (deviation === 0) return defined(noDifference(group1, group2, level))
  const d = difference / deviation
  if (!Number.isFinite(d * d)) return undefinedBecause('numeric-overflow')
  const degreesOfFreedom = group1.n + group2.n - 2
  const correction = smallSampleCorrection(degreesOfFreedom)
  const scale = Math.sqrt(1 / group1.n + 1 / group2.n)
  const end = (probability: number): number =>
    correction * scale * noncentralityOf(d / scale, degreesOfFreedom, probability)
  const interval = { lower: end((1 + level) / 2), upper: end((1 - level) / 2) }
  return defined({ ...approximate(d, correction, [group1.n, group2.n], level), interval: defined(interval) })
}

/** J = Gamma(df/2) / (sqrt(df/2) Gamma((df - 1)/2)) (Hedges 1981), for two or more degrees of freedom. */
function smallSampleCorrection(degreesOfFreedom: number): number {
  const half = degreesOfFreedom / 2
  return Math.exp(logGamma(half) - logGamma(half - 0.5)) / Math.sqrt(half)
}

function noDifference(group1: GroupSummary, group2: GroupSummary, level: number): HedgesG {
  const correction = smallSampleCorrection(group1.n + group2.n - 2)
  return {
    ...approximate(0, correction, [group1.n, group2.n], level),
    interval: undefinedBecause('no-variation'),
  }
}

/** Variance J^2 [(n1 + n2)/(n1 n2) + d^2 / (2 (n1 + n2))] (Hedges & Olkin 1985). */
function approximate(
  d: number,
  correction: number,
  [n1, n2]: readonly [number, number],
  level: number,
): Omit<HedgesG, 'interval'> {
  const g = correction * d
  const variance = correction ** 2 * ((n1 + n2) / (n1 * n2) + d ** 2 / (2 * (n1 + n2)))
  const reach = criticalZ(level) * Math.sqrt(variance)
  return { g, d, correction, variance, approximateInterval: { lower: g - reach, upper: g + reach } }
}
