import { isConstant, sum, sumOfSquares } from './descriptives.ts'
import { defined, type Estimate, type Interval, undefinedBecause } from './estimate.ts'
import { midranks } from './midranks.ts'
import { criticalZ } from './normal.ts'
import { studentTwoSidedP } from './student-t.ts'

export type Correlation = {
  /** From -1 to 1. */
  readonly coefficient: number
  readonly n: number
  readonly degreesOfFreedom: number
  /** Two-sided, by t = r sqrt(df / (1 - r^2)); 'too-few-values' without a degree of freedom. */
  readonly p: Estimate
  /** By Fisher's z; 'too-few-values' below four pairs, 'complete-separation' where |r| = 1. */
  readonly interval: Estimate<Interval>
}

/**
 * Pearson's product-moment correlation of paired values.
 * @returns 'too-few-values' below two pairs, 'no-variation' if either side is constant
 */
export function pearson(x: readonly number[], y: readonly number[], level = 0.95): Estimate<Correlation> {
  return correlate(x, y, { controls: 0, level })
}

/** Spearman's rank correlation on midranks, p by the t approximation; results as for {@link pearson}. */
export function spearman(x: readonly number[], y: readonly number[], level = 0.95): Estimate<Correlation> {
  return correlate(midranks(x), midranks(y), { controls: 0, level })
}

/**
 * The Spearman correlation of x and y with a third variable held fixed: the first-order partial correlation of the
 * midranks. With a group coded 0 and 1 as control it shows the relation within groups.
 * @returns 'no-variation' also where x or y is wholly determined by the control
 */
export function partialSpearman(
  x: readonly number[],
  y: readonly number[],
  control: readonly number[],
): Estimate<Correlation> {
  const z = midranks(control)
  if (isConstant(z)) return spearman(x, y)
  return correlate(residuals(midranks(x), z), residuals(midranks(y), z), { controls: 1, level: 0.95 })
}

/** What a straight line on `predictor`, which must vary, leaves of `values`; rounding is cut to exact zeros. */
function residuals(values: readonly number[], predictor: readonly number[]): number[] {
  const centreX = sum(predictor) / predictor.length
  const centreY = sum(values) / values.length
  const slope = sum(values.map((value, i) => (value - centreY) * ((predictor[i] ?? 0) - centreX)))
  const perUnit = slope / sumOfSquares(predictor)
  const left = values.map((value, i) => value - centreY - perUnit * ((predictor[i] ?? 0) - centreX))
  const noise = 1e-11 * values.length
  return left.map((value) => (Math.abs(value) < noise ? 0 : value))
}

function correlate(
  x: readonly number[],
  y: readonly number[],
  { controls, level }: { readonly controls: number; readonly level: number },
): Estimate<Correlation> {
  const n = Math.min(x.length, y.length)
  if (n < 2) return undefinedBecause('too-few-values')
  if (isConstant(x) || isConstant(y)) return undefinedBecause('no-variation')
  const centreX = sum(x) / n
  const centreY = sum(y) / n
  const products = sum(x.map((value, i) => (value - centreX) * ((y[i] ?? 0) - centreY)))
  const scale = Math.sqrt(sumOfSquares(x)) * Math.sqrt(sumOfSquares(y))
  if (scale === 0 || !Number.isFinite(products / scale)) return undefinedBecause('numeric-overflow')
  const coefficient = unitInterval(products / scale)
  const degreesOfFreedom = n - 2 - controls
  const interval = fisherInterval(coefficient, n - controls, level)
  return defined({
    coefficient,
    n,
    degreesOfFreedom,
    p: correlationP(coefficient, degreesOfFreedom),
    interval,
  })
}

/** Rounding may leave a perfect correlation beside 1. */
function unitInterval(r: number): number {
  return 1 - Math.abs(r) < 1e-14 ? Math.sign(r) : r
}

function correlationP(r: number, degreesOfFreedom: number): Estimate {
  if (degreesOfFreedom < 1) return undefinedBecause('too-few-values')
  const t = Math.abs(r) === 1 ? Number.POSITIVE_INFINITY : r * Math.sqrt(degreesOfFreedom / (1 - r * r))
  return defined(studentTwoSidedP(t, degreesOfFreedom))
}

function fisherInterval(r: number, n: number, level: number): Estimate<Interval> {
  if (n < 4) return undefinedBecause('too-few-values')
  if (Math.abs(r) === 1) return undefinedBecause('complete-separation')
  const reach = criticalZ(level) / Math.sqrt(n - 3)
  return defined({ lower: Math.tanh(Math.atanh(r) - reach), upper: Math.tanh(Math.atanh(r) + reach) })
}

/**
 * Kendall's tau-b, corrected for ties on both sides (Kendall 1945).
 * @returns 'too-few-values' below two pairs, 'no-variation' if either side is constant
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): Estimate {
  const n = Math.min(x.length, y.length)
  if (n < 2) return undefinedBecause('too-few-values')
  let [score, untiedX, untiedY] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const signX = Math.sign((x[i] ?? 0) - (x[j] ?? 0))
      const signY = Math.sign((y[i] ?? 0) - (y[j] ?? 0))
      score += signX * signY
      untiedX += Math.abs(signX)
      untiedY += Math.abs(signY)
    }
  }
  if (untiedX === 0 || untiedY === 0) return undefinedBecause('no-variation')
  return defined(score / Math.sqrt(untiedX * untiedY))
}
