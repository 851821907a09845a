import { chiSquaredUpperP } from './chi-squared.ts'
import { defined, type Estimate, type Interval, undefinedBecause } from './estimate.ts'
import { criticalZ } from './normal.ts'

/** An effect of one stratum, such as Hedges' g, with its variance. */
export type StratumEffect = { readonly effect: number; readonly variance: number }

export type PooledEffect = {
  readonly effect: number
  readonly interval: Interval
  /** Cochran's Q of heterogeneity between strata. */
  readonly q: number
  readonly degreesOfFreedom: number
  /** 'too-few-values' for a single stratum. */
  readonly qP: Estimate
}

/**
 * The fixed-effect mean of effects with weights 1/variance, and Cochran's Q (Hedges & Olkin 1985; Cochran 1954).
 * @returns 'too-few-values' for no strata
 */
export function pooledEffect(strata: readonly StratumEffect[], level = 0.95): Estimate<PooledEffect> {
  if (strata.length === 0) return undefinedBecause('too-few-values')
  if (strata.some(({ variance }) => variance <= 0)) return undefinedBecause('zero-variance')
  const weights = strata.reduce((total, { variance }) => total + 1 / variance, 0)
  const effect = strata.reduce((total, each) => total + each.effect / each.variance, 0) / weights
  const q = strata.reduce((total, each) => total + (each.effect - effect) ** 2 / each.variance, 0)
  const degreesOfFreedom = strata.length - 1
  const reach = criticalZ(level) / Math.sqrt(weights)
  return defined({
    effect,
    interval: { lower: effect - reach, upper: effect + reach },
    q,
    degreesOfFreedom,
    qP:
      degreesOfFreedom === 0
        ? undefinedBecause('too-few-values')
        : defined(chiSquaredUpperP(q, degreesOfFreedom)),
  })
}
