import type { CorrectionMade } from '../../../api/events.ts'
import { correctText } from '../../../core/coding/correct-text.ts'
import { followCoding } from '../../../core/coding/follow-coding.ts'
import { remapEvents, remapParts } from '../../../core/coding/remap-events.ts'
import { spanRemapper } from '../../../core/coding/remap-spans.ts'
import { inOrder, type StoredTranscript } from './stored-transcript.ts'

/** What is stored after a correction, as asking for all of it would tell: it is long, and the edits are few. */
export function correctStored(
  { content, codings, events }: StoredTranscript,
  { edits, after }: CorrectionMade,
): StoredTranscript {
  const { text, turns } = correctText(content, edits)
  const remap = spanRemapper(edits, text)
  return {
    content: { ...content, text, turns: [...turns], version: after },
    codings: inOrder(codings.flatMap((coding) => followCoding(coding, remap(coding)) ?? [])),
    events: remapEvents(events, remap, turns)
      .flatMap(({ event, span }) =>
        span === null ? [] : [{ ...event, ...span, parts: remapParts(event.parts, remap, span) }],
      )
      .map((event, index) => ({ ...event, number: index + 1 })),
  }
}
