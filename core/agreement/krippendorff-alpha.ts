import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'
import { givenValues, type Ratings, valuesInUse } from './ratings.ts'

export const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const
/** How far apart two different values are. */
export type Metric = (typeof metrics)[number]

export type KrippendorffAlpha = {
  /** 1 for perfect agreement, 0 for what chance would give, below 0 for systematic disagreement. */
  readonly alpha: number
  /** Units with two or more values. */
  readonly pairableUnits: number
  /** Values in those units. */
  readonly pairableValues: number
}

/**
 * Krippendorff's alpha for any number of coders and missing values, from the coincidence matrix (Krippendorff 2011,
 * Computing Krippendorff's alpha-reliability).
 * @returns 'no-pairable-values' if no unit has two values; 'no-variation' if the metric tells no two values apart
 */
export function krippendorffAlpha(units: Ratings, metric: Metric): Estimate<KrippendorffAlpha> {
  const pairable = givenValues(units).filter((values) => values.length >= 2)
  if (pairable.length === 0) return undefinedBecause('no-pairable-values')
  const values = valuesInUse(pairable)
  const coincidences = coincidenceMatrix(pairable, values)
  const totals = coincidences.map((row) => row.reduce((total, count) => total + count, 0))
  const distance = squaredDistances(metric, values, totals)
  let [observed, expected] = [0, 0]
  for (const [c, row] of coincidences.entries()) {
    for (const [k, count] of row.entries()) {
      observed += count * distance(c, k)
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * distance(c, k)
    }
  }
  if (expected === 0) return undefinedBecause('no-variation')
  if (!Number.isFinite(observed) || !Number.isFinite(expected)) return undefinedBecause('numeric-overflow')
  const pairableValues = pairable.flat().length
  const alpha = 1 - ((pairableValues - 1) * observed) / expected
  return defined({ alpha, pairableUnits: pairable.length, pairableValues })
}

function coincidenceMatrix(units: readonly (readonly number[])[], values: readonly number[]): number[][] {
  const position = new Map(values.map((value, index) => [value, index]))
  const matrix = values.map(() => values.map(() => 0))
  for (const unit of units) {
    for (const [i, first] of unit.entries()) {
      const row = matrix[position.get(first) ?? -1]
      for (const [j, second] of unit.entries()) {
        const column = position.get(second)
        if (i !== j && row && column !== undefined) row[column] = (row[column] ?? 0) + 1 / (unit.length - 1)
      }
    }
  }
  return matrix
}

function squaredDistances(
  metric: Metric,
  values: readonly number[],
  totals: readonly number[],
): (c: number, k: number) => number {
  const at = (index: number): number => values[index] ?? 0
  switch (metric) {
    case 'nominal':
      return (c, k) => (c === k ? 0 : 1)
    case 'ordinal':
      return (c, k) => ordinalDistance(totals, Math.min(c, k), Math.max(c, k)) ** 2
    case 'interval':
      return (c, k) => (at(c) - at(k)) ** 2
    case 'ratio':
      return (c, k) => (at(c) + at(k) === 0 ? 0 : ((at(c) - at(k)) / (at(c) + at(k))) ** 2)
  }
}

/** How many values lie between two ranks, the ends by half. */
function ordinalDistance(totals: readonly number[], low: number, high: number): number {
  const between = totals.slice(low, high + 1).reduce((total, count) => total + count, 0)
  return between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2
}
