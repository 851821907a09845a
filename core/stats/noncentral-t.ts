import { findRootAround } from './find-root.ts'
import { evenBreaks, integrate } from './integrate.ts'
import { logGamma } from './log-gamma.ts'
import { criticalZ, normalCdf } from './normal.ts'

/** Evenly wide; where the step of the normal integrand is no narrower than one of them, they do alone. */
const panels = 8
/** Distances from the step of the normal integrand, in its standard deviations, where a panel must end. */
const stepBreaks = [-9, -6, -3, -1.5, 0, 1.5, 3, 6, 9]

/**
 * P(T <= t) for the noncentral t distribution, as the mean of the normal distribution function over the
 * distribution of the sample standard deviation: P = integral of Phi(t s - ncp) f(s) ds with s = chi / sqrt(df)
 * (Johnson & Kotz 1970, ch. 31). The direct integral stays precise in far tails, where the usual series fail.
 * @param degreesOfFreedom from 1
 */
export function noncentralTCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  const reach = 9 / Math.sqrt(degreesOfFreedom)
  const from = Math.max(0, 1 - reach)
  const to = 1 + reach
  const isGentle = Math.abs(t) * (to - from) <= panels
  const steps = isGentle ? [] : stepBreaks.map((distance) => (noncentrality + distance) / t)
  const inside = steps.filter((point) => point > from && point < to)
  const breaks = [...evenBreaks(from, to, panels), ...inside].sort((a, b) => a - b)
  const density = scaledChiDensity(degreesOfFreedom)
  return Math.min(
    1,
    Math.max(
      0,
      integrate((s) => density(s) * normalCdf(t * s - noncentrality), breaks),
    ),
  )
}

/** The density of the square root of a chi-squared variable divided by its degrees of freedom. */
export function scaledChiDensity(degreesOfFreedom: number): (s: number) => number {
  const half = degreesOfFreedom / 2
  const constant = Math.log(2) + half * Math.log(half) - logGamma(half)
  return (s) => Math.exp(constant + (degreesOfFreedom - 1) * Math.log(s) - half * s * s)
}

/**
 * The noncentrality under which P(T <= t) is `probability`: an end of the pivot interval of a t statistic. Looked for
 * about where the normal approximation has it (Abramowitz & Stegun 1964, 26.7.10).
 */
export function noncentralityOf(t: number, degreesOfFreedom: number, probability: number): number {
  const excess = (ncp: number): number => noncentralTCdf(t, degreesOfFreedom, ncp) - probability
  const spread = Math.sqrt(1 + (t * t) / (2 * degreesOfFreedom))
  const z = Math.sign(probability - 0.5) * criticalZ(Math.abs(2 * probability - 1))
  return findRootAround(excess, t * (1 - 1 / (4 * degreesOfFreedom)) - z * spread, spread / 8)
}
