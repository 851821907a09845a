import { z } from 'zod'
import { path, problem } from './common.ts'

/** What merging a file came to, or would come to. The words for each stand in api/words/merge.*.ts. */
export const mergeLineCodes = [
  'other-study',
  'coders-added',
  'interviewees-added',
  'interviewees-renamed',
  'interviewees-changed',
  'interviews-added',
  'interviews-changed',
  'interviews-kept',
  'interviews-left',
  'competencies-added',
  'competencies-renamed',
  'competencies-changed',
  'competencies-kept',
  'draft-begun',
  'texts-taken',
  'texts-joined',
  'texts-kept',
  'speakers-taken',
  'speakers-kept',
  'own-codings-gone',
  'own-codings-to-review',
  'events-added',
  'events-changed',
  'events-deleted',
  'events-kept',
  'events-words-gone',
  'codings-added',
  'codings-changed',
  'codings-deleted',
  'codings-deleted-here',
  'codings-to-review',
  'codings-words-gone',
  'codings-nowhere',
  'codings-double',
  'resolutions-added',
  'resolutions-withdrawn',
  'resolutions-withdrawn-here',
  'resolutions-nowhere',
  'levels-kept',
  'memos-added',
  'memos-changed',
  'memos-deleted',
  'memos-nowhere',
  'decisions-left',
] as const
export type MergeLineCode = (typeof mergeLineCodes)[number]

/** One line of the report: what, how many, and which (interviewees' codes, competencies' codes, coders). */
export const mergeLine = z.object({
  code: z.enum(mergeLineCodes),
  count: z.number(),
  names: z.array(z.string()),
})
export type MergeLine = z.infer<typeof mergeLine>

export const mergeSide = z.enum(['mine', 'theirs'])
export type MergeSide = z.infer<typeof mergeSide>

export const mergeKinds = [
  'competency',
  'cluster',
  'interviewee',
  'interview',
  'text',
  'event',
  'coding',
  'resolution',
  'memo',
] as const

/** Something that was changed on both sides, or deleted on one and changed on the other. */
export const mergeQuestion = z.object({
  /** Stays the same from preview to merging. */
  id: z.string(),
  kind: z.enum(mergeKinds),
  /** Which: "P07", "CSO", "P07 · CSO". */
  name: z.string(),
  /** Deleted here, or there. */
  gone: mergeSide.nullable(),
  /** What differs, a column each; the words as they stand. */
  differences: z.array(z.object({ field: z.string(), mine: z.string(), theirs: z.string() })),
  /** The answer in force: given, or what is done when nobody says. */
  answer: mergeSide,
})
export type MergeQuestion = z.infer<typeof mergeQuestion>

export const mergeAnswer = z.object({ path, id: z.string(), answer: mergeSide })

/** One file that is taken in. */
export const mergedFile = z.object({
  path,
  /** Who worked in it. */
  coders: z.array(z.string()),
  /** Why it cannot be taken in at all; the other files are. */
  problem: problem.nullable(),
  lines: z.array(mergeLine),
  questions: z.array(mergeQuestion),
})
export type MergedFile = z.infer<typeof mergedFile>
