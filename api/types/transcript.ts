import { z } from 'zod'
import { name, offset } from './common.ts'
import { interviewId } from './ids.ts'

/** Which state of a text is meant: a hash of it, so that undo brings the version back too. */
export const textVersion = z.string().max(100)

/** Puts `text` in the place of [start, end) of a stored text; start = end puts it in between. */
export const textEdit = z.object({ start: offset, end: offset, text: z.string().max(5_000_000) })

/** What stands in a name's place: not blank, on one line. */
export const pseudonym = name.regex(/^\P{Cc}+$/u)

/** One place where a name stands. */
export const nameHit = z.object({
  start: offset,
  end: offset,
  /** As the table has it, and as it stands in the text: case and width may differ. */
  name: z.string(),
  match: z.string(),
  pseudonym: z.string(),
  /** About 15 characters (30 in English), fewer at a border of the turn; no character is cut. */
  before: z.string(),
  after: z.string(),
  /** 1-based. */
  turnNumber: z.number(),
})
export type NameHit = z.infer<typeof nameHit>

export const anonymisedInterview = z.object({
  interviewId,
  intervieweeCode: z.string(),
  version: textVersion,
  hits: z.array(nameHit),
  /** Speakers who are called by a name of the table. */
  speakers: z.array(z.object({ name: z.string(), pseudonym: z.string() })),
})
export type AnonymisedInterview = z.infer<typeof anonymisedInterview>
