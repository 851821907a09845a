import { percentileInterval } from '../stats/bootstrap.ts'
import { type Estimate, type Interval, undefinedBecause } from '../stats/estimate.ts'
import { makeRandom } from '../stats/random.ts'

/** Which interviews each resample holds, and how often: drawn once, used for every coefficient. */
export interface Resamples {
  readonly count: number
  readonly interviews: number
  /** Those of resample r are at starts[r] to starts[r + 1]: its interviews, ascending, and how often it drew each. */
  readonly starts: Uint32Array
  readonly drawn: Uint32Array
  readonly times: Float64Array
}

/** Draws interviews with replacement, in the order in which bootstrapInterval draws them for the same seed. */
export function drawResamples(interviews: number, count: number, seed: number): Resamples {
  const random = makeRandom(seed)
  const starts = new Uint32Array(count + 1)
  const drawn = new Uint32Array(count * interviews)
  const times = new Float64Array(count * interviews)
  const weights = new Uint32Array(interviews)
  let at = 0
  for (let resample = 0; resample < count; resample += 1) {
    weights.fill(0)
    for (let draw = 0; draw < interviews; draw += 1) {
      const interview = random.below(interviews)
      weights[interview] = (weights[interview] ?? 0) + 1
    }
    for (const [interview, weight] of weights.entries()) {
      if (weight === 0) continue
      drawn[at] = interview
      times[at] = weight
      at += 1
    }
    starts[resample + 1] = at
  }
  return { count, interviews, starts, drawn, times }
}

/**
 * The 95 % percentile interval of a statistic of sums over interviews (method.md 2.4; Davison & Hinkley 1997, 3.8).
 * @param rows what each interview adds to the sums, all of the same length
 * @returns 'too-few-values' below two interviews or without resamples; the statistic's own reason where it is undefined
 *   for all interviews together; 'no-variation' if it is undefined in more than half of the resamples
 */
export function resampledInterval(
  rows: readonly (readonly number[])[],
  resamples: Resamples,
  statistic: (sums: Float64Array) => Estimate,
): Estimate<Interval> {
  const { count, interviews } = resamples
  if (interviews < 2 || count === 0) return undefinedBecause('too-few-values')
  const whole = statistic(addAll(rows))
  if (!whole.defined) return whole
  const columns = inColumns(rows)
  const sums = new Float64Array(rows[0]?.length ?? 0)
  const values: number[] = []
  for (let resample = 0; resample < count; resample += 1) {
    addUp(columns, resamples, resample, sums)
    const value = statistic(sums)
    if (value.defined) values.push(value.value)
  }
  return values.length * 2 < count ? undefinedBecause('no-variation') : percentileInterval(values, 0.95)
}

function addAll(rows: readonly (readonly number[])[]): Float64Array {
  const sums = new Float64Array(rows[0]?.length ?? 0)
  for (const row of rows)
    for (const [column, value] of row.entries()) sums[column] = (sums[column] ?? 0) + value
  return sums
}

/** What interviews add to one sum after the other: neighbours in memory are added up fastest. */
function inColumns(rows: readonly (readonly number[])[]): Float64Array {
  const columns = new Float64Array(rows.length * (rows[0]?.length ?? 0))
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) columns[column * rows.length + row] = value
  return columns
}

function addUp(
  columns: Float64Array,
  { interviews, starts, drawn, times }: Resamples,
  resample: number,
  sums: Float64Array,
): void {
  const [start, end] = [starts[resample] ?? 0, starts[resample + 1] ?? 0]
  for (let column = 0; column < sums.length; column += 1) {
    const offset = column * interviews
    let total = 0
    for (let at = start; at < end; at += 1)
      total += (times[at] ?? 0) * (columns[offset + (drawn[at] ?? 0)] ?? 0)
    sums[column] = total
  }
}
