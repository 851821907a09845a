import { percentileInterval } from '../stats/bootstrap.ts'
import { type Estimate, type Interval, undefinedBecause } from '../stats/estimate.ts'
import { makeRandom } from '../stats/random.ts'

/** Which interviews each resample holds, and how often: drawn once, used for every coefficient. */
export interface Resamples {
  readonly count: number
  readonly interviews: number
  /** Row by row: how often resample r drew interview i stands at r * interviews + i. */
  readonly weights: Uint16Array
}

/** Draws interviews with replacement, in the order in which bootstrapInterval draws them for the same seed. */
export function drawResamples(interviews: number, count: number, seed: number): Resamples {
  const random = makeRandom(seed)
  const weights = new Uint16Array(count * interviews)
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
 * @param rows what each interview adds to the sums
 * @returns 'too-few-values' below two interviews or without resamples; the statistic's own reason where it is undefined
 *   for all interviews together; 'no-variation' if it is undefined in more than half of the resamples
 */
export function resampledInterval(
  rows: readonly (readonly number[])[],
  { count, interviews, weights }: Resamples,
  statistic: (sums: readonly number[]) => Estimate,
): Estimate<Interval> {
  if (interviews < 2 || count === 0) return undefinedBecause('too-few-values')
  const width = rows[0]?.length ?? 0
  const flat = Float64Array.from(rows.flat())
  const whole = statistic(sumsOf(flat, width, new Uint16Array(interviews).fill(1)))
  if (!whole.defined) return whole
  const values: number[] = []
  for (let resample = 0; resample < count; resample += 1) {
    const own = weights.subarray(resample * interviews, (resample + 1) * interviews)
    const value = statistic(sumsOf(flat, width, own))
    if (value.defined) values.push(value.value)
  }
  return values.length * 2 < count ? undefinedBecause('no-variation') : percentileInterval(values, 0.95)
}

function sumsOf(flat: Float64Array, width: number, weights: Uint16Array): number[] {
  const sums = new Array<number>(width).fill(0)
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0
    if (weight === 0) continue
    for (let column = 0; column < width; column += 1)
      sums[column] = (sums[column] ?? 0) + weight * (flat[row * width + column] ?? 0)
  }
  return sums
}
