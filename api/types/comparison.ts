import { z } from 'zod'
import { type ComparisonResult, type CompetencyComparison, scoreKinds } from '../../core/comparison/types.ts'
import { labels } from '../../core/proposal/label.ts'
import { corrections } from '../../core/stats/adjust-p.ts'
import { coderId } from './ids.ts'

export const label = z.enum(labels)

/** The whole comparison, as core/comparison makes it. */
export const comparisonResult = z.custom<ComparisonResult>()
/** One competency of it. */
export const comparisonRow = z.custom<CompetencyComparison>()

/** What part of a project is looked at: one stratum, one coder's independent codings. */
export const comparisonScope = { stratum: z.string().max(200).optional(), coderId: coderId.optional() }

const share = z.number().min(0).max(1)
const effect = z.number().min(0).max(5)

/** How the comparison is made and labels are proposed. */
export const comparisonSettings = z.object({
  score: z.enum(scoreKinds),
  absentLevel: z.enum(['missing', 'zero']),
  countPerEvent: z.enum(['all', 'once']),
  layer: z.enum(['automatic', 'consensus', 'coders']),
  proposal: z.object({
    minGroupN: z.number().int().min(2).max(1000),
    minCoded: z.number().int().min(1).max(1000),
    alpha: z.number().gt(0).lt(1),
    correction: z.enum(corrections),
    minEffect: effect,
    presenceThreshold: share,
    rarePresence: share,
    thresholdMaxEffect: effect,
    ruledOutEffect: effect,
    minReliability: share,
  }),
})
