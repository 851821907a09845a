import type { Correction } from '../stats/adjust-p.ts'

/** Parameters of the proposal's rules (method.md 3.8). Effects are Hedges g; presences are shares, 0 to 1. */
export interface ProposalParameters {
  readonly minGroupN: number
  readonly minCoded: number
  readonly alpha: number
  readonly correction: Correction
  readonly minEffect: number
  readonly presenceThreshold: number
  readonly rarePresence: number
  readonly thresholdMaxEffect: number
  readonly ruledOutEffect: number
  readonly minReliability: number
}

export const defaultParameters: ProposalParameters = {
  minGroupN: 5,
  minCoded: 5,
  alpha: 0.1,
  correction: 'bh',
  minEffect: 0.5,
  presenceThreshold: 0.6,
  rarePresence: 0.3,
  thresholdMaxEffect: 0.5,
  ruledOutEffect: 0.8,
  minReliability: 0.667,
}

/**
 * Ready-made sets: `default` makes a shortlist to be cross-validated; `strict` is for a sample that stands alone;
 * `paper` does what most published tables do, and is warned of.
 */
export const presets = {
  default: defaultParameters,
  strict: { ...defaultParameters, alpha: 0.05, correction: 'holm', minEffect: 0.8 },
  paper: { ...defaultParameters, alpha: 0.05, correction: 'none', minEffect: 0 },
} as const satisfies Readonly<Record<string, ProposalParameters>>
export type Preset = keyof typeof presets

/** Which preset these parameters are; null when they are nobody's but the analyst's. */
export function presetOf(parameters: ProposalParameters): Preset | null {
  const names = Object.keys(presets) as Preset[]
  const keys = Object.keys(defaultParameters) as (keyof ProposalParameters)[]
  return names.find((name) => keys.every((key) => presets[name][key] === parameters[key])) ?? null
}
