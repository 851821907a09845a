import { z } from 'zod'
import { agreedRules, agreementUnits, levelPolicies } from '../../core/agreement/agreement-settings.ts'
import type { AgreementResult } from '../../core/agreement/assess-agreement.ts'
import { disagreementKinds } from '../../core/agreement/find-disagreements.ts'
import { levelOrOpen, offset, timestamp } from './common.ts'
import { coderId, codingId, competencyId, interviewId } from './ids.ts'

const cutoff = z.number().min(0).max(1)

/** How agreement is computed, and where its words begin. */
export const agreementSettings = z.object({
  unit: z.enum(agreementUnits),
  agreedRule: z.enum(agreedRules),
  sameLevel: z.boolean(),
  minimumOverlap: z.number().min(0.01).max(1),
  levels: z.enum(levelPolicies),
  cutoffs: z
    .object({
      alpha: z.tuple([cutoff, cutoff]).readonly(),
      agreement: z.tuple([cutoff, cutoff]).readonly(),
      icc: z.tuple([cutoff, cutoff, cutoff]).readonly(),
    })
    .refine((cutoffs) =>
      Object.values(cutoffs).every((row) => row.every((value, at) => value >= (row[at - 1] ?? 0))),
    ),
})

/**
 * What interviews are taken together by to see how agreement went on: the day they were held or coded (YYYY-MM-DD, ''
 * when nobody knows), or the number of the dictionary version.
 */
export const roundKinds = ['interviewed', 'coded', 'dictionary'] as const
export type RoundKind = (typeof roundKinds)[number]

/** Who coded what share of the interviews, and knowing what. */
export const coderShare = z.object({
  coderId,
  name: z.string(),
  blind: z.boolean(),
  lead: z.boolean(),
  codings: z.number(),
  interviews: z.number(),
  /** Of these, interviews that another coder coded too. */
  doubleCoded: z.number(),
})

/** Agreement as core/agreement makes it, with what the project knows of coders and of the order of the work. */
export interface AgreementReport extends AgreementResult<RoundKind> {
  /** Interviews in the project. */
  readonly interviewCount: number
  readonly coders: readonly z.infer<typeof coderShare>[]
}
export const agreementReport = z.custom<AgreementReport>()

/** Tables that agreement is exported as. */
export const agreementTables = ['measures', 'disagreements', 'units'] as const
export type AgreementTable = (typeof agreementTables)[number]

/** One coder's side of a disagreement. */
export const codedSide = z.object({
  codingId,
  competencyId,
  level: levelOrOpen,
  start: offset,
  end: offset,
  memo: z.string(),
})
export type CodedSide = z.infer<typeof codedSide>

export const consensusChoices = ['first', 'second', 'both', 'other', 'none'] as const
export type ConsensusChoice = (typeof consensusChoices)[number]

/** What was settled. */
export const decided = z.object({
  choice: z.enum(['agreed', ...consensusChoices]),
  note: z.string(),
  coder: z.string(),
  at: timestamp,
  /** A coding it settles was changed since. */
  isStale: z.boolean(),
})

export const disagreement = z.object({
  interviewId,
  intervieweeCode: z.string(),
  /** 1-based number of the event; null outside events. */
  eventNumber: z.number().nullable(),
  kind: z.enum(disagreementKinds),
  /** Intersection over union of the two passages; 0 where one stands alone. */
  overlap: z.number(),
  first: codedSide.nullable(),
  second: codedSide.nullable(),
  decided: decided.nullable(),
})
export type Disagreement = z.infer<typeof disagreement>
