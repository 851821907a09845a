import { mean, sampleVariance, sum, sumOfSquares } from './descriptives.ts'
import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { fUpperP } from './f-distribution.ts'

/** A test by the F distribution. */
export type FTest = {
  readonly f: number
  readonly numeratorDegrees: number
  readonly denominatorDegrees: number
  readonly p: number
}

export type Anova = FTest & {
  /** The share of the sum of squares that lies between groups. */
  readonly etaSquared: number
  /** The less biased estimate of that share in the population; may be below 0. */
  readonly omegaSquared: number
  readonly meanSquareWithin: number
}

/**
 * One-way analysis of variance of two or more groups (Fisher 1925; omega squared: Hays 1963).
 * @returns 'too-few-values' with fewer than two groups, an empty group, or no degree of freedom within;
 *   'no-variation' if all values are equal; 'zero-variance' if each group is constant and they differ
 */
export function anova(groups: readonly (readonly number[])[]): Estimate<Anova> {
  const all = groups.flat()
  const [between, within] = [groups.length - 1, all.length - groups.length]
  if (between < 1 || within < 1 || groups.some((group) => group.length === 0)) {
    return undefinedBecause('too-few-values')
  }
  const total = sumOfSquares(all)
  const residual = sum(groups.map(sumOfSquares))
  if (total === 0) return undefinedBecause('no-variation')
  if (residual === 0) return undefinedBecause('zero-variance')
  const centre = sum(all) / all.length
  const explained = sum(groups.map((group) => group.length * (sum(group) / group.length - centre) ** 2))
  const meanSquareWithin = residual / within
  const f = explained / between / meanSquareWithin
  if (!Number.isFinite(f)) return undefinedBecause('numeric-overflow')
  return defined({
    f,
    numeratorDegrees: between,
    denominatorDegrees: within,
    p: fUpperP(f, between, within),
    etaSquared: explained / (explained + residual),
    omegaSquared: (explained - between * meanSquareWithin) / (explained + residual + meanSquareWithin),
    meanSquareWithin,
  })
}

/**
 * Welch's analysis of variance, without the assumption of equal variances (Welch 1951).
 * @returns 'too-few-values' with fewer than two groups or two values in one; 'no-variation' if all values are
 *   equal; 'zero-variance' if any group is constant
 */
export function welchAnova(groups: readonly (readonly number[])[]): Estimate<FTest> {
  if (groups.length < 2 || groups.some((group) => group.length < 2)) return undefinedBecause('too-few-values')
  if (sumOfSquares(groups.flat()) === 0) return undefinedBecause('no-variation')
  const parts: { n: number; mean: number; weight: number }[] = []
  for (const group of groups) {
    const [centre, variance] = [mean(group), sampleVariance(group)]
    if (!centre.defined || !variance.defined || variance.value === 0) return undefinedBecause('zero-variance')
    parts.push({ n: group.length, mean: centre.value, weight: group.length / variance.value })
  }
  const k = parts.length
  const weights = sum(parts.map(({ weight }) => weight))
  const centre = sum(parts.map((part) => part.weight * part.mean)) / weights
  const spread = sum(parts.map((part) => (1 - part.weight / weights) ** 2 / (part.n - 1))) / (k * k - 1)
  const explained = sum(parts.map((part) => part.weight * (part.mean - centre) ** 2)) / (k - 1)
  const f = explained / (1 + 2 * (k - 2) * spread)
  const denominatorDegrees = 1 / (3 * spread)
  if (!Number.isFinite(f)) return undefinedBecause('numeric-overflow')
  const p = fUpperP(f, k - 1, denominatorDegrees)
  return defined({ f, numeratorDegrees: k - 1, denominatorDegrees, p })
}
