import { mean, standardDeviation } from '../stats/descriptives.ts'
import type { ScoreSummary } from './types.ts'

/** Number, mean and standard deviation of the values that are there. */
export function summariseScores(values: readonly number[]): ScoreSummary {
  return { n: values.length, mean: mean(values), standardDeviation: standardDeviation(values) }
}
