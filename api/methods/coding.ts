import { z } from 'zod'
import { method } from '../method.ts'
import { done, group, layer, offset } from '../types/common.ts'
import { coderId, codingId, competencyId, eventId, intervieweeId, interviewId } from '../types/ids.ts'
import { coding, quote } from '../types/interview.ts'

const level = z.number().int().min(-1).max(9).nullable()
const memo = z.string().max(5000)

const spanErrors = [
  'no-project-open',
  'not-found',
  'span-invalid',
  'level-not-in-scale',
  'level-required',
] as const

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
  /** The codings of one interview that the active coder may see: the own layer's and the consensus. */
  'coding.list': method({
    params: z.object({ interviewId }),
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
  /** Changes one's own coding (or a consensus one): competency, level, borders, memo. */
  'coding.update': method({
    params: z
      .object({ competencyId, level, start: offset, end: offset, memo, needsReview: z.literal(false) })
      .partial()
      .extend({ codingId }),
    result: coding,
    errors: spanErrors,
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
  /** Quotes behind a number, a page at a time, by interviewee and place in the text. */
  'quote.list': method({
    params: z.object({
      competencyId: competencyId.optional(),
      intervieweeId: intervieweeId.optional(),
      interviewId: interviewId.optional(),
      eventId: eventId.optional(),
      coderId: coderId.optional(),
      group: group.optional(),
      layer: layer.optional(),
      level: level.optional(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    result: z.object({ total: z.number(), quotes: z.array(quote) }),
    errors: ['no-project-open', 'groups-hidden'],
    reads: ['coding', 'event', 'interviewee', 'interview', 'project', 'coder'],
  }),
}
