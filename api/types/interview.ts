import { z } from 'zod'
import { eventPart, group, language, layer, offset, polarity, role, timestamp } from './common.ts'
import { attributeId, coderId, codingId, competencyId, eventId, intervieweeId, interviewId } from './ids.ts'
import { memoMarks } from './memo.ts'
import { textVersion } from './transcript.ts'

export const attribute = z.object({ id: attributeId, name: z.string() })
export type Attribute = z.infer<typeof attribute>

export const interviewee = z.object({
  id: intervieweeId,
  /** The code the interviewee goes by ("P07"), never a real name if the project was pseudonymised. */
  code: z.string(),
  /** null: not assigned, or hidden from a blind coder. */
  group: group.nullable(),
  stratum: z.string(),
  attributes: z.array(z.object({ attributeId, value: z.string() })),
  interviewIds: z.array(interviewId),
})
export type Interviewee = z.infer<typeof interviewee>

export const interviewRow = z.object({
  id: interviewId,
  intervieweeId,
  /** Name of the imported file; '' while hidden from a blind coder. */
  fileName: z.string(),
  /** YYYY-MM-DD or ''. */
  date: z.string(),
  interviewer: z.string(),
  minutes: z.number().nullable(),
  language,
  /** Characters without spaces and punctuation (zh) or words (en), in the turns that count for scores. */
  length: z.number(),
  turnCount: z.number(),
  eventCount: z.number(),
  codingCounts: z.array(z.object({ coderId, layer, count: z.number() })),
  progress: z.array(z.object({ coderId, turn: z.number(), done: z.boolean() })),
})
export type InterviewRow = z.infer<typeof interviewRow>

/** Where somebody was reading. */
export const interviewPlace = z.object({
  interviewId,
  /** The first character in sight. */
  top: offset,
  caret: offset,
})
export type InterviewPlace = z.infer<typeof interviewPlace>

export const turn = z.object({
  start: offset,
  end: offset,
  speaker: z.string(),
  role,
  seconds: z.number().nullable(),
})

/** One incident the interviewee tells of: a span of the transcript that starts and ends with turns. */
export const event = z.object({
  id: eventId,
  interviewId,
  /** 1-based, in order of the text. */
  number: z.number(),
  title: z.string(),
  polarity,
  start: offset,
  end: offset,
  /** Those of its parts that were marked, in the order situation, task, action, result; each within the event. */
  parts: z.array(z.object({ part: eventPart, start: offset, end: offset })),
})
export type InterviewEvent = z.infer<typeof event>

/** One tagged passage. Its event is the one that contains its start. */
export const coding = z.object({
  id: codingId,
  interviewId,
  coderId,
  layer,
  competencyId,
  level: z.number().int().nullable(),
  start: offset,
  end: offset,
  memo: z.string(),
  /** What of the memo is set off; absent where nothing is. */
  memoMarks: memoMarks.optional(),
  /** The words under it were changed: somebody should look. */
  needsReview: z.boolean(),
  createdAt: timestamp,
  changedAt: timestamp,
})
export type Coding = z.infer<typeof coding>

export const interviewContent = z.object({
  id: interviewId,
  intervieweeId,
  language,
  text: z.string(),
  /** Which state of the text this is, for 'transcript.correct'. */
  version: textVersion,
  turns: z.array(turn),
})
export type InterviewContent = z.infer<typeof interviewContent>

/** A coding with the words it stands on, as the comparison and the model show it. */
export const quote = z.object({
  coding,
  intervieweeCode: z.string(),
  /** null: not assigned, or hidden from a blind coder. */
  group: group.nullable(),
  stratum: z.string(),
  coder: z.string(),
  /** '' when the coding stands outside every event. */
  eventTitle: z.string(),
  /** 1-based number of the turn in which the coding starts. */
  turnNumber: z.number(),
  text: z.string(),
  /** Up to 40 characters before and after the words, within their turn; beyond them … where the turn goes on. */
  before: z.string(),
  after: z.string(),
})
export type Quote = z.infer<typeof quote>
