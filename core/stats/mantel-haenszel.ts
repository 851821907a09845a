import { chiSquaredUpperP } from './chi-squared.ts'
import { defined, type Estimate, type Interval, undefinedBecause } from './estimate.ts'
import { conditionOnMargins, hypergeometric, type Margins, type TwoByTwo, twoSidedP } from './fisher-exact.ts'
import { criticalZ } from './normal.ts'
import { type ConditionalOddsRatio, oddsRatioGivenMargins } from './odds-ratio.ts'

export type MantelHaenszel = {
  /** The common odds ratio; 'infinite' or 'zero-count' where its divisor is 0. */
  readonly ratio: Estimate
  /** 'infinite' or 'zero-count' where the ratio is not a number above 0. */
  readonly interval: Estimate<Interval>
  /** The Cochran-Mantel-Haenszel statistic without continuity correction, one degree of freedom. */
  readonly chiSquared: number
  readonly p: number
  /** Given all margins: two-sided p, and the conditional odds ratio with its exact interval. */
  readonly exactP: number
  readonly exact: Estimate<ConditionalOddsRatio>
}

/**
 * Presence by group with strata held apart (Cochran 1954; Mantel & Haenszel 1959); the interval of the common odds
 * ratio after Robins, Breslow & Greenland (1986).
 * @returns 'no-variation' where the margins of every stratum allow one table only
 */
export function mantelHaenszel(strata: readonly TwoByTwo[], level = 0.95): Estimate<MantelHaenszel> {
  let [excess, variance] = [0, 0]
  for (const { present1, absent1, present2, absent2 } of strata) {
    const n = present1 + absent1 + present2 + absent2
    if (n < 2) continue
    const [n1, present] = [present1 + absent1, present1 + present2]
    excess += present1 - (n1 * present) / n
    variance += (n1 * (n - n1) * present * (n - present)) / (n * n * (n - 1))
  }
  if (variance === 0) return undefinedBecause('no-variation')
  const chiSquared = excess ** 2 / variance
  const margins = strata.map(conditionOnMargins).reduce(convolve, { lowest: 0, logWeights: [0] })
  const observed = strata.reduce((total, { present1 }) => total + present1, 0)
  return defined({
    ...commonOddsRatio(strata, level),
    chiSquared,
    p: chiSquaredUpperP(chiSquared, 1),
    exactP: twoSidedP(hypergeometric(margins), observed - margins.lowest),
    exact: oddsRatioGivenMargins(margins, observed, level),
  })
}

/** The distribution of the sum of two independent counts. */
function convolve(first: Margins, second: Margins): Margins {
  const [a, b] = [hypergeometric(first), hypergeometric(second)]
  const sums = Array.from({ length: a.length + b.length - 1 }, () => 0)
  for (const [i, p] of a.entries()) {
    for (const [j, q] of b.entries()) sums[i + j] = (sums[i + j] ?? 0) + p * q
  }
  return { lowest: first.lowest + second.lowest, logWeights: sums.map(Math.log) }
}

function commonOddsRatio(
  strata: readonly TwoByTwo[],
  level: number,
): Pick<MantelHaenszel, 'ratio' | 'interval'> {
  let [r, s, pr, mixed, qs] = [0, 0, 0, 0, 0]
  for (const { present1, absent1, present2, absent2 } of strata) {
    const n = present1 + absent1 + present2 + absent2
    if (n === 0) continue
    const [agree, cross] = [(present1 * absent2) / n, (absent1 * present2) / n]
    const [p, q] = [(present1 + absent2) / n, (absent1 + present2) / n]
    r += agree
    s += cross
    pr += p * agree
    mixed += p * cross + q * agree
    qs += q * cross
  }
  const none = undefinedBecause(s === 0 && r > 0 ? 'infinite' : 'zero-count')
  if (s === 0) return { ratio: none, interval: none }
  if (r === 0) return { ratio: defined(0), interval: none }
  const reach = criticalZ(level) * Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s))
  const interval = { lower: (r / s) * Math.exp(-reach), upper: (r / s) * Math.exp(reach) }
  return { ratio: defined(r / s), interval: defined(interval) }
}
