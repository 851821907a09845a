import { findRootAround } from './find-root.ts'
import { incompleteBeta } from './incomplete-beta.ts'

/**
 * P(|T| >= |t|) for Student's t with the given degrees of freedom (above 0, whole or not).
 * Source: Abramowitz & Stegun 1964, 26.7.1.
 */
export function studentTwoSidedP(t: number, degreesOfFreedom: number): number {
  const square = t * t
  if (square === Number.POSITIVE_INFINITY) return 0
  const total = degreesOfFreedom + square
  return incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / total, square / total)
}

/** The t that leaves (1 - level) / 2 above it: the multiplier of a confidence interval of that level. */
export function criticalT(level: number, degreesOfFreedom: number): number {
  const tails = 1 - level
  return Math.abs(findRootAround((t) => signedTail(t, degreesOfFreedom) - tails, 0, 16))
}

/** Decreases from 2 to 0 over the whole line, so that a root can be bracketed from any start. */
function signedTail(t: number, degreesOfFreedom: number): number {
  const tails = studentTwoSidedP(t, degreesOfFreedom)
  return t < 0 ? 2 - tails : tails
}
