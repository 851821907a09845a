import { sum } from './descriptives.ts'
import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { findRoot, findRootAround } from './find-root.ts'
import { logFactorial } from './log-gamma.ts'
import { type Exposed, type WaldRatio, waldFromLog } from './poisson-rate-ratio.ts'

export type NegativeBinomialRateRatio = WaldRatio & {
  /** The size: variance = mean + mean^2 / theta. */
  readonly theta: number
  readonly thetaStandardError: number
  readonly logLikelihood: number
}

/** The limits of MASS::theta.ml. */
const mostNewtonSteps = 25
const newtonTolerance = Number.EPSILON ** 0.25

type Cell = { readonly count: number; readonly expected: number }

/**
 * The ratio of two rates, group 1 to group 2, in a negative binomial (NB2) regression on group with offset
 * log(exposure) and one theta, by maximum likelihood; standard errors as MASS::glm.nb has them (Venables & Ripley
 * 2002, 7.4; Lawless 1987).
 * @param group1 whole counts from 0, exposures above 0
 * @returns 'too-few-values' if a group is empty, 'zero-count' if a group has no count, 'no-overdispersion' if the
 *   likelihood grows without end towards Poisson, 'no-convergence' if it has no maximum in theta
 */
export function negativeBinomialRateRatio(
  group1: Exposed,
  group2: Exposed,
  level = 0.95,
): Estimate<NegativeBinomialRateRatio> {
  if (group1.counts.length === 0 || group2.counts.length === 0) return undefinedBecause('too-few-values')
  if (sum(group1.counts) === 0 || sum(group2.counts) === 0) return undefinedBecause('zero-count')
  const fitAt = (logTheta: number): readonly [Cell[], Cell[]] => [
    fitGroup(group1, Math.exp(logTheta)),
    fitGroup(group2, Math.exp(logTheta)),
  ]
  const best = bestLogTheta((logTheta) => thetaScore(fitAt(logTheta).flat(), Math.exp(logTheta)))
  if (!best.defined) return best
  const theta = Math.exp(best.value)
  const [first, second] = fitAt(best.value)
  const cells = [...first, ...second]
  const log = Math.log(fittedRate(group1, first) / fittedRate(group2, second))
  const logStandardError = Math.sqrt(1 / rateInformation(first, theta) + 1 / rateInformation(second, theta))
  const information = lastInformation(cells) ?? thetaInformation(cells, theta)
  if (information <= 0) return undefinedBecause('no-convergence')
  const thetaStandardError = 1 / Math.sqrt(information)
  const logLikelihood = sum(cells.map((cell) => logProbability(cell, theta)))
  return defined({ ...waldFromLog(log, logStandardError, level), theta, thetaStandardError, logLikelihood })
}

/** Counts with their fitted means, at the rate that maximises the likelihood for a given theta. */
function fitGroup({ counts, exposure }: Exposed, theta: number): Cell[] {
  const at = (logRate: number): Cell[] =>
    counts.map((count, i) => ({ count, expected: Math.exp(logRate) * (exposure[i] ?? 0) }))
  const score = (logRate: number): number =>
    sum(at(logRate).map(({ count, expected }) => (count - expected) / (1 + expected / theta)))
  return at(findRootAround(score, Math.log(sum(counts) / sum(exposure)), 1))
}

function fittedRate({ exposure }: Exposed, cells: readonly Cell[]): number {
  return sum(cells.map(({ expected }) => expected)) / sum(exposure)
}

/** Where the slope of the profile likelihood falls through 0, looked for from Poisson (large theta) downwards. */
function bestLogTheta(slope: (logTheta: number) => number): Estimate {
  const [highest, lowest] = [Math.log(1e7), Math.log(1e-5)]
  if (slope(highest) >= 0) return undefinedBecause('no-overdispersion')
  for (let upper = highest; upper > lowest; upper -= 1) {
    if (slope(upper - 1) >= 0) return defined(findRoot(slope, upper - 1, upper))
  }
  return undefinedBecause('no-convergence')
}

/** The slope of the log-likelihood in theta, its digamma differences as sums over whole counts. */
function thetaScore(cells: readonly Cell[], theta: number): number {
  return sum(
    cells.map(
      ({ count, expected }) =>
        sumBelow(count, (j) => 1 / (theta + j)) -
        Math.log1p(expected / theta) +
        (expected - count) / (expected + theta),
    ),
  )
}

/** Minus the second derivative of the log-likelihood in theta, as observed. */
function thetaInformation(cells: readonly Cell[], theta: number): number {
  return sum(
    cells.map(
      ({ count, expected }) =>
        sumBelow(count, (j) => 1 / (theta + j) ** 2) -
        1 / theta +
        2 / (expected + theta) -
        (count + theta) / (expected + theta) ** 2,
    ),
  )
}

/**
 * The information where Newton's iteration from the moment estimate takes its last step: what MASS::theta.ml reports
 * the standard error from. Undefined if the iteration fails.
 */
function lastInformation(cells: readonly Cell[]): number | undefined {
  let theta = cells.length / sum(cells.map(({ count, expected }) => (count / expected - 1) ** 2))
  for (let step = 0; step < mostNewtonSteps; step++) {
    const information = thetaInformation(cells, theta)
    const move = thetaScore(cells, theta) / information
    if (information <= 0 || !Number.isFinite(move)) return undefined
    if (Math.abs(move) <= newtonTolerance) return information
    theta = Math.abs(theta + move)
  }
  return undefined
}

/** The information about the logarithm of a group's rate. */
function rateInformation(cells: readonly Cell[], theta: number): number {
  return sum(cells.map(({ expected }) => expected / (1 + expected / theta)))
}

function logProbability({ count, expected }: Cell, theta: number): number {
  const ways = sumBelow(count, (j) => Math.log(theta + j)) - logFactorial(count)
  return ways - theta * Math.log1p(expected / theta) + count * Math.log(expected / (theta + expected))
}

function sumBelow(limit: number, term: (j: number) => number): number {
  let total = 0
  for (let j = 0; j < limit; j++) total += term(j)
  return total
}
