import type { StoredSpan } from '../model/transcript.ts'
import { snapToGraphemes } from './grapheme.ts'

/** Scripts whose words stand apart: a word of theirs that is cut reads like a misprint. */
const wordEnd = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Number}\p{Mark}'’]+$/u
const wordStart = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Number}\p{Mark}'’]+/u
/** What closes what is not shown. */
const endOfSentence = /^[\s\p{Other_Punctuation}\p{Close_Punctuation}\p{Final_Punctuation}]+/u
const saysSomething = /[\p{Letter}\p{Number}]/u

/**
 * What stands before and after some words, to be shown beside them: on each side at most `reach` UTF-16 units of the
 * text, within `borders`, and `…` where it goes on beyond. No character as people see it is cut by it, and no word but
 * one that is longer than all there is to show.
 */
export function surroundings(
  text: string,
  words: StoredSpan,
  borders: StoredSpan,
  reach: number,
): { readonly before: string; readonly after: string } {
  const from = Math.max(words.start - reach, borders.start)
  const to = Math.min(words.end + reach, borders.end)
  const before = from < words.start ? text.slice(wholeFrom(text, from), words.start) : ''
  const after = words.end < to ? text.slice(words.end, wholeTo(text, to)) : ''
  const [cutBefore, cutAfter] = [words.start - before.length, words.end + after.length]
  return {
    before:
      cutBefore > borders.start ? `…${withoutHead(before, text.slice(cutBefore - 2, cutBefore))}` : before,
    after: cutAfter < borders.end ? `${withoutTail(after, text.slice(cutAfter, cutAfter + 2))}…` : after,
  }
}

/** A text cut off from what stood before it, without the rest of the word that the cut went through. */
function withoutHead(text: string, cutOff: string): string {
  const rest = wordEnd.test(cutOff) ? text.replace(wordStart, '') : text
  return saysSomething.test(rest) ? rest.replace(endOfSentence, '') : text
}

/** The same for a text cut off from what stood after it. */
function withoutTail(text: string, cutOff: string): string {
  const rest = wordStart.test(cutOff) ? text.replace(wordEnd, '') : text
  return saysSomething.test(rest) ? rest.trimEnd() : text
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
