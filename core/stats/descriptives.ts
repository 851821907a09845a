import { defined, type Estimate, finite, mapEstimate, undefinedBecause } from './estimate.ts'

/** A group as published tables give it; `standardDeviation` has the divisor n - 1. */
export type GroupSummary = { readonly n: number; readonly mean: number; readonly standardDeviation: number }

/**
 * The sum with Neumaier's compensation (Neumaier 1974), so that the order of the values hardly matters.
 * @returns 0 for no values
 */
export function sum(values: readonly number[]): number {
  return sumOf(values, (value) => value)
}

/** The same of what is made of each value, without a list of it: tables of large studies hold thousands. */
function sumOf(values: readonly number[], make: (value: number) => number): number {
  let total = 0
  let lost = 0
  for (const each of values) {
    const value = make(each)
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/** Whether all values are the same number; true for none and for one. */
export function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}

/** The arithmetic mean, in the unit of the values; 'too-few-values' for none, 'numeric-overflow'. */
export function mean(values: readonly number[]): Estimate {
  const first = values[0]
  if (first === undefined) return undefinedBecause('too-few-values')
  // Rounding must not give equal values a mean beside them.
  return isConstant(values) ? defined(first) : finite(sum(values) / values.length)
}

/** The sum of squared deviations from the mean, exactly 0 for equal values; 0 for no values. */
export function sumOfSquares(values: readonly number[]): number {
  if (isConstant(values)) return 0
  const centre = sum(values) / values.length
  return sumOf(values, (value) => (value - centre) ** 2)
}

/** The variance with divisor n - 1, in squared units; 'too-few-values' below two values. */
export function sampleVariance(values: readonly number[]): Estimate {
  if (values.length < 2) return undefinedBecause('too-few-values')
  return finite(sumOfSquares(values) / (values.length - 1))
}

/** The square root of the sample variance, in the unit of the values; 'too-few-values' below two values. */
export function standardDeviation(values: readonly number[]): Estimate {
  return mapEstimate(sampleVariance(values), Math.sqrt)
}

/** Size, mean and standard deviation of a group; 'too-few-values' below two values. */
export function summarise(values: readonly number[]): Estimate<GroupSummary> {
  const centre = mean(values)
  const spread = standardDeviation(values)
  if (!centre.defined) return centre
  return mapEstimate(spread, (deviation) => ({
    n: values.length,
    mean: centre.value,
    standardDeviation: deviation,
  }))
}

/**
 * The sample quantile of type 7: linear between order statistics, the default of R and NumPy
 * (Hyndman & Fan 1996).
 * @param probability from 0 to 1
 * @returns 'too-few-values' for no values
 */
export function quantile(values: readonly number[], probability: number): Estimate {
  const sorted = Float64Array.from(values).sort()
  const position = (sorted.length - 1) * probability
  const low = sorted[Math.floor(position)]
  const high = sorted[Math.ceil(position)]
  if (low === undefined || high === undefined) return undefinedBecause('too-few-values')
  const between = position - Math.floor(position)
  return defined(low + (high - low) * between)
}

/** The middle value, or the mean of the two middle ones; 'too-few-values' for no values. */
export function median(values: readonly number[]): Estimate {
  return quantile(values, 0.5)
}
