import type { LengthPair } from './types.ts'

/** A residual below this share of the values' spread is rounding: what length explains wholly must leave nothing. */
const rounding = 1e-10

/**
 * Residuals of values on length by least squares; null where a value is missing, the value less the mean where lengths
 * are equal.
 */
export function partialResidual(pairs: readonly LengthPair[]): (number | null)[] {
  const given = pairs.flatMap(({ length, value }) => (value === null ? [] : [{ length, value }]))
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const meanLength = meanOf(given.map((pair) => pair.length))
  const meanValue = meanOf(given.map((pair) => pair.value))
  const spread = given.reduce((sum, pair) => sum + (pair.length - meanLength) ** 2, 0)
  const shared = given.reduce((sum, pair) => sum + (pair.length - meanLength) * (pair.value - meanValue), 0)
  const slope = spread === 0 ? 0 : shared / spread
  const noise = rounding * Math.max(0, ...given.map((pair) => Math.abs(pair.value - meanValue)))
  return pairs.map(({ length, value }) => {
    if (value === null) return null
    const residual = value - meanValue - slope * (length - meanLength)
    return Math.abs(residual) <= noise ? 0 : residual
  })
}
