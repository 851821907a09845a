import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'
import { agreementWeights, type WeightKind } from './agreement-weights.ts'
import { givenValues, type Ratings, valuesInUse } from './ratings.ts'

export type GwetAc = {
  readonly coefficient: number
  readonly observed: number
  /** The agreement chance is held to give. */
  readonly expected: number
}

/**
 * Gwet's agreement coefficient for any number of coders and missing values: AC1 with identity weights, else AC2
 * (Gwet 2008; 2014, Handbook of inter-rater reliability, ch. 4-5). Holds up where a code is rare and kappa does not.
 * @param categories the possible ones; values in use that are not among them are added
 * @returns 'no-pairable-values' if no unit has two values; 'no-variation' with fewer than two possible categories
 */
export function gwetAc(
  units: Ratings,
  categories: readonly number[],
  weights: WeightKind = 'identity',
): Estimate<GwetAc> {
  const rated = givenValues(units).filter((values) => values.length > 0)
  const pairable = rated.filter((values) => values.length >= 2)
  const possible = valuesInUse([...rated, categories])
  if (pairable.length === 0) return undefinedBecause('no-pairable-values')
  if (possible.length < 2) return undefinedBecause('no-variation')
  const weight = agreementWeights(possible, weights)
  const observed = average(pairable.map((values) => pairAgreement(values, possible, weight)))
  const shares = possible.map((category) => average(rated.map((values) => share(values, category))))
  const totalWeight = weight.flat().reduce((total, each) => total + each, 0)
  const uncertainty = shares.reduce((total, p) => total + p * (1 - p), 0)
  const expected = (totalWeight / (possible.length * (possible.length - 1))) * uncertainty
  return defined({ coefficient: (observed - expected) / (1 - expected), observed, expected })
}

/** The mean weight of a pair of a unit's values. */
function pairAgreement(
  values: readonly number[],
  possible: readonly number[],
  weight: readonly (readonly number[])[],
): number {
  const counts = possible.map((category) => values.filter((value) => value === category).length)
  let agreeing = 0
  for (const [k, count] of counts.entries()) {
    const weighted = counts.reduce((total, other, l) => total + (weight[k]?.[l] ?? 0) * other, 0)
    agreeing += count * (weighted - 1)
  }
  return agreeing / (values.length * (values.length - 1))
}

function share(values: readonly number[], category: number): number {
  return values.filter((value) => value === category).length / values.length
}

function average(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}
