import { median } from './descriptives.ts'
import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { choose } from './log-gamma.ts'
import { midranks, tieTerm } from './midranks.ts'
import { normalCdf, normalTwoSidedP } from './normal.ts'

export type MannWhitney = {
  /** How often a value of group 1 exceeds one of group 2, ties as a half. */
  readonly u1: number
  readonly u2: number
  /** The sum of the midranks of group 1. */
  readonly rankSum: number
  /** P(|W - E W| >= |w - E W|): exact up to 60 values, else asymptotic with correction. */
  readonly pTwoSided: number
  /** For the alternative that group 1 is higher. */
  readonly pGreater: number
  readonly pLess: number
  readonly exact: boolean
  /** 'no-variation' if all values are equal. */
  readonly asymptotic: Estimate<AsymptoticMannWhitney>
  /** 2 U1 / (n1 n2) - 1, which is Cliff's delta. */
  readonly rankBiserial: number
  /** The median of all differences of a value of group 1 and one of group 2. */
  readonly hodgesLehmann: number
}

/** Normal approximations with tie-corrected variance; `corrected` with the continuity correction of 0.5. */
export type AsymptoticMannWhitney = {
  readonly z: number
  readonly p: number
  readonly zCorrected: number
  readonly pCorrected: number
}

const largestExact = 60

/**
 * The Mann-Whitney test, group 1 against group 2, exact given the ties (Mann & Whitney 1947; the exact distribution
 * by the shift algorithm of Streitberg & Roehmel 1986 on doubled midranks).
 * @returns 'too-few-values' below two values in a group
 */
export function mannWhitney(group1: readonly number[], group2: readonly number[]): Estimate<MannWhitney> {
  const [n1, n2] = [group1.length, group2.length]
  if (n1 < 2 || n2 < 2) return undefinedBecause('too-few-values')
  const pooled = [...group1, ...group2]
  const ranks = midranks(pooled)
  const rankSum = ranks.slice(0, n1).reduce((total, rank) => total + rank, 0)
  const u1 = rankSum - (n1 * (n1 + 1)) / 2
  const exact = n1 + n2 <= largestExact
  const asymptotic = asymptoticTest(u1, n1, pooled)
  const differences = group1.flatMap((x) => group2.map((y) => x - y))
  const shift = median(differences)
  return defined({
    u1,
    u2: n1 * n2 - u1,
    rankSum,
    ...(exact ? exactTest(ranks, n1) : asymptoticTails(asymptotic)),
    exact,
    asymptotic,
    rankBiserial: (2 * u1) / (n1 * n2) - 1,
    hodgesLehmann: shift.defined ? shift.value : 0,
  })
}

type Tails = Pick<MannWhitney, 'pTwoSided' | 'pGreater' | 'pLess'>

function exactTest(ranks: readonly number[], n1: number): Tails {
  const doubled = ranks.map((rank) => 2 * rank)
  const observed = doubled.slice(0, n1).reduce((total, score) => total + score, 0)
  const ways = rankSumDistribution(doubled, n1)
  // Twice the doubled expectation n1 (N + 1) is avoided: sums are whole, so is n1 (N + 1).
  const expected = n1 * (ranks.length + 1)
  const all = choose(ranks.length, n1)
  const share = (keep: (total: number) => boolean): number =>
    Math.min(1, ways.reduce((total, count, score) => (keep(score) ? total + count : total), 0) / all)
  return {
    pTwoSided: share((score) => Math.abs(score - expected) >= Math.abs(observed - expected)),
    pGreater: share((score) => score >= observed),
    pLess: share((score) => score <= observed),
  }
}

/** How many ways to choose `size` of the whole scores give each total; index is the total. */
function rankSumDistribution(scores: readonly number[], size: number): Float64Array {
  const sorted = scores.toSorted((a, b) => a - b)
  const rest = sorted.length - size
  /** below[i]: the sum of the i smallest. */
  const below = Float64Array.of(0, ...sorted)
  for (let i = 1; i < below.length; i++) below[i] = (below[i] ?? 0) + (below[i - 1] ?? 0)
  const sumOf = (from: number, to: number): number => (below[to] ?? 0) - (below[from] ?? 0)
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(sumOf(rest, sorted.length) + 1))
  const none = ways[0]
  if (none) none[0] = 1
  for (const [index, score] of sorted.entries()) {
    // Below so few chosen, those to come would not suffice.
    for (let chosen = Math.min(size, index + 1); chosen >= Math.max(1, index + 1 - rest); chosen--) {
      const [to, from] = [ways[chosen], ways[chosen - 1]]
      if (!to || !from) continue
      // Others chosen so far total from that of the smallest to that of the largest.
      const [least, most] = [sumOf(0, chosen - 1), sumOf(index - chosen + 1, index)]
      for (let total = least; total <= most; total++)
        to[total + score] = (to[total + score] ?? 0) + (from[total] ?? 0)
    }
  }
  return ways[size] ?? new Float64Array(0)
}

function asymptoticTest(u1: number, n1: number, pooled: readonly number[]): Estimate<AsymptoticMannWhitney> {
  const n = pooled.length
  const n2 = n - n1
  const variance = ((n1 * n2) / 12) * (n + 1 - tieTerm(pooled) / (n * (n - 1)))
  if (variance <= 0 || tieTerm(pooled) === n ** 3 - n) return undefinedBecause('no-variation')
  const excess = u1 - (n1 * n2) / 2
  const z = excess / Math.sqrt(variance)
  // As in R: at an excess of 0 nothing is corrected.
  const zCorrected = (excess - 0.5 * Math.sign(excess)) / Math.sqrt(variance)
  return defined({ z, p: normalTwoSidedP(z), zCorrected, pCorrected: normalTwoSidedP(zCorrected) })
}

function asymptoticTails(asymptotic: Estimate<AsymptoticMannWhitney>): Tails {
  if (!asymptotic.defined) return { pTwoSided: 1, pGreater: 1, pLess: 1 }
  const { z, zCorrected, pCorrected } = asymptotic.value
  const width = Math.abs(z - zCorrected)
  const [above, below] = [normalCdf(width - z), normalCdf(z + width)]
  return { pTwoSided: pCorrected, pGreater: above, pLess: below }
}
