import type { Offset, StoredSpan } from '../model/transcript.ts'

/** How far to look on either side: no character that people see is longer. */
const reach = 100

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The span grown to borders of characters as people see them, so that no emoji, accent or rare Han character is cut.
 * An empty span stays empty. Offsets outside the text are brought to its ends.
 */
export function snapToGraphemes(text: string, span: StoredSpan): StoredSpan {
  const start = Math.min(Math.max(span.start, 0), text.length)
  const end = Math.min(Math.max(span.end, start), text.length)
  if (start === end) return { start, end }
  return { start: borderBefore(text, start), end: borderAfter(text, end) }
}

/** Whether no character as people see it is cut at the offset. */
export function isGraphemeBorder(text: string, offset: Offset): boolean {
  if (stands(text.charCodeAt(offset - 1)) && stands(text.charCodeAt(offset))) return true
  return graphemeAround(text, offset) === null
}

/** Whether a UTF-16 unit is a common Han character, ASCII or a line end: two of them are never one character. */
function stands(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x20 && unit <= 0x7e) || unit === 0x0a
}

function borderBefore(text: string, offset: Offset): Offset {
  return graphemeAround(text, offset)?.start ?? offset
}

function borderAfter(text: string, offset: Offset): Offset {
  return graphemeAround(text, offset)?.end ?? offset
}

/** The character that an offset cuts; null when it stands on a border. */
function graphemeAround(text: string, offset: Offset): StoredSpan | null {
  if (offset === 0 || offset === text.length) return null
  const from = windowStart(text, offset)
  const found = segmenter.segment(text.slice(from, offset + reach)).containing(offset - from)
  if (found === undefined || found.index + from === offset) return null
  return { start: found.index + from, end: found.index + from + found.segment.length }
}

/** A place before the offset where a character surely begins: after a line end, or as far back as it is sensible. */
function windowStart(text: string, offset: Offset): Offset {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  return Math.max(lineStart, offset - reach)
}
