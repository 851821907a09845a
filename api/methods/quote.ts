import { z } from 'zod'
import { togetherKinds } from '../../core/tables/co-occurrence.ts'
import { parts } from '../../core/tables/place-tables.ts'
import { method } from '../method.ts'
import { group, layer, levelOrOpen as level } from '../types/common.ts'
import { coderId, competencyId, eventId, intervieweeId, interviewId } from '../types/ids.ts'
import { quote } from '../types/interview.ts'

/** Quotes that are answered at once, at most. */
export const mostQuotes = 5000

/**
 * What quotes are listed by. place: interviewee, interview, place in the text; competency: order of the dictionary;
 * level: highest first, open ones last; changed: the latest first. Equal ones stand by place.
 */
export const quoteSorts = ['place', 'competency', 'level', 'changed'] as const
export type QuoteSort = (typeof quoteSorts)[number]

/** The words behind the numbers. */
export const quoteMethods = {
  /** Quotes behind a number, a page at a time: those that meet every condition given. */
  'quote.list': method({
    params: z.object({
      competencyId: competencyId.optional(),
      competencyIds: z.array(competencyId).optional(),
      intervieweeId: intervieweeId.optional(),
      intervieweeIds: z.array(intervieweeId).optional(),
      interviewId: interviewId.optional(),
      stratum: z.string().max(200).optional(),
      group: group.optional(),
      /** Whether the interviewee is in one of the groups compared. */
      hasGroup: z.boolean().optional(),
      coderId: coderId.optional(),
      layer: layer.optional(),
      level: level.optional(),
      /** Any of these; null: no level yet. */
      levels: z.array(level).optional(),
      eventId: eventId.optional(),
      /** Whether the coding starts inside an event. */
      insideEvent: z.boolean().optional(),
      /** The quarter of the interview's turns in which the coding starts, from 0. */
      part: z
        .number()
        .int()
        .min(0)
        .max(parts - 1)
        .optional(),
      /** Codings of two competencies that one coder found together, as they are counted in `table.coOccurrence`. */
      together: z
        .object({ kind: z.enum(togetherKinds), competencyIds: z.tuple([competencyId, competencyId]) })
        .optional(),
      needsReview: z.boolean().optional(),
      hasMemo: z.boolean().optional(),
      /** Words the memo holds; '' makes no difference. */
      memoText: z.string().max(200).optional(),
      /** Words the quote holds; case, width and script make no difference. */
      text: z.string().max(200).optional(),
      sort: z.enum(quoteSorts).default('place'),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(mostQuotes),
    }),
    result: z.object({ total: z.number(), quotes: z.array(quote) }),
    errors: ['no-project-open', 'groups-hidden'],
    reads: ['coding', 'event', 'interviewee', 'interview', 'dictionary', 'project', 'coder'],
  }),
}
