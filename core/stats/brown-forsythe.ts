import { anova, type FTest } from './anova.ts'
import { median } from './descriptives.ts'
import { type Estimate, undefinedBecause } from './estimate.ts'

/**
 * The Brown-Forsythe test of equal spread: the analysis of variance of absolute deviations from the group medians
 * (Brown & Forsythe 1974). Information only; it never chooses another test.
 * @returns 'too-few-values' with fewer than two groups, an empty one, or no degree of freedom within; 'no-variation'
 *   or 'zero-variance' where the deviations have none
 */
export function brownForsythe(groups: readonly (readonly number[])[]): Estimate<FTest> {
  const all = groups.flat()
  // Deviations that differ by less than this share of the range are equal but for rounding.
  const grain = (Math.max(...all) - Math.min(...all)) * 2 ** -44 || 1
  const deviations: number[][] = []
  for (const group of groups) {
    const centre = median(group)
    if (!centre.defined) return undefinedBecause('too-few-values')
    deviations.push(group.map((value) => Math.round(Math.abs(value - centre.value) / grain) * grain))
  }
  return anova(deviations)
}
