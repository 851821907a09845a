import { evenBreaks, integrate } from './integrate.ts'
import { scaledChiDensity } from './noncentral-t.ts'
import { normalCdf, normalDensity } from './normal.ts'

/**
 * P(Q >= q) for the studentized range of `groups` means, by double quadrature (Lund & Lund 1983); accurate to about
 * 1e-10. 1 for q at or below 0.
 */
export function studentizedRangeUpperP(q: number, groups: number, degreesOfFreedom: number): number {
  if (q <= 0) return 1
  const reach = 9 / Math.sqrt(degreesOfFreedom)
  const density = scaledChiDensity(degreesOfFreedom)
  const breaks = evenBreaks(Math.max(0, 1 - reach), 1 + reach, 8)
  const below = integrate((s) => density(s) * rangeCdf(q * s, groups), breaks)
  return Math.min(1, Math.max(0, 1 - below))
}

/** P(R <= width) for the range of `groups` standard normal values, by the value z of the largest. */
function rangeCdf(width: number, groups: number): number {
  const spread = (z: number): number => (normalCdf(z) - normalCdf(z - width)) ** (groups - 1)
  const integral = integrate((z) => normalDensity(z) * spread(z), evenBreaks(-8, 8, 6))
  return Math.min(1, groups * integral)
}
