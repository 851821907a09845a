import type { Language } from '../model/transcript.ts'
import { characterTest, countCharacters } from './character-test.ts'

/**
 * Words as Unicode parts them (UAX 29): "didn't", "3,000.50" and "U.S." are one each, "well-known" is two. Of one locale,
 * whatever the computer's: the same interview has the same length everywhere.
 */
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** What counts as a character of Chinese: not white space, not punctuation, not a symbol. */
const isCounted = characterTest(/[\p{L}\p{N}]/v)

/**
 * Length of a text as interviews are measured (method.md 1.1, step 4): characters without spaces and punctuation for
 * Chinese, words for English. In a Chinese text every Latin letter counts as a character; in an English one Chinese
 * words count as words.
 */
export function textLength(text: string, language: Language): number {
  return language === 'zh' ? countCharacters(text, isCounted) : countWords(text)
}

function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of words.segment(text)) if (isWordLike === true) count += 1
  return count
}
