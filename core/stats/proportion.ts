import { defined, type Estimate, type Interval, undefinedBecause } from './estimate.ts'
import { betaQuantile } from './incomplete-beta.ts'
import { criticalZ } from './normal.ts'

/**
 * The score interval of a proportion (Wilson 1927).
 * @param successes from 0 to `n`
 * @returns within 0 and 1; 'too-few-values' for n = 0
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Estimate<Interval> {
  if (n < 1) return undefinedBecause('too-few-values')
  const z = criticalZ(level)
  const share = successes / n
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const reach = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return defined({
    lower: successes === 0 ? 0 : Math.max(0, centre - reach),
    upper: successes === n ? 1 : Math.min(1, centre + reach),
  })
}

/**
 * The exact interval of a proportion (Clopper & Pearson 1934).
 * @param successes from 0 to `n`
 * @returns 'too-few-values' for n = 0
 */
export function exactProportionInterval(successes: number, n: number, level = 0.95): Estimate<Interval> {
  if (n < 1) return undefinedBecause('too-few-values')
  const tail = (1 - level) / 2
  return defined({
    lower: successes === 0 ? 0 : betaQuantile(successes, n - successes + 1, tail),
    upper: successes === n ? 1 : betaQuantile(successes + 1, n - successes, 1 - tail),
  })
}
