import { z } from 'zod'
import { dictionaryFields } from '../../core/dictionary/compare-dictionaries.ts'
import { bilingual, timestamp } from './common.ts'
import { clusterId, competencyId, dictionaryVersionId } from './ids.ts'

export const level = z.object({
  /** -1 (harmful) to 9; most scales run from 0 to 5. */
  value: z.number().int().min(-1).max(9),
  anchor: bilingual,
  /** Behavioural indicators, one a line. */
  indicators: bilingual,
})
export type Level = z.infer<typeof level>

export const competencyFields = z.object({
  /** Short Latin code ("CSO"), unique in the dictionary. */
  code: z.string().trim().min(1).max(12),
  name: bilingual,
  /** What stands in the gutter of a transcript; '' falls back to the code. */
  shortName: bilingual,
  definition: bilingual,
  include: bilingual,
  exclude: bilingual,
  /** Which of the twelve code colours, 1 to 12. */
  colour: z.number().int().min(1).max(12),
  levels: z.array(level).max(11),
})
export type CompetencyFields = z.infer<typeof competencyFields>

export const competency = competencyFields.extend({
  id: competencyId,
  clusterId,
  /** Codings the active coder may see, in the whole project. */
  codingCount: z.number(),
})
export type Competency = z.infer<typeof competency>

export const cluster = z.object({ id: clusterId, name: bilingual, competencies: z.array(competency) })
export type Cluster = z.infer<typeof cluster>

export const dictionaryVersion = z.object({
  id: dictionaryVersionId,
  number: z.number(),
  note: z.string(),
  frozenAt: timestamp,
})

export const dictionary = z.object({
  clusters: z.array(cluster),
  /** Frozen versions, oldest first. */
  versions: z.array(dictionaryVersion),
  /** True: nothing may be edited until a new draft is begun. */
  frozen: z.boolean(),
  /** Number of the version that is frozen or being drafted. */
  currentNumber: z.number(),
})
export type Dictionary = z.infer<typeof dictionary>

const fieldDifference = z.object({
  field: z.enum(dictionaryFields),
  /** null: the field has no languages, or is told in both at once. */
  language: z.enum(['zh', 'en']).nullable(),
  /** null: the field is not a level's. */
  level: z.number().nullable(),
  before: z.string(),
  after: z.string(),
})
export type FieldDifference = z.infer<typeof fieldDifference>

export const dictionaryDifference = z.object({
  competencyId,
  code: z.string(),
  name: bilingual,
  kind: z.enum(['added', 'removed', 'changed']),
  /** Of `changed` alone. */
  fields: z.array(fieldDifference),
})
export type DictionaryDifference = z.infer<typeof dictionaryDifference>

export const toldVersion = z.object({
  number: z.number(),
  note: z.string(),
  /** null: the draft. */
  frozenAt: timestamp.nullable(),
  /** Codings made with it, among those that may be seen. */
  codings: z.number(),
  /** What it changed in the version before; null: there is none before. */
  differences: z.array(dictionaryDifference).nullable(),
})
export type ToldVersion = z.infer<typeof toldVersion>

export const dictionaryTemplate = z.object({
  id: z.string(),
  name: bilingual,
  source: bilingual,
  competencies: z.number(),
})
