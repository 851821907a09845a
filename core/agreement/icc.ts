import { isConstant, sum, sumOfSquares } from '../stats/descriptives.ts'
import { defined, type Estimate, type Interval, undefinedBecause } from '../stats/estimate.ts'
import { fQuantile } from '../stats/f-distribution.ts'
import { completeUnits, type Ratings } from './ratings.ts'

/** An intraclass correlation; its interval is undefined as 'zero-variance' where no error variance remains. */
export type IccForm = { readonly value: number; readonly interval: Estimate<Interval> }

/** The forms of Shrout & Fleiss (1979): (1,.) one-way, (2,.) absolute agreement, (3,.) consistency. */
export type IccForms = {
  readonly oneWay: IccForm
  readonly absolute: IccForm
  readonly consistency: IccForm
}

export type Icc = {
  /** Of one coder's ratings; `single.absolute` is ICC(2,1). */
  readonly single: IccForms
  /** Of the mean over the coders; `absolute` is 'no-variation' where error outweighs all else. */
  readonly average: Omit<IccForms, 'absolute'> & { readonly absolute: Estimate<IccForm> }
  readonly targets: number
  readonly coders: number
}

/** Mean squares of the two-way table: rows (targets), columns (coders), error, and within targets. */
type MeanSquares = {
  readonly n: number
  readonly k: number
  readonly rows: number
  readonly columns: number
  readonly error: number
  readonly within: number
}

/**
 * All six intraclass correlations of the targets that every coder rated, intervals after McGraw & Wong (1996).
 * @returns 'one-coder' below two coders, 'too-few-values' below two complete targets, 'no-variation' where the means
 *   of the targets do not differ
 */
export function icc(units: Ratings, level = 0.95): Estimate<Icc> {
  const targets = completeUnits(units)
  const coders = targets[0]?.length ?? 0
  if (targets.length < 2) return undefinedBecause('too-few-values')
  if (coders < 2) return undefinedBecause('one-coder')
  const squares = meanSquares(targets)
  if (!Number.isFinite(squares.rows + squares.within)) return undefinedBecause('numeric-overflow')
  if (squares.rows === 0) return undefinedBecause('no-variation')
  const probability = (1 + level) / 2
  const oneWay = ratioForms(
    squares,
    { error: squares.within, degrees: squares.n * (squares.k - 1) },
    probability,
  )
  const consistency = ratioForms(
    squares,
    { error: squares.error, degrees: (squares.n - 1) * (squares.k - 1) },
    probability,
  )
  const absolute = absoluteForms(squares, probability)
  return defined({
    single: { oneWay: oneWay.single, absolute: absolute.single, consistency: consistency.single },
    average: { oneWay: oneWay.average, absolute: absolute.average, consistency: consistency.average },
    targets: targets.length,
    coders,
  })
}

function meanSquares(targets: readonly (readonly number[])[]): MeanSquares {
  const n = targets.length
  const k = targets[0]?.length ?? 0
  const columnSums = Array.from({ length: k }, (_, j) => sum(targets.map((target) => target[j] ?? 0)))
  const total = sumOfSquares(targets.flat())
  // Rounding must not leave a trace of variance where there is none.
  const clean = (squares: number): number => (squares <= 1e-13 * total ? 0 : squares)
  const rows = clean(sumOfSquares(targets.map(sum)) / k)
  const columns = clean(sumOfSquares(columnSums) / n)
  const within = isConstant(targets.flat()) ? 0 : clean(sum(targets.map(sumOfSquares)))
  const error = clean(within - columns)
  return {
    n,
    k,
    rows: rows / (n - 1),
    columns: columns / (k - 1),
    error: error / ((n - 1) * (k - 1)),
    within: within / (n * (k - 1)),
  }
}

type Forms = { readonly single: IccForm; readonly average: IccForm }

/** ICC(1,.) and ICC(3,.), whose F is the ratio of two mean squares. */
function ratioForms(
  { n, k, rows }: MeanSquares,
  { error, degrees }: { readonly error: number; readonly degrees: number },
  probability: number,
): Forms {
  const single = (rows - error) / (rows + (k - 1) * error)
  const average = (rows - error) / rows
  if (error === 0) return withoutIntervals(single, average)
  const low = rows / error / fQuantile(probability, n - 1, degrees)
  const high = (rows / error) * fQuantile(probability, degrees, n - 1)
  const bound = (f: number): number => (f - 1) / (f + k - 1)
  return {
    single: { value: single, interval: defined({ lower: bound(low), upper: bound(high) }) },
    average: { value: average, interval: defined({ lower: 1 - 1 / low, upper: 1 - 1 / high }) },
  }
}

/** ICC(2,.). */
function absoluteForms(
  squares: MeanSquares,
  probability: number,
): { readonly single: IccForm; readonly average: Estimate<IccForm> } {
  const { n, k, rows, columns, error } = squares
  const single = (rows - error) / (rows + (k - 1) * error + (k * (columns - error)) / n)
  const total = rows + (columns - error) / n
  const average = (rows - error) / total
  const interval = (share: number, raters: number): Estimate<Interval> =>
    error === 0
      ? undefinedBecause('zero-variance')
      : absoluteInterval(squares, { share, raters }, probability)
  return {
    single: { value: single, interval: interval((k * single) / (n * (1 - single)), k) },
    average:
      total > 0
        ? defined({ value: average, interval: interval((k * average) / (n * (1 - average)), 1) })
        : undefinedBecause('no-variation'),
  }
}

/**
 * McGraw & Wong 1996, table 7, with Satterthwaite's degrees of freedom as irr::icc 0.84.1 computes them: for the mean
 * of k ratings it enters k times the coefficient where the paper has the coefficient, which widens that interval.
 * @param raters k for a single rating, 1 for the mean of k
 * @returns 'no-convergence' where a negative coefficient leaves no degrees of freedom
 */
function absoluteInterval(
  { n, k, rows, columns, error }: MeanSquares,
  { share, raters }: { readonly share: number; readonly raters: number },
  probability: number,
): Estimate<Interval> {
  const a = share * columns
  const b = (1 + share * (n - 1)) * error
  const degrees = (a + b) ** 2 / (a ** 2 / (k - 1) + b ** 2 / ((n - 1) * (k - 1)))
  if (!(degrees > 0)) return undefinedBecause('no-convergence')
  const low = fQuantile(probability, n - 1, degrees)
  const high = fQuantile(probability, degrees, n - 1)
  const rest = raters * columns + (raters * n - raters - n) * error
  const lower = (n * (rows - low * error)) / (low * rest + n * rows)
  const upper = (n * (high * rows - error)) / (rest + n * high * rows)
  return Number.isFinite(lower) && Number.isFinite(upper)
    ? defined({ lower, upper })
    : undefinedBecause('no-convergence')
}

function withoutIntervals(single: number, average: number): Forms {
  const interval = undefinedBecause('zero-variance')
  return { single: { value: single, interval }, average: { value: average, interval } }
}
