import { findRootAround } from './find-root.ts'
import { incompleteBeta } from './incomplete-beta.ts'

/** P(F >= f) for the F distribution (Abramowitz & Stegun 1964, 26.6.2); 1 for f at or below 0. */
export function fUpperP(f: number, numerator: number, denominator: number): number {
  if (f <= 0) return 1
  if (f === Number.POSITIVE_INFINITY) return 0
  const total = denominator + numerator * f
  return incompleteBeta(denominator / 2, numerator / 2, denominator / total, (numerator * f) / total)
}

/** The F below which a share `probability` of the distribution lies. */
export function fQuantile(probability: number, numerator: number, denominator: number): number {
  // On the logarithm the quantile is found as easily near 0 as far out.
  const excess = (log: number): number => fUpperP(Math.exp(log), numerator, denominator) - (1 - probability)
  return Math.exp(findRootAround(excess, 0, 4))
}
