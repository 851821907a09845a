import type { CorrectionMade } from '../../../api/events.ts'
import { correctText } from '../../../core/coding/correct-text.ts'
import { followEdits } from './follow-edits.ts'
import { inOrder, type StoredTranscript } from './stored-transcript.ts'

/** What is stored after a correction, as asking for all of it would tell: it is long, and the edits are few. */
export function correctStored(
  { content, ...standing }: StoredTranscript,
  { edits, after }: CorrectionMade,
): StoredTranscript {
  const { text, turns } = correctText(content, edits)
  const { codings, events } = followEdits(standing, { edits, text, turns })
  return {
    content: { ...content, text, turns: [...turns], version: after },
    codings: inOrder(codings),
    events: events.map((event, index) => ({ ...event, number: index + 1 })),
  }
}
