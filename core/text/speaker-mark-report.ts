/** Why a mark was taken for a speaker's, or was not. */
export const markReasons = [
  /** Taken: it stands on several lines. */
  'recurs',
  /** Taken: a word that names a side of an interview. */
  'role-word',
  /** Taken: its form (bold, a heading, brackets, a time beside it) leaves no doubt. */
  'form',
  /** Taken: it stands where every other turn begins, and reads like the other names. */
  'like-others',
  /** Taken: the file itself has a place for speakers (a column, a voice tag, a field). */
  'stated',
  /** Taken, or not: the user said so. */
  'chosen',
  'rejected',
  /** Not taken: it stands on one line only, or on too few for a name this long. */
  'occurs-once',
  'long-and-rare',
  /** Not taken: it names a detail of the interview (a time, a place, a note) or a sound. */
  'label',
  /** Not taken: what stands before the colon reads like the beginning of a sentence. */
  'sentence',
] as const
export type MarkReason = (typeof markReasons)[number]

/** Something at the head of a line that looks like a speaker's mark, and what was made of it. */
export interface SpeakerMarkReport {
  readonly name: string
  /** On how many lines it stands. */
  readonly lines: number
  /** The first of them: its number, 1-based, and its beginning. */
  readonly firstLine: number
  readonly example: string
  readonly taken: boolean
  readonly reason: MarkReason
}
