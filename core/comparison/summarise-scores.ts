import { mean, standardDeviation } from '../stats/descriptives.ts'
import type { ScoreSummary } from './types.ts'

/** Number, mean and standard deviation of the values that are there; null is missing. */
export function summariseScores(values: readonly (number | null)[]): ScoreSummary {
  const given = values.filter((value) => value !== null)
  return { n: given.length, mean: mean(given), standardDeviation: standardDeviation(given) }
}
