import type { StoredSpan } from '../model/transcript.ts'
import { queryPattern } from './query-pattern.ts'

export interface FoundName<Entry> extends StoredSpan {
  readonly entry: Entry
}

export interface NameOptions {
  /** Not inside a longer word. */
  readonly wholeWords: boolean
  /** Large and small letters make a difference; width and script never do. */
  readonly matchCase: boolean
}

/** A letter or digit of a script that puts spaces between words. */
const letter =
  /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}_]/u

/**
 * Every place where one of the names stands, in order of the text. Longer names come first: where one stands, no shorter
 * one is found in it or over its borders.
 */
export function findNames<Entry extends { readonly name: string }>(
  text: string,
  names: readonly Entry[],
  { wholeWords, matchCase }: NameOptions,
): readonly FoundName<Entry>[] {
  const taken = new Uint8Array(text.length)
  const found: FoundName<Entry>[] = []
  for (const entry of names.toSorted((a, b) => b.name.length - a.name.length)) {
    if (entry.name === '') continue
    const pattern = queryPattern(entry.name, { matchCase })
    for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
      const span = { start: hit.index, end: pattern.lastIndex }
      const isFree = !taken.subarray(span.start, span.end).includes(1)
      if (isFree && (!wholeWords || isWhole(text, span))) {
        taken.fill(1, span.start, span.end)
        found.push({ ...span, entry })
      } else pattern.lastIndex = span.start + characterAt(text, span.start).length
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether no letter stands right before or behind a name that itself has a letter there. */
function isWhole(text: string, { start, end }: StoredSpan): boolean {
  return !isInWord(text, start) && !isInWord(text, end)
}

function isInWord(text: string, offset: number): boolean {
  return letter.test(characterBefore(text, offset)) && letter.test(characterAt(text, offset))
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0)
}

function characterBefore(text: string, offset: number): string {
  return Array.from(text.slice(Math.max(offset - 2, 0), offset)).at(-1) ?? ''
}
