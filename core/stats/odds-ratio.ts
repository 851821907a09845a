import { sum } from './descriptives.ts'
import { defined, type Estimate, type Interval, undefinedBecause } from './estimate.ts'
import { findRoot } from './find-root.ts'
import { conditionOnMargins, hypergeometric, type Margins, type TwoByTwo } from './fisher-exact.ts'
import { criticalZ } from './normal.ts'

/** An odds ratio of presence, group 1 to group 2; each end of its interval may be 'infinite'. */
export type ConditionalOddsRatio = {
  readonly ratio: Estimate
  readonly lower: Estimate
  readonly upper: Estimate
}

/** R's fisher.test stops its search here, and so do we: published values carry its rounding. */
const searchTolerance = Number.EPSILON ** 0.25

/**
 * The maximum-likelihood odds ratio given all margins, with its exact interval, as R's fisher.test has them
 * (Cornfield 1956).
 * @returns 'no-variation' where the margins allow one table only
 */
export function conditionalOddsRatio(table: TwoByTwo, level = 0.95): Estimate<ConditionalOddsRatio> {
  return oddsRatioGivenMargins(conditionOnMargins(table), table.present1, level)
}

/**
 * The same for any distribution of a count that an odds ratio tilts, such as the sum over strata.
 * @param observed the count observed
 */
export function oddsRatioGivenMargins(
  margins: Margins,
  observed: number,
  level: number,
): Estimate<ConditionalOddsRatio> {
  const { lowest, logWeights } = margins
  const highest = lowest + logWeights.length - 1
  if (lowest === highest) return undefinedBecause('no-variation')
  const at = observed - lowest
  const tail = (1 - level) / 2
  const tilted = (odds: number): number[] => hypergeometric(margins, Math.log(odds))
  const expected = (odds: number): number =>
    odds === 0 ? lowest : sum(tilted(odds).map((p, i) => p * (lowest + i)))
  const above = (odds: number): number => (odds === 0 ? 0 : sum(tilted(odds).slice(at)))
  const below = (odds: number): number => (odds === 0 ? 1 : sum(tilted(odds).slice(0, at + 1)))
  const infinite = undefinedBecause('infinite')
  const isLowest = observed === lowest
  const isHighest = observed === highest
  return defined({
    ratio: isLowest ? defined(0) : isHighest ? infinite : solve((odds) => expected(odds) - observed),
    lower: isLowest ? defined(0) : solve((odds) => above(odds) - tail),
    upper: isHighest ? infinite : solve((odds) => tail - below(odds)),
  })
}

/** Where an increasing function of the odds ratio is 0, looked for in (0, 1] on the ratio or its inverse. */
function solve(f: (odds: number) => number): Estimate {
  const atOne = f(1)
  if (atOne === 0) return defined(1)
  if (atOne > 0) return defined(findRoot(f, 0, 1, searchTolerance))
  return defined(1 / findRoot((inverse) => f(1 / inverse), Number.EPSILON, 1, searchTolerance))
}

/** The odds ratio of the sample as it is: 'infinite' or 'zero-count' where a cell of the divisor is 0. */
export function sampleOddsRatio({ present1, absent1, present2, absent2 }: TwoByTwo): Estimate {
  const divisor = absent1 * present2
  const product = present1 * absent2
  if (divisor === 0) return undefinedBecause(product === 0 ? 'zero-count' : 'infinite')
  return defined(product / divisor)
}

/** The odds ratio with 0.5 added to every cell (Haldane 1956; Anscombe 1956), with Wald's interval. */
export function haldaneOddsRatio(
  table: TwoByTwo,
  level = 0.95,
): { readonly ratio: number; readonly interval: Interval } {
  const [a, b] = [table.present1 + 0.5, table.absent1 + 0.5]
  const [c, d] = [table.present2 + 0.5, table.absent2 + 0.5]
  const log = Math.log((a * d) / (b * c))
  const reach = criticalZ(level) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
  return { ratio: Math.exp(log), interval: { lower: Math.exp(log - reach), upper: Math.exp(log + reach) } }
}

/**
 * Pearson's chi-squared without correction and its root share phi = sqrt(X2/N), signed as the difference.
 * @returns 'no-variation' if a margin is 0
 */
export function pearsonChiSquared({
  present1,
  absent1,
  present2,
  absent2,
}: TwoByTwo): Estimate<{ readonly chiSquared: number; readonly phi: number }> {
  const margins = [present1 + absent1, present2 + absent2, present1 + present2, absent1 + absent2]
  if (margins.some((margin) => margin === 0)) return undefinedBecause('no-variation')
  const phi =
    (present1 * absent2 - absent1 * present2) / Math.sqrt(margins.reduce((all, margin) => all * margin, 1))
  return defined({ chiSquared: phi ** 2 * (present1 + absent1 + present2 + absent2), phi })
}
