import { z } from 'zod'
import { method } from '../method.ts'
import { done, name, nothing } from '../types/common.ts'
import { label } from '../types/comparison.ts'
import { codingId, competencyId, modelVersionId } from '../types/ids.ts'
import { quote } from '../types/interview.ts'
import { competencyModel, modelBasis, modelDecision, modelDifference, modelVersion } from '../types/model.ts'

const failures = ['no-project-open', 'groups-hidden', 'coding-apart'] as const
const everything = [
  ...(['project', 'coder', 'interviewee', 'interview', 'event', 'dictionary', 'coding'] as const),
  ...(['comparison', 'model'] as const),
]

/** The competency model: what the analyst decides, the quotes that stand for it, its saved versions. */
export const modelMethods = {
  /** Every decision made, and the quotes chosen as evidence, in their order. */
  'model.get': method({
    params: nothing,
    result: z.object({
      decisions: z.array(modelDecision.extend({ competencyId })),
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
  /** Chooses the quotes that stand for a competency in the model, in this order. */
  'model.setEvidence': method({
    params: z.object({ competencyId, codingIds: z.array(codingId).max(50) }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
  /** The model as it stands now: every competency with proposal, decision, figures and quotes. */
  'model.current': method({ params: nothing, result: competencyModel, errors: failures, reads: everything }),
  /** Saved versions, oldest first. */
  'model.versions': method({
    params: nothing,
    result: z.array(modelVersion),
    errors: failures,
    reads: ['model', 'project', 'coder'],
  }),
  /** A version as it was saved. */
  'model.version': method({
    params: z.object({ versionId: modelVersionId }),
    result: competencyModel,
    errors: [...failures, 'not-found'],
    reads: ['model', 'project', 'coder'],
  }),
  /** Saves the model as it stands now as a version that never changes. */
  'model.saveVersion': method({
    params: z.object({ name, note: z.string().trim().max(5000) }),
    result: modelVersion,
    errors: failures,
  }),
  /** Takes a version away; undo brings it back. */
  'model.deleteVersion': method({
    params: z.object({ versionId: modelVersionId }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
  /** What differs between a version and another one, or the model as it stands now (`to` null), and why. */
  'model.differences': method({
    params: z.object({ from: modelVersionId, to: modelVersionId.nullable() }),
    result: z.object({
      differences: z.array(modelDifference),
      /** Both as wholes, without their competencies: how many interviewees and codings, by which settings. */
      before: modelBasis,
      after: modelBasis,
    }),
    errors: [...failures, 'not-found'],
    reads: everything,
  }),
}
