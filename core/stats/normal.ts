import { findRoot } from './find-root.ts'
import { incompleteGamma } from './incomplete-gamma.ts'

/** P(Z <= z) for the standard normal distribution; both tails keep their relative precision. */
export function normalCdf(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2)
  return z < 0 ? upper / 2 : (1 + lower) / 2
}

/** P(|Z| >= |z|) for the standard normal distribution. */
export function normalTwoSidedP(z: number): number {
  return incompleteGamma(0.5, (z * z) / 2).upper
}

/** The density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** The z that leaves (1 - level) / 2 above it: 1.959964 for a level of 0.95. */
export function criticalZ(level: number): number {
  const tails = 1 - level
  return findRoot((z) => tails - normalTwoSidedP(z), 0, 40)
}
