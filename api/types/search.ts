import { z } from 'zod'
import { offset } from './common.ts'
import { interviewId } from './ids.ts'

/** What makes a difference when words are looked for: nothing of these unless it is said. */
export const findOptions = z.object({
  /** Small and large letters. */
  matchCase: z.boolean().default(false),
  /** Half-width and full-width forms (A and Ａ). */
  matchWidth: z.boolean().default(false),
  /** Traditional and simplified characters (後 and 后). */
  matchScript: z.boolean().default(false),
})

/** Words found in an interview, with what stands before and after them in their turn. */
export const hit = z.object({
  interviewId,
  intervieweeCode: z.string(),
  /** 1-based number of the turn in which the words start. */
  turnNumber: z.number(),
  speaker: z.string(),
  start: offset,
  end: offset,
  /** Up to 30 characters before and after the words, within their turn; beyond them … where the turn goes on. */
  before: z.string(),
  match: z.string(),
  after: z.string(),
})
export type Hit = z.infer<typeof hit>
