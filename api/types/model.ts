import { z } from 'zod'
import type { ModelDifference } from '../../core/competency-model/compare-models.ts'
import type { CompetencyModel, ModelBasis } from '../../core/competency-model/model.ts'
import { timestamp } from './common.ts'
import { label } from './comparison.ts'
import { modelVersionId } from './ids.ts'

/** What the analyst decided about one competency. */
export const modelDecision = z.object({
  label,
  /** Required when the label is not the proposed one; '' otherwise allowed. */
  reason: z.string(),
  /** The label that was proposed at the time. */
  proposed: label,
  coder: z.string(),
  at: timestamp,
})

/** A saved state of the model: it never changes. */
export const modelVersion = z.object({
  id: modelVersionId,
  /** 1, 2, 3… */
  number: z.number(),
  name: z.string(),
  note: z.string(),
  /** Who saved it, and when. */
  coder: z.string(),
  at: timestamp,
})
export type ModelVersion = z.infer<typeof modelVersion>

/** A whole model, as core/competency-model makes it. */
export const competencyModel = z.custom<CompetencyModel>()

/** A model without its competencies. */
export const modelBasis = z.custom<ModelBasis>()

/** What differs between two models, as core/competency-model finds it. */
export const modelDifference = z.custom<ModelDifference>()
