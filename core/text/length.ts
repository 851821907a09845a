import type { Language } from '../model/transcript.ts'

/** A run of letters and digits, with apostrophes and hyphens inside it; a Han character or kana stands alone. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+(?:['’\-][\p{L}\p{N}\p{M}]+)*/gv

/** What counts as a character of Chinese: not white space, not punctuation, not a symbol. */
const counted = /[\p{L}\p{N}]/gv

/**
 * Length of a text as interviews are measured (method.md 1.1, step 4): characters without spaces and punctuation for
 * Chinese, words for English. In a Chinese text every Latin letter counts as a character; in an English one every
 * Han character counts as a word.
 */
export function textLength(text: string, language: Language): number {
  return count(text, language === 'zh' ? counted : word)
}

function count(text: string, pattern: RegExp): number {
  let matches = 0
  pattern.lastIndex = 0
  while (pattern.exec(text) !== null) matches += 1
  return matches
}
