import fc from 'fast-check'
import type { TextEdit } from '../../../core/coding/correct-text.ts'
import { storeTurns } from '../../../core/text/stored-text.ts'

/** Characters that are several UTF-16 units, parts of such ones, and line ends, among common ones. */
export const pieces = [
  ...[
    'a',
    'b',
    ' ',
    '客',
    '户',
    '，',
    '\n',
    '\n',
    '𠮷',
    '👨‍👩‍👧',
    '🇨🇳',
    'e\u0301',
    '\u0301',
    '\u200d',
    '👩',
    'क्षि',
  ],
] as const

/** Texts as hard to cut as they may be, empty turns among them. */
export const hardText = (maxLength = 40) =>
  fc.array(fc.constantFrom(...pieces), { maxLength, size: 'max' }).map((parts) => parts.join(''))

/** Edits of a text, in order, none over another. */
export const editsOf = (text: string, most = 6): fc.Arbitrary<readonly TextEdit[]> =>
  fc
    .array(fc.tuple(fc.tuple(fc.nat(text.length), fc.nat(text.length)), hardText(4)), { maxLength: most })
    .map((wishes) => {
      const places = wishes.flatMap(([span]) => span).sort((a, b) => a - b)
      return wishes.map(([, put], index) => {
        const [start = 0, end = 0] = places.slice(index * 2)
        return { start, end, text: put }
      })
    })

/** A text with edits of it. */
export const edited = hardText().chain((text) => editsOf(text).map((edits) => ({ text, edits })))

/** Every span of a text that holds something. */
export function spansOf({ length }: string) {
  return Array.from({ length }, (_one, start) =>
    Array.from({ length: length - start }, (_other, size) => ({ start, end: start + size + 1 })),
  ).flat()
}

/** The text as turns of two speakers by turns, each noted with its number as its time. */
export function spoken(text: string) {
  return storeTurns(
    text.split('\n').map((words, index) => ({
      text: words,
      speaker: index % 2 === 0 ? '问' : '答',
      role: index % 2 === 0 ? ('interviewer' as const) : ('interviewee' as const),
      seconds: index,
    })),
  )
}
