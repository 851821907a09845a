import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'
import { completeUnits, type Ratings, valuesInUse } from './ratings.ts'

export type FleissKappa = {
  readonly kappa: number
  readonly observed: number
  readonly expected: number
  /** kappa over its standard error under kappa = 0; 'zero-variance' where that is 0. */
  readonly zNull: Estimate
  readonly units: number
  readonly coders: number
}

/**
 * Fleiss' kappa of two or more coders over the units all of them rated (Fleiss 1971; the standard error of Fleiss,
 * Nee & Landis 1979).
 * @returns 'nothing-to-compare' for no complete unit, 'one-coder' below two coders, 'no-variation' if one category
 *   holds everything
 */
export function fleissKappa(units: Ratings): Estimate<FleissKappa> {
  const complete = completeUnits(units)
  const m = complete[0]?.length ?? 0
  const n = complete.length
  if (n === 0) return undefinedBecause('nothing-to-compare')
  if (m < 2) return undefinedBecause('one-coder')
  const categories = valuesInUse(complete)
  if (categories.length < 2) return undefinedBecause('no-variation')
  const counts = complete.map((unit) =>
    categories.map((category) => unit.filter((v) => v === category).length),
  )
  const agreeing = counts.flat().reduce((total, count) => total + count * (count - 1), 0)
  const observed = agreeing / (n * m * (m - 1))
  const shares = categories.map((_, k) => counts.reduce((total, row) => total + (row[k] ?? 0), 0) / (n * m))
  const expected = shares.reduce((total, p) => total + p * p, 0)
  const kappa = (observed - expected) / (1 - expected)
  const spread = 1 - expected
  const skew = shares.reduce((total, p) => total + p * (1 - p) * (1 - 2 * p), 0)
  const variance = (2 * (spread ** 2 - skew)) / (spread ** 2 * n * m * (m - 1))
  const zNull = variance > 0 ? defined(kappa / Math.sqrt(variance)) : undefinedBecause('zero-variance')
  return defined({ kappa, observed, expected, zNull, units: n, coders: m })
}
