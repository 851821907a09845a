import { z } from 'zod'
import { method } from '../method.ts'
import { day, done, eventPart, language, nothing, offset, polarity, role } from '../types/common.ts'
import { coderId, eventId, intervieweeId, interviewId } from '../types/ids.ts'
import { event, interviewContent, interviewPlace, interviewRow } from '../types/interview.ts'

const interviewOnly = z.object({ interviewId })
const eventFields = z.object({ title: z.string().trim().max(300), polarity, start: offset, end: offset })

/** Interviews: the table, the text, and the events in it. */
export const interviewMethods = {
  /** One row per interview, by interviewee code. Names a blind coder must not see are ''. */
  'interview.list': method({
    params: nothing,
    result: z.array(interviewRow),
    errors: ['no-project-open'],
    reads: ['project', 'coder', 'interviewee', 'interview', 'progress', 'event', 'coding'],
  }),
  /** The stored text with its turns. */
  'interview.get': method({
    params: interviewOnly,
    result: interviewContent,
    errors: ['no-project-open', 'not-found'],
    reads: ['interview'],
  }),
  /** Changes what is known of an interview. */
  'interview.update': method({
    params: z
      .object({
        intervieweeId,
        date: day,
        interviewer: z.string().trim().max(200),
        minutes: z.number().min(0).max(6000).nullable(),
        language,
      })
      .partial()
      .extend({ interviewId }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
  /** Takes interviews out with everything coded in them; undo brings all back. */
  'interview.delete': method({
    params: z.object({ interviewIds: z.array(interviewId).min(1) }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
  /** Remembers how far the active coder has come. Not a change: undo leaves it alone. */
  'interview.setProgress': method({
    params: z.object({ interviewId, turn: z.number().int().min(0), done: z.boolean() }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
  /** Where the active coder was in each interview that was opened, the latest first. */
  'interview.places': method({
    params: nothing,
    result: z.array(interviewPlace),
    errors: ['no-project-open'],
  }),
  /**
   * Remembers where a coder is in an interview; whose place it is is said, for another may be at work by the time it
   * arrives. Not a change, and nothing is asked again for it.
   */
  'interview.setPlace': method({
    params: interviewPlace.extend({ coderId }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
  /** Says who a speaker is; lengths follow. */
  'speaker.setRole': method({
    params: z.object({ interviewId, speaker: z.string(), role }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
  /** The events of one interview, in order of the text. */
  'event.list': method({
    params: interviewOnly,
    result: z.array(event),
    errors: ['no-project-open', 'not-found'],
    reads: ['event'],
  }),
  /** Marks an event; the span grows to whole turns. Events do not overlap. */
  'event.add': method({
    params: eventFields.extend({ interviewId }),
    result: event,
    errors: ['no-project-open', 'not-found', 'span-invalid', 'event-overlaps'],
  }),
  /** Changes an event's title, polarity or borders. */
  'event.update': method({
    params: eventFields.partial().extend({ eventId }),
    result: event,
    errors: ['no-project-open', 'not-found', 'span-invalid', 'event-overlaps'],
  }),
  /**
   * Marks a part (STAR) of an event, in place of where it was: as much of the span as lies in the event. null takes the
   * mark away.
   */
  'event.setPart': method({
    params: z.object({
      eventId,
      part: eventPart,
      span: z.object({ start: offset, end: offset }).nullable(),
    }),
    result: event,
    errors: ['no-project-open', 'not-found', 'part-outside-event'],
  }),
  /** Takes an event's mark away; codings stay, outside any event. */
  'event.delete': method({
    params: z.object({ eventId }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
}
