import { z } from 'zod'
import { offset, timestamp } from './common.ts'
import { coderId, competencyId, eventId, interviewId, memoId } from './ids.ts'

export const memoMarkKinds = ['bold', 'highlight'] as const

/** A stretch of a memo's text that is set off. Offsets are into that text, so that it can be read without them. */
const memoMark = z.object({ start: offset, end: offset, kind: z.enum(memoMarkKinds) })
export type MemoMark = z.infer<typeof memoMark>

export const memoMarks = z.array(memoMark).max(500)

/** What a memo is about, beside codings: they carry their own. */
export const memoSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('interview'), id: interviewId }),
  z.object({ kind: z.literal('event'), id: eventId }),
  z.object({ kind: z.literal('competency'), id: competencyId }),
])
export type MemoSubject = z.infer<typeof memoSubject>

/** What one coder wrote about an interview, an event or a competency. */
export const memo = z.object({
  id: memoId,
  about: memoSubject,
  coderId,
  /** Of a memo about an event: where that is; null of others. */
  event: z.object({ title: z.string(), interviewId, start: offset, end: offset }).nullable(),
  text: z.string(),
  marks: memoMarks,
  changedAt: timestamp,
})
export type Memo = z.infer<typeof memo>
