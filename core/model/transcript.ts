/**
 * Offset into a transcript's stored text: UTF-16 code units from its start. The stored text is the turns'
 * texts joined by one "\n"; line ends are normalised once, at import, and nothing else ever is.
 */
export type Offset = number

/** A half-open stretch [start, end) of a transcript's stored text. Never a live DOM or editor range. */
export interface StoredSpan {
  readonly start: Offset
  readonly end: Offset
}

export const roles = ['interviewer', 'interviewee', 'other'] as const
/** Who speaks, as far as scoring is concerned: only the interviewee's turns count unless the analyst says otherwise. */
export type Role = (typeof roles)[number]

/** One turn of speech, as stored: its span leaves out the separating "\n". */
export interface Turn extends StoredSpan {
  /** The speaker's name as the transcript gives it; '' where it gives none. */
  readonly speaker: string
  readonly role: Role
  /** Seconds from the start of the recording; null where the transcript has no time stamp. */
  readonly seconds: number | null
}

export const languages = ['zh', 'en'] as const
/** Language of the data (not of the interface): decides how length is counted and where words end. */
export type Language = (typeof languages)[number]
