import type { StoredSpan } from '../model/transcript.ts'
import { turnIndexAt } from '../text/stored-text.ts'
import type { Remapped } from './remap-spans.ts'

/**
 * What becomes of events (in order of the text, none over another) when the text is edited: whole turns of the text
 * after, none over another. A turn that two of them have a part of is the first one's. An event without a turn is gone.
 * @param remap of the edits that were made
 */
export function remapEvents<Event extends StoredSpan>(
  events: readonly Event[],
  remap: (span: StoredSpan) => Remapped,
  turns: readonly StoredSpan[],
): readonly { readonly event: Event; readonly span: StoredSpan | null }[] {
  let free = 0
  return events.map((event) => {
    const words = remap(event)
    if (words.state === 'gone') return { event, span: null }
    const from = Math.max(firstTurn(turns, words), free)
    const to = lastTurn(turns, words, from)
    const first = turns[from]
    const last = turns[to]
    if (first === undefined || last === undefined || first.start >= last.end) return { event, span: null }
    free = to + 1
    return { event, span: { start: first.start, end: last.end } }
  })
}

/** The parts of an event that still have words, on their words, and within the event's stretch as it is now. */
export function remapParts<Part extends StoredSpan>(
  parts: readonly Part[],
  remap: (span: StoredSpan) => Remapped,
  within: StoredSpan,
): Part[] {
  return parts.flatMap((part) => {
    const words = remap(part)
    return words.state === 'gone' ? [] : clipped({ ...part, start: words.start, end: words.end }, within)
  })
}

/** A stretch as far as it lies in another; nothing where it does not. */
export function clipped<Span extends StoredSpan>(span: Span, within: StoredSpan): Span[] {
  const start = Math.max(span.start, within.start)
  const end = Math.min(span.end, within.end)
  return start < end ? [{ ...span, start, end }] : []
}

/** The turn that the words start in; not one that is over where they start. */
function firstTurn(turns: readonly StoredSpan[], { start }: StoredSpan): number {
  const index = turnIndexAt(turns, start)
  const turn = turns[index]
  return turn !== undefined && turn.start < start && turn.end === start ? index + 1 : index
}

/** The turn that the words end in; not one that only starts, with others' words, where they end. */
function lastTurn(turns: readonly StoredSpan[], { end }: StoredSpan, from: number): number {
  const index = turnIndexAt(turns, end)
  const turn = turns[index]
  const isOthers = turn !== undefined && index > from && turn.start === end && turn.end > end
  return isOthers ? index - 1 : index
}
