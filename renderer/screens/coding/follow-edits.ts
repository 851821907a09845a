import type { TextEdit, Transcript } from '../../../core/coding/correct-text.ts'
import { followCoding } from '../../../core/coding/follow-coding.ts'
import { remapEvents, remapParts } from '../../../core/coding/remap-events.ts'
import { spanRemapper } from '../../../core/coding/remap-spans.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'

type AnyCoding = StoredSpan & { readonly needsReview: boolean }
type AnyEvent = StoredSpan & { readonly parts: readonly StoredSpan[] }

/** What stands on a text. */
export interface Standing<Coding, Event> {
  readonly codings: readonly Coding[]
  readonly events: readonly Event[]
}

/** Codings and events of a text, put where their words stand after some edits; those without words are gone. */
export function followEdits<Coding extends AnyCoding, Event extends AnyEvent>(
  { codings, events }: Standing<Coding, Event>,
  { edits, text, turns }: Transcript & { readonly edits: readonly TextEdit[] },
): Standing<Coding, Event> {
  if (edits.length === 0) return { codings, events }
  const remap = spanRemapper(edits, text)
  return {
    codings: codings.flatMap((coding) => followCoding(coding, remap(coding)) ?? []),
    events: remapEvents(events, remap, turns).flatMap(({ event, span }) =>
      span === null ? [] : [{ ...event, ...span, parts: remapParts(event.parts, remap, span) }],
    ),
  }
}
