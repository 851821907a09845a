import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { midranks, tieTerm } from './midranks.ts'
import { normalTwoSidedP } from './normal.ts'

/** The values of both groups in one stratum. */
export type TwoGroups = { readonly group1: readonly number[]; readonly group2: readonly number[] }

/**
 * Van Elteren's stratified rank-sum test: rank sums within strata, weighted by 1/(N_h + 1), with tie-corrected
 * variance (van Elteren 1960). Strata with an empty group add nothing.
 * @returns z above 0 where group 1 ranks higher, and its two-sided p; 'too-few-values' if no stratum has both
 *   groups, 'no-variation' if the values vary within none of those
 */
export function vanElterenTest(
  strata: readonly TwoGroups[],
): Estimate<{ readonly z: number; readonly p: number }> {
  const usable = strata.filter(({ group1, group2 }) => group1.length > 0 && group2.length > 0)
  if (usable.length === 0) return undefinedBecause('too-few-values')
  let [excess, variance] = [0, 0]
  for (const { group1, group2 } of usable) {
    const all = [...group1, ...group2]
    const [n1, n2, n] = [group1.length, group2.length, all.length]
    const ties = tieTerm(all)
    if (ties === n ** 3 - n) continue
    const rankSum = midranks(all)
      .slice(0, n1)
      .reduce((total, rank) => total + rank, 0)
    excess += (rankSum - (n1 * (n + 1)) / 2) / (n + 1)
    variance += ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1))) * (1 / (n + 1)) ** 2
  }
  if (variance === 0) return undefinedBecause('no-variation')
  const z = excess / Math.sqrt(variance)
  return defined({ z, p: normalTwoSidedP(z) })
}
