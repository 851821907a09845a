import { percentileInterval } from '../stats/bootstrap.ts'
import { type Estimate, type Interval, undefinedBecause } from '../stats/estimate.ts'
import { makeRandom } from '../stats/random.ts'

/** Which interviews each resample holds, and how often: drawn once, used for every coefficient. */
export interface Resamples {
  readonly count: number
  readonly interviews: number
  /** Row by row: how often resample r drew interview i stands at r * interviews + i. */
  readonly weights: Float64Array
}

/** Draws interviews with replacement, in the order in which bootstrapInterval draws them for the same seed. */
export function drawResamples(interviews: number, count: number, seed: number): Resamples {
  const random = makeRandom(seed)
  const weights = new Float64Array(count * interviews)
  for (let resample = 0; resample < count; resample += 1) {
    for (let draw = 0; draw < interviews; draw += 1) {
      const at = resample * interviews + random.below(interviews)
      weights[at] = (weights[at] ?? 0) + 1
    }
  }
  return { count, interviews, weights }
}

/**
 * The 95 % percentile interval of a statistic of sums over interviews (method.md 2.4; Davison & Hinkley 1997, 3.8).
 * @param rows what each interview adds to the sums, all of the same length
 * @returns 'too-few-values' below two interviews or without resamples; the statistic's own reason where it is undefined
 *   for all interviews together; 'no-variation' if it is undefined in more than half of the resamples
 */
export function resampledInterval(
  rows: readonly (readonly number[])[],
  { count, interviews, weights }: Resamples,
  statistic: (sums: Float64Array) => Estimate,
): Estimate<Interval> {
  if (interviews < 2 || count === 0) return undefinedBecause('too-few-values')
  const width = rows[0]?.length ?? 0
  const columns = inColumns(rows, width)
  const sums = new Float64Array(width)
  addUp(columns, new Float64Array(interviews).fill(1), sums)
  const whole = statistic(sums)
  if (!whole.defined) return whole
  const values: number[] = []
  for (let resample = 0; resample < count; resample += 1) {
    addUp(columns, weights.subarray(resample * interviews, (resample + 1) * interviews), sums)
    const value = statistic(sums)
    if (value.defined) values.push(value.value)
  }
  return values.length * 2 < count ? undefinedBecause('no-variation') : percentileInterval(values, 0.95)
}

/** What interviews add to one sum after the other: neighbours in memory are added up fastest. */
function inColumns(rows: readonly (readonly number[])[], width: number): Float64Array {
  const columns = new Float64Array(rows.length * width)
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) columns[column * rows.length + row] = value
  return columns
}

function addUp(columns: Float64Array, weights: Float64Array, sums: Float64Array): void {
  const rows = weights.length
  for (let column = 0; column < sums.length; column += 1) {
    let total = 0
    const offset = column * rows
    for (let row = 0; row < rows; row += 1) total += (weights[row] ?? 0) * (columns[offset + row] ?? 0)
    sums[column] = total
  }
}
