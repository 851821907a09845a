import { sum } from './descriptives.ts'
import { defined, type Estimate, type Interval, mapEstimate, undefinedBecause } from './estimate.ts'
import { twoSidedP } from './fisher-exact.ts'
import { logChoose, logFactorial } from './log-gamma.ts'
import { criticalZ, normalTwoSidedP } from './normal.ts'
import { exactProportionInterval } from './proportion.ts'
import { studentTwoSidedP } from './student-t.ts'

/** Counts of a group and what each was counted over, such as the length of the interview in characters. */
export type Exposed = { readonly counts: readonly number[]; readonly exposure: readonly number[] }

export type PoissonRateRatio = {
  /** Per unit of exposure. */
  readonly rate1: number
  readonly rate2: number
  /** Rate 1 over rate 2, and Wald's inference on its logarithm; 'zero-count' if a group has no count. */
  readonly wald: Estimate<WaldRatio>
  /** The exact binomial test given the total, and its interval; 'zero-count' if both groups have no count. */
  readonly exact: Estimate<ExactRatio>
  /** Pearson's X2/(N - 2): 1 for Poisson counts, more if overdispersed; 'too-few-values' for N = 2. */
  readonly dispersion: Estimate
  /** Wald's standard error times the root of the dispersion, and p by t; undefined as either is. */
  readonly quasi: Estimate<{ readonly logStandardError: number; readonly p: number }>
  readonly deviance: number
  readonly logLikelihood: number
}

export type WaldRatio = {
  readonly ratio: number
  readonly logStandardError: number
  readonly interval: Interval
  readonly p: number
}

/** The upper end is 'infinite' where group 2 has no count. */
export type ExactRatio = { readonly p: number; readonly lower: number; readonly upper: Estimate }

/**
 * The ratio of two Poisson rates, group 1 to group 2: a Poisson regression on group with offset log(exposure)
 * (McCullagh & Nelder 1989), and the exact conditional test (Przyborowski & Wilenski 1940).
 * @param group1 counts from 0, exposures above 0
 * @returns 'too-few-values' if a group is empty
 */
export function poissonRateRatio(group1: Exposed, group2: Exposed, level = 0.95): Estimate<PoissonRateRatio> {
  if (group1.counts.length === 0 || group2.counts.length === 0) return undefinedBecause('too-few-values')
  const rates = [group1, group2].map(({ counts, exposure }) => sum(counts) / sum(exposure))
  const [rate1 = 0, rate2 = 0] = rates
  const cells = [...expectations(group1, rate1), ...expectations(group2, rate2)]
  const wald = waldRatio(group1, group2, level)
  const dispersion = pearsonDispersion(cells)
  return defined({
    rate1,
    rate2,
    wald,
    exact: exactRatio(group1, group2, level),
    dispersion,
    quasi: quasiPoisson(wald, dispersion, cells.length - 2),
    deviance: sum(cells.map(unitDeviance)),
    logLikelihood: sum(cells.map(({ count, expected }) => logPoisson(count, expected))),
  })
}

type Cell = { readonly count: number; readonly expected: number }

function expectations({ counts, exposure }: Exposed, rate: number): Cell[] {
  return counts.map((count, i) => ({ count, expected: rate * (exposure[i] ?? 0) }))
}

function waldRatio(group1: Exposed, group2: Exposed, level: number): Estimate<WaldRatio> {
  const [total1, total2] = [sum(group1.counts), sum(group2.counts)]
  if (total1 === 0 || total2 === 0) return undefinedBecause('zero-count')
  const log = Math.log(total1 / sum(group1.exposure) / (total2 / sum(group2.exposure)))
  return defined(waldFromLog(log, Math.sqrt(1 / total1 + 1 / total2), level))
}

/** Ratio, interval and two-sided p from a logarithm and its standard error. */
export function waldFromLog(log: number, logStandardError: number, level: number): WaldRatio {
  const reach = criticalZ(level) * logStandardError
  return {
    ratio: Math.exp(log),
    logStandardError,
    interval: { lower: Math.exp(log - reach), upper: Math.exp(log + reach) },
    p: normalTwoSidedP(log / logStandardError),
  }
}

function exactRatio(group1: Exposed, group2: Exposed, level: number): Estimate<ExactRatio> {
  const [count, exposure1, exposure2] = [sum(group1.counts), sum(group1.exposure), sum(group2.exposure)]
  const total = count + sum(group2.counts)
  if (total === 0) return undefinedBecause('zero-count')
  const share = exposure1 / (exposure1 + exposure2)
  const probabilities = Array.from({ length: total + 1 }, (_, k) =>
    Math.exp(logChoose(total, k) + k * Math.log(share) + (total - k) * Math.log1p(-share)),
  )
  const p = twoSidedP(probabilities, count)
  return mapEstimate(exactProportionInterval(count, total, level), ({ lower, upper }) => ({
    p,
    lower: ((lower / (1 - lower)) * exposure2) / exposure1,
    upper:
      upper === 1 ? undefinedBecause('infinite') : defined(((upper / (1 - upper)) * exposure2) / exposure1),
  }))
}

function pearsonDispersion(cells: readonly Cell[]): Estimate {
  if (cells.length < 3) return undefinedBecause('too-few-values')
  const parts = cells.map(({ count, expected }) => (expected === 0 ? 0 : (count - expected) ** 2 / expected))
  return defined(sum(parts) / (cells.length - 2))
}

function quasiPoisson(
  wald: Estimate<WaldRatio>,
  dispersion: Estimate,
  degreesOfFreedom: number,
): PoissonRateRatio['quasi'] {
  if (!wald.defined) return wald
  if (!dispersion.defined) return dispersion
  const logStandardError = wald.value.logStandardError * Math.sqrt(dispersion.value)
  if (logStandardError === 0) return undefinedBecause('zero-variance')
  const t = Math.log(wald.value.ratio) / logStandardError
  return defined({ logStandardError, p: studentTwoSidedP(t, degreesOfFreedom) })
}

function unitDeviance({ count, expected }: Cell): number {
  if (count === 0) return 2 * expected
  return 2 * (count * Math.log(count / expected) - (count - expected))
}

function logPoisson(count: number, expected: number): number {
  if (expected === 0) return 0
  return count * Math.log(expected) - expected - logFactorial(count)
}
