import type { TextEdit, Transcript } from '../../../../core/coding/correct-text.ts'
import { followCoding } from '../../../../core/coding/follow-coding.ts'
import { remapEvents, remapParts } from '../../../../core/coding/remap-events.ts'
import { spanRemapper } from '../../../../core/coding/remap-spans.ts'
import type { DrawnCoding, DrawnEvent } from './drawn.ts'

export interface Given {
  readonly codings: readonly DrawnCoding[]
  readonly events: readonly DrawnEvent[]
}

/** Codings and events of the stored text, put where their words stand after some edits. */
export function followEdits(
  { codings, events }: Given,
  { edits, text, turns }: Transcript & { readonly edits: readonly TextEdit[] },
): Given {
  if (edits.length === 0) return { codings, events }
  const remap = spanRemapper(edits, text)
  return {
    codings: codings.flatMap((coding) => followCoding(coding, remap(coding)) ?? []),
    events: remapEvents(events, remap, turns).flatMap(({ event, span }) =>
      span === null ? [] : [{ ...event, ...span, parts: remapParts(event.parts, remap, span) }],
    ),
  }
}
