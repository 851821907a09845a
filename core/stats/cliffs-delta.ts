import { defined, type Estimate, type Interval, undefinedBecause } from './estimate.ts'
import { criticalZ } from './normal.ts'

export type CliffsDelta = {
  /** P(x > y) - P(x < y) for x of group 1 and y of group 2; from -1 to 1. */
  readonly delta: number
  /** P(x > y) + P(x = y)/2, the probability of superiority. */
  readonly superiority: number
  /** 'complete-separation' where |delta| = 1. */
  readonly interval: Estimate<Interval>
}

/**
 * Cliff's delta with the asymmetric interval of Cliff (1996) and Feng & Cliff (2004).
 * @returns 'too-few-values' below two values in a group
 */
export function cliffsDelta(
  group1: readonly number[],
  group2: readonly number[],
  level = 0.95,
): Estimate<CliffsDelta> {
  const [n1, n2] = [group1.length, group2.length]
  if (n1 < 2 || n2 < 2) return undefinedBecause('too-few-values')
  const rows = group1.map((x) => group2.map((y) => Math.sign(x - y)))
  const rowSums = rows.map((row) => row.reduce<number>((total, sign) => total + sign, 0))
  const delta = rowSums.reduce((total, row) => total + row, 0) / (n1 * n2)
  return defined({ delta, superiority: (delta + 1) / 2, interval: deltaInterval(rows, delta, level) })
}

function deltaInterval(rows: readonly number[][], delta: number, level: number): Estimate<Interval> {
  if (Math.abs(delta) === 1) return undefinedBecause('complete-separation')
  const z = criticalZ(level)
  const square = delta ** 2
  const variance = deltaVariance(rows, delta)
  const reach = z * Math.sqrt(variance) * Math.sqrt((1 - square) ** 2 + z ** 2 * variance)
  const centre = delta - delta ** 3
  const scale = 1 - square + z ** 2 * variance
  return defined({ lower: (centre - reach) / scale, upper: (centre + reach) / scale })
}

/** The unbiased variance of delta, not below (1 - delta^2)/(n1 n2 - 1) (Cliff 1996, p. 331). */
function deltaVariance(rows: readonly number[][], delta: number): number {
  const n1 = rows.length
  const n2 = rows[0]?.length ?? 0
  const squares = (values: readonly number[]): number =>
    values.reduce((total, value) => total + (value - delta) ** 2, 0)
  const rowMeans = rows.map((row) => row.reduce((total, sign) => total + sign, 0) / n2)
  const columnMeans = Array.from({ length: n2 }, (_, j) => rows.reduce((t, row) => t + (row[j] ?? 0), 0) / n1)
  const numerator = n2 ** 2 * squares(rowMeans) + n1 ** 2 * squares(columnMeans) - squares(rows.flat())
  const unbiased = numerator / (n1 * n2 * (n1 - 1) * (n2 - 1))
  return Math.max(unbiased, (1 - delta ** 2) / (n1 * n2 - 1))
}
