import type { Language } from '../model/transcript.ts'
import { characterTest, countCharacters } from './character-test.ts'

/** How much of a text is looked at: enough to be sure, little enough to be quick. */
const sample = 20_000

/** Language of a transcript: Chinese when it has at least as many Han characters as Latin words. */
export function detectLanguage(text: string): Language {
  const head = text.slice(0, sample)
  const han = countCharacters(head, isHan)
  return han > 0 && han >= countLatinWords(head) ? 'zh' : 'en'
}

const isHan = characterTest(/\p{Script=Han}/u)
const isLatin = characterTest(/\p{Script=Latin}/u)

function countLatinWords(text: string): number {
  let words = 0
  let isInside = false
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0
    const goesOn = isLatin(codePoint)
    if (goesOn && !isInside) words += 1
    isInside = goesOn
    if (codePoint > 0xffff) at += 1
  }
  return words
}
