import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { choose } from './log-gamma.ts'

/**
 * The smallest two-sided p an exact test of two groups of these sizes can give without ties: 2 / C(n1 + n2, n1).
 * A design whose smallest p is above alpha cannot reach significance.
 * @returns 'too-few-values' if a group is empty
 */
export function smallestExactP(n1: number, n2: number): Estimate {
  if (n1 < 1 || n2 < 1) return undefinedBecause('too-few-values')
  return defined(Math.min(1, 2 / choose(n1 + n2, n1)))
}
