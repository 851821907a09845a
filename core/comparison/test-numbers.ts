import { valueOrNull } from '../stats/estimate.ts'
import type { CompetencyComparison } from './types.ts'

/**
 * What a row's tests say, in the order in which every list of them has it: difference, g with its interval, p, adjusted
 * p, Welch's t with degrees of freedom and p, p of Mann and Whitney, Cliff's delta, Fisher's p. null: no value.
 */
export function testNumbers(row: CompetencyComparison): (number | null)[] {
  const interval = valueOrNull(row.interval)
  const welch = valueOrNull(row.welch)
  return [
    ...[valueOrNull(row.difference), valueOrNull(row.g), interval?.lower ?? null, interval?.upper ?? null],
    ...[valueOrNull(row.p), row.pAdjusted],
    ...[welch?.t ?? null, welch?.degreesOfFreedom ?? null, welch?.p ?? null],
    ...[valueOrNull(row.mannWhitneyP), valueOrNull(row.cliffsDelta), valueOrNull(row.fisherP)],
  ]
}
