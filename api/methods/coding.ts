import { z } from 'zod'
import { method } from '../method.ts'
import { bilingual, done, levelOrOpen as level, offset } from '../types/common.ts'
import { clusterId, codingId, competencyId, interviewId } from '../types/ids.ts'
import { coding } from '../types/interview.ts'
import { memoMarks } from '../types/memo.ts'

const memo = z.string().max(5000)

const spanErrors = [
  'no-project-open',
  'not-found',
  'span-invalid',
  'level-not-in-scale',
  'level-required',
] as const

/** Why a coding was left as it is when many were changed. */
export const skippingReasons = ['not-found', 'level-not-in-scale', 'level-required', 'already-there'] as const

export const extents = ['words', 'sentence', 'turn'] as const
export type Extent = (typeof extents)[number]

/** Why a passage was not coded when many were. */
export const passingReasons = ['not-found', 'span-invalid', 'already-there'] as const

/** Why a row of a table of codings could not be placed. */
export const placementReasons = [
  'unknown-interview',
  'unknown-coder',
  'unknown-competency',
  'unknown-event',
  'bad-level',
  'level-not-in-scale',
  'level-missing',
  'bad-span',
  'quote-not-found',
  'quote-ambiguous',
  'nothing-to-place',
  'already-there',
] as const

/** Tagged passages. */
export const codingMethods = {
  /**
   * The codings of one interview that the active coder may see: the own layer's and the consensus. With codingIds
   * only those of them that there are: what `project.changed` named can be asked for alone.
   */
  'coding.list': method({
    params: z.object({ interviewId, codingIds: z.array(codingId).max(200).optional() }),
    result: z.array(coding),
    errors: ['no-project-open', 'not-found'],
    reads: ['coding', 'coder', 'project'],
  }),
  /** Tags a passage in the active coder's name and layer. The span is snapped to whole characters as seen. */
  'coding.add': method({
    params: z.object({ interviewId, competencyId, level, start: offset, end: offset, memo }),
    result: coding,
    errors: spanErrors,
  }),
  /**
   * Tags many passages alike, as one change. Passed over, each with its place in the list: those whose interview is not
   * there (not-found), that lie outside its text (span-invalid), or that are coded so already (already-there).
   */
  'coding.addMany': method({
    params: z.object({
      places: z
        .array(z.object({ interviewId, start: offset, end: offset }))
        .min(1)
        .max(5000),
      /** How much is tagged around each: the words themselves, or the sentence or the turn in which they start. */
      extent: z.enum(extents).default('words'),
      competencyId,
      level,
    }),
    result: z.object({
      added: z.number(),
      passed: z.array(z.object({ index: z.number(), reason: z.enum(passingReasons) })),
    }),
    errors: ['no-project-open', 'not-found', 'level-not-in-scale', 'level-required'],
  }),
  /**
   * Puts a new competency into the dictionary and tags a passage with it, as one change. `code` is a wish: a number
   * follows it where it is taken. null: a new cluster of the name given is its home.
   */
  'coding.addInVivo': method({
    params: z.object({
      interviewId,
      start: offset,
      end: offset,
      name: bilingual,
      code: z.string().trim().min(1).max(8),
      clusterId: clusterId.nullable(),
      clusterName: bilingual,
    }),
    result: coding,
    errors: ['no-project-open', 'not-found', 'span-invalid', 'dictionary-frozen', 'name-empty'],
  }),
  /** Changes one's own coding (or a consensus one): competency, level, borders, memo. */
  'coding.update': method({
    params: z
      .object({
        competencyId,
        level,
        start: offset,
        end: offset,
        memo,
        /** What of the memo is set off; a memo given without has none. */
        memoMarks,
        needsReview: z.literal(false),
      })
      .partial()
      .extend({ codingId }),
    result: coding,
    /** already-coded: the coder has the very same coding already. */
    errors: [...spanErrors, 'already-coded'],
  }),
  /**
   * Gives many codings another competency, another level or both, or says that their words were looked at, as one
   * change. A level they had that the new
   * competency's scale does not know becomes open. Left as they are, each with its reason: codings that may not be
   * changed or are not there (not-found), that would get a level their scale does not know, that would be left without
   * one where levels are required, or whose coder has the very same coding already (already-there).
   */
  'coding.updateMany': method({
    params: z.object({
      codingIds: z.array(codingId).min(1).max(5000),
      competencyId: competencyId.optional(),
      level: level.optional(),
      needsReview: z.literal(false).optional(),
    }),
    result: z.object({
      /** How many are different now. */
      updated: z.number(),
      skipped: z.array(z.object({ codingId, reason: z.enum(skippingReasons) })),
    }),
    /** not-found: the competency. */
    errors: ['no-project-open', 'not-found'],
  }),
  'coding.delete': method({
    params: z.object({ codingIds: z.array(codingId).min(1) }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
  /** Places the rows of an xlsx or csv table (interview, coder, competency, level, event, start, end or quote). */
  'coding.import': method({
    params: z.object({ upload: z.string() }),
    result: z.object({
      placed: z.number(),
      notPlaced: z.array(z.object({ row: z.number(), reason: z.enum(placementReasons), value: z.string() })),
    }),
    errors: [
      'no-project-open',
      'upload-unknown',
      'empty-file',
      'binary-file',
      'format-not-supported',
      'damaged-file',
      'encrypted-file',
      'columns-missing',
    ],
  }),
}
