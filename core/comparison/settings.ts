import { defaultParameters } from '../proposal/parameters.ts'
import type { ComparisonSettings } from './types.ts'

/** Mean level, absent levels missing, every coding counted, the consensus where there is one (method.md 1.6, 1.7). */
export const defaultSettings: ComparisonSettings = {
  score: 'mean-level',
  absentLevel: 'missing',
  countPerEvent: 'all',
  layer: 'automatic',
  proposal: defaultParameters,
}
