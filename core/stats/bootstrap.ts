import { mean, quantile, standardDeviation } from './descriptives.ts'
import { defined, type Estimate, type Interval, undefinedBecause } from './estimate.ts'
import { makeRandom, type Random } from './random.ts'

export type BootstrapOptions = {
  readonly resamples?: number
  readonly seed?: number
  readonly level?: number
}

export type BootstrapDifference = {
  readonly difference: number
  /** The percentile interval, by quantiles of type 7. */
  readonly interval: Interval
  /** The standard deviation of the difference over the resamples. */
  readonly standardDeviation: number
}

/**
 * The percentile bootstrap of a difference of means, group 1 minus group 2, resampling within each group
 * (Efron & Tibshirani 1993, ch. 13). 10,000 resamples unless given.
 * @returns 'too-few-values' below two values in a group
 */
export function bootstrapMeanDifference(
  group1: readonly number[],
  group2: readonly number[],
  { resamples = 10_000, seed = 1, level = 0.95 }: BootstrapOptions = {},
): Estimate<BootstrapDifference> {
  if (group1.length < 2 || group2.length < 2) return undefinedBecause('too-few-values')
  const [mean1, mean2] = [mean(group1), mean(group2)]
  if (!mean1.defined) return mean1
  if (!mean2.defined) return mean2
  const random = makeRandom(seed)
  const differences = Array.from(
    { length: resamples },
    () => resampledMean(group1, random) - resampledMean(group2, random),
  )
  const interval = percentileInterval(differences, level)
  const spread = standardDeviation(differences)
  if (!interval.defined) return interval
  if (!spread.defined) return spread
  return defined({
    difference: mean1.value - mean2.value,
    interval: interval.value,
    standardDeviation: spread.value,
  })
}

/** The interval between the quantiles (1 - level)/2 and (1 + level)/2; 'too-few-values' for no values. */
export function percentileInterval(values: readonly number[], level: number): Estimate<Interval> {
  const lower = quantile(values, (1 - level) / 2)
  const upper = quantile(values, (1 + level) / 2)
  if (!lower.defined) return lower
  return upper.defined ? defined({ lower: lower.value, upper: upper.value }) : upper
}

function resampledMean(values: readonly number[], random: Random): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[random.below(values.length)] ?? 0
  return total / values.length
}
