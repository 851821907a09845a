import type { StoredSpan } from '../model/transcript.ts'
import { snapToGraphemes } from './grapheme.ts'

/**
 * What stands before and after some words: on each side at most `reach` UTF-16 units, within `borders`, and no
 * character as people see it is cut by it.
 */
export function surroundings(
  text: string,
  words: StoredSpan,
  borders: StoredSpan,
  reach: number,
): { readonly before: string; readonly after: string } {
  const from = Math.max(words.start - reach, borders.start)
  const to = Math.min(words.end + reach, borders.end)
  return {
    before: from < words.start ? text.slice(wholeFrom(text, from), words.start) : '',
    after: words.end < to ? text.slice(words.end, wholeTo(text, to)) : '',
  }
}

/** The offset, or the end of the character it cuts. */
function wholeFrom(text: string, offset: number): number {
  const character = snapToGraphemes(text, { start: offset, end: offset + 1 })
  return character.start === offset ? offset : character.end
}

/** The offset, or the start of the character it cuts. */
function wholeTo(text: string, offset: number): number {
  const character = snapToGraphemes(text, { start: offset - 1, end: offset })
  return character.end === offset ? offset : character.start
}
