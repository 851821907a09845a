import type { Coding, InterviewContent, InterviewEvent } from '../../../api/types/interview.ts'
import { compareSpans } from '../../../core/coding/coding-order.ts'

/** A transcript with everything whose offsets are about its text. */
export interface StoredTranscript {
  readonly content: InterviewContent
  /** In order of reading. */
  readonly codings: readonly Coding[]
  readonly events: readonly InterviewEvent[]
}

/** In order of reading; those on the very same words in the order they were made. */
export function inOrder(codings: readonly Coding[]): readonly Coding[] {
  return [...codings].sort((a, b) => compareSpans(a, b) || a.id - b.id)
}
