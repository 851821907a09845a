import { adjustP } from './adjust-p.ts'
import { chiSquaredUpperP } from './chi-squared.ts'
import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { midranks, tieTerm } from './midranks.ts'
import { normalTwoSidedP } from './normal.ts'

export type KruskalWallis = {
  /** Corrected for ties. */
  readonly h: number
  readonly degreesOfFreedom: number
  /** By the chi-squared approximation. */
  readonly p: number
  /** H / (N - 1). */
  readonly epsilonSquared: number
}

/**
 * The rank test of two or more groups (Kruskal & Wallis 1952).
 * @returns 'too-few-values' below two groups or with an empty one, 'no-variation' if all values are equal
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): Estimate<KruskalWallis> {
  const ranked = rankGroups(groups)
  if (!ranked.defined) return ranked
  const { n, groups: ranks, tieCorrection } = ranked.value
  const spread = ranks.reduce((total, group) => total + group.size * (group.meanRank - (n + 1) / 2) ** 2, 0)
  const h = (12 * spread) / (n * (n + 1)) / tieCorrection
  const degreesOfFreedom = ranks.length - 1
  const p = chiSquaredUpperP(h, degreesOfFreedom)
  return defined({ h, degreesOfFreedom, p, epsilonSquared: h / (n - 1) })
}

/** Two groups compared, by their positions in the list; z is above 0 where the first ranks higher. */
export type DunnPair = {
  readonly first: number
  readonly second: number
  readonly z: number
  readonly p: number
  readonly pHolm: number
}

/**
 * Dunn's comparisons of all pairs of groups on the ranks of all values together, corrected for ties (Dunn 1964), with
 * Holm's adjustment.
 * @returns in the order 0-1, 0-2, ..., 1-2, ...; undefined as {@link kruskalWallis} is
 */
export function dunnTest(groups: readonly (readonly number[])[]): Estimate<readonly DunnPair[]> {
  const ranked = rankGroups(groups)
  if (!ranked.defined) return ranked
  const { n, groups: ranks, tieCorrection } = ranked.value
  const variance = ((n * (n + 1)) / 12) * tieCorrection
  const pairs = ranks.flatMap((a, first) =>
    ranks.slice(first + 1).map((b, offset) => {
      const z = (a.meanRank - b.meanRank) / Math.sqrt(variance * (1 / a.size + 1 / b.size))
      return { first, second: first + 1 + offset, z, p: normalTwoSidedP(z) }
    }),
  )
  const adjusted = adjustP(
    pairs.map(({ p }) => p),
    'holm',
  )
  return defined(pairs.map((pair, i) => ({ ...pair, pHolm: adjusted[i] ?? pair.p })))
}

type Ranked = {
  readonly n: number
  readonly groups: readonly { readonly size: number; readonly meanRank: number }[]
  /** 1 without ties, less with them. */
  readonly tieCorrection: number
}

function rankGroups(groups: readonly (readonly number[])[]): Estimate<Ranked> {
  if (groups.length < 2 || groups.some((group) => group.length === 0))
    return undefinedBecause('too-few-values')
  const all = groups.flat()
  const n = all.length
  const ties = tieTerm(all)
  if (ties === n ** 3 - n) return undefinedBecause('no-variation')
  const ranks = midranks(all)
  let start = 0
  const means = groups.map((group) => {
    const own = ranks.slice(start, start + group.length)
    start += group.length
    return { size: group.length, meanRank: own.reduce((total, rank) => total + rank, 0) / group.length }
  })
  return defined({ n, groups: means, tieCorrection: 1 - ties / (n ** 3 - n) })
}
