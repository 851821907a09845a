import { incompleteGamma } from './incomplete-gamma.ts'

/** P(X >= x) for the chi-squared distribution with the given degrees of freedom (above 0). */
export function chiSquaredUpperP(x: number, degreesOfFreedom: number): number {
  return incompleteGamma(degreesOfFreedom / 2, x / 2).upper
}
