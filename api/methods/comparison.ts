import { z } from 'zod'
import { method } from '../method.ts'
import { done, nothing, timestamp } from '../types/common.ts'
import { comparisonResult, comparisonSettings, label } from '../types/comparison.ts'
import { coderId, codingId, competencyId } from '../types/ids.ts'
import { quote } from '../types/interview.ts'

const everything = ['project', 'coder', 'interviewee', 'interview', 'event', 'dictionary', 'coding'] as const
const scope = { stratum: z.string().max(200).optional(), coderId: coderId.optional() }
const failures = ['no-project-open', 'groups-hidden'] as const

/** What the analyst decided about one competency. */
const decision = z.object({
  label,
  /** Required when the label is not the proposed one; '' otherwise allowed. */
  reason: z.string(),
  /** The label that was proposed at the time. */
  proposed: label,
  coder: z.string(),
  at: timestamp,
})

/** Superior against average, and the competency model that follows. */
export const comparisonMethods = {
  /**
   * The comparison with the project's settings: one entry per competency, the length check, the warnings. Of one
   * stratum, or by one coder's independent codings, where asked for. With a `job`, 'job.progress' says how far it is.
   */
  'comparison.run': method({
    params: z.object({ ...scope, job: z.string().max(100).optional() }),
    result: comparisonResult,
    errors: failures,
    reads: [...everything, 'comparison'],
  }),
  /** Saves settings of the comparison and of the proposal's rules. Decisions stay as they are. */
  'comparison.setSettings': method({
    params: z.object({ settings: comparisonSettings }),
    result: done,
    errors: ['no-project-open', 'bad-request'],
  }),
  /** Which labels other settings would give. Changes nothing. */
  'comparison.preview': method({
    params: z.object({ settings: comparisonSettings }),
    result: z.object({
      changes: z.array(z.object({ competencyId, before: label, after: label })),
    }),
    errors: [...failures, 'bad-request'],
  }),
  /** Every decision made, and the quotes chosen as evidence, in their order. */
  'model.get': method({
    params: nothing,
    result: z.object({
      decisions: z.array(decision.extend({ competencyId })),
      evidence: z.array(z.object({ competencyId, quotes: z.array(quote) })),
    }),
    errors: failures,
    reads: ['model', 'coding', 'event', 'interviewee', 'project', 'coder'],
  }),
  /** Decides on a competency; null takes the decision back. A label other than proposed needs a reason. */
  'model.decide': method({
    params: z.object({
      competencyId,
      decision: z.object({ label, reason: z.string().trim().max(5000) }).nullable(),
    }),
    result: done,
    errors: [...failures, 'not-found', 'reason-required'],
  }),
  /** Chooses the quotes that stand for a competency in the model. */
  'model.setEvidence': method({
    params: z.object({ competencyId, codingIds: z.array(codingId).max(50) }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
}
