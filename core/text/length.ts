import type { Language } from '../model/transcript.ts'
import { characterTest, countCharacters } from './character-test.ts'

/** A run of letters and digits, with apostrophes and hyphens inside it; a Han character or kana stands alone. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+(?:['’\-][\p{L}\p{N}\p{M}]+)*/gv

/** What counts as a character of Chinese: not white space, not punctuation, not a symbol. */
const isCounted = characterTest(/[\p{L}\p{N}]/v)

/**
 * Length of a text as interviews are measured (method.md 1.1, step 4): characters without spaces and punctuation for
 * Chinese, words for English. In a Chinese text every Latin letter counts as a character; in an English one every
 * Han character counts as a word.
 */
export function textLength(text: string, language: Language): number {
  return language === 'zh' ? countCharacters(text, isCounted) : countWords(text)
}

function countWords(text: string): number {
  let words = 0
  word.lastIndex = 0
  while (word.test(text)) words += 1
  return words
}
