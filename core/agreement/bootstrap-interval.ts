import { type BootstrapOptions, percentileInterval } from '../stats/bootstrap.ts'
import { type Estimate, type Interval, mapEstimate, undefinedBecause } from '../stats/estimate.ts'
import { makeRandom } from '../stats/random.ts'

/** A percentile interval and the number of resamples in which the statistic had a value. */
export type ClusterInterval = Interval & { readonly usedResamples: number }

/**
 * The percentile bootstrap of any statistic over clusters, here interviews: units of one interview depend on one
 * another, so whole interviews are drawn (Davison & Hinkley 1997, 3.8). 2,000 resamples unless given; those in which
 * the statistic is undefined are left out.
 * @returns 'too-few-values' below two clusters; the statistic's own reason if it is undefined for all of them
 *   together; 'no-variation' if it is undefined in more than half of the resamples
 */
export function bootstrapInterval<T extends object>(
  clusters: readonly T[],
  statistic: (sample: readonly T[]) => Estimate,
  { resamples = 2000, seed = 1, level = 0.95 }: BootstrapOptions = {},
): Estimate<ClusterInterval> {
  if (clusters.length < 2) return undefinedBecause('too-few-values')
  const whole = statistic(clusters)
  if (!whole.defined) return whole
  const random = makeRandom(seed)
  const values: number[] = []
  for (let resample = 0; resample < resamples; resample++) {
    const drawn = clusters.map(() => clusters[random.below(clusters.length)])
    const sample = drawn.filter((cluster) => cluster !== undefined)
    const value = statistic(sample)
    if (value.defined) values.push(value.value)
  }
  if (values.length * 2 < resamples) return undefinedBecause('no-variation')
  return mapEstimate(percentileInterval(values, level), (interval) => ({
    ...interval,
    usedResamples: values.length,
  }))
}
