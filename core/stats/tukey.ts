import { anova } from './anova.ts'
import { mean } from './descriptives.ts'
import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { studentizedRangeUpperP } from './studentized-range.ts'

/** Two groups compared, by their positions in the list; `difference` is the second mean minus the first. */
export type TukeyPair = {
  readonly first: number
  readonly second: number
  readonly difference: number
  /** Adjusted for all pairs. */
  readonly p: number
}

/**
 * Tukey's honestly significant differences of all pairs of means, for unequal sizes by Kramer's form (Tukey 1953;
 * Kramer 1956).
 * @returns in the order 0-1, 0-2, ..., 1-2, ...; undefined as {@link anova} is
 */
export function tukeyTest(groups: readonly (readonly number[])[]): Estimate<readonly TukeyPair[]> {
  const overall = anova(groups)
  if (!overall.defined) return overall
  const { meanSquareWithin, denominatorDegrees } = overall.value
  const pairs: TukeyPair[] = []
  for (const [first, a] of groups.entries()) {
    for (const [second, b] of groups.entries()) {
      if (second <= first) continue
      const [mean1, mean2] = [mean(a), mean(b)]
      if (!mean1.defined || !mean2.defined) return undefinedBecause('too-few-values')
      const difference = mean2.value - mean1.value
      const error = Math.sqrt((meanSquareWithin / 2) * (1 / a.length + 1 / b.length))
      const p = studentizedRangeUpperP(Math.abs(difference) / error, groups.length, denominatorDegrees)
      pairs.push({ first, second, difference, p })
    }
  }
  return defined(pairs)
}
