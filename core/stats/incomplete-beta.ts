import { findRoot } from './find-root.ts'
import { logBeta } from './log-gamma.ts'

const tiny = 1e-300
const precision = 1e-16
const mostSteps = 10_000

/**
 * The regularised incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22) with the modified
 * Lentz method.
 * @param x from 0 to 1
 * @param complement 1 - x; give it where it is known more exactly than the subtraction would give
 */
export function incompleteBeta(a: number, b: number, x: number, complement = 1 - x): number {
  if (x <= 0) return 0
  if (complement <= 0) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, complement, x)
  const front = Math.exp(a * Math.log(x) + b * Math.log(complement) - logBeta(a, b)) / a
  return Math.min(1, front * continuedFraction(a, b, x))
}

function continuedFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= mostSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let change = 1
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d)
      c = awayFromZero(1 + term / c)
      change = c * d
      result *= change
    }
    if (Math.abs(change - 1) < precision) break
  }
  return result
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/**
 * The quantile of the beta distribution with shapes a and b.
 * @param probability the lower tail, from 0 to 1
 */
export function betaQuantile(a: number, b: number, probability: number): number {
  return findRoot((x) => incompleteBeta(a, b, x) - probability, 0, 1)
}
