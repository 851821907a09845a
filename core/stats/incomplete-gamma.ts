import { logGamma } from './log-gamma.ts'

const precision = 1e-17
const mostSteps = 10_000
const tiny = 1e-300
/** The normal distribution asks for no other, a hundred thousand times in a comparison. */
const logGammaOfHalf = logGamma(0.5)

/** Both tails of the gamma distribution: `lower` is P(a, x), `upper` is Q(a, x) = 1 - P(a, x). */
export type GammaTails = { readonly lower: number; readonly upper: number }

/**
 * The regularised incomplete gamma functions, by series below a + 1 (DLMF 8.11.4) and by continued fraction above
 * (DLMF 8.9.2), so that the small tail keeps its precision.
 * @param a above 0
 * @param x from 0
 */
export function incompleteGamma(a: number, x: number): GammaTails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const front = Math.exp(a * Math.log(x) - x - (a === 0.5 ? logGammaOfHalf : logGamma(a)))
  if (x < a + 1) {
    const lower = Math.min(1, front * series(a, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, front * continuedFraction(a, x))
  return { lower: 1 - upper, upper }
}

function series(a: number, x: number): number {
  let term = 1 / a
  let total = term
  for (let n = 1; n <= mostSteps && Math.abs(term) > precision * Math.abs(total); n++) {
    term *= x / (a + n)
    total += term
  }
  return total
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let result = d
  for (let n = 1; n <= mostSteps; n++) {
    const term = -n * (n - a)
    b += 2
    d = 1 / (term * d + b)
    c = b + term / c
    result *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return result
}
