import type { ProposalParameters } from '../../../core/proposal/parameters.ts'

/** Parameters that are numbers. */
export type NumberName = Exclude<keyof ProposalParameters, 'correction'>

/** What each may be, and its step, counted from the least: a value between steps would be rounded to one. */
export const limits: Readonly<Record<NumberName, readonly [min: number, max: number, step: number]>> = {
  minGroupN: [2, 1000, 1],
  minCoded: [1, 1000, 1],
  alpha: [0.001, 0.5, 0.001],
  minEffect: [0, 5, 0.1],
  presenceThreshold: [0, 1, 0.05],
  rarePresence: [0, 1, 0.05],
  thresholdMaxEffect: [0, 5, 0.1],
  ruledOutEffect: [0, 5, 0.1],
  minReliability: [0, 1, 0.001],
}
export const numbers = Object.keys(limits) as NumberName[]
