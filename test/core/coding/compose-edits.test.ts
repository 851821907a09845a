import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeEdits } from '../../../core/coding/compose-edits.ts'
import { applyEdits, type TextEdit } from '../../../core/coding/correct-text.ts'
import { tidyEdits } from '../../../core/coding/tidy-edits.ts'
import { edited, editsOf } from './arbitrary-edits.ts'

/** The edits of the text after that take these back. */
function inverse(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0
  return edits.map(({ start, end, text }) => {
    const at = start + shift
    shift += text.length - (end - start)
    return { start: at, end: at + text.length, text: before.slice(start, end) }
  })
}

describe('edits made one after another', () => {
  const twice = edited.chain(({ text, edits }) =>
    editsOf(applyEdits(text, edits)).map((second) => ({ text, first: edits, second })),
  )

  it('are edits of the text before that make the same of it', () => {
    fc.assert(
      fc.property(twice, ({ text, first, second }) => {
        const composed = composeEdits(text, first, second)
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second))
        expect(tidyEdits(text, composed)).toEqual(composed)
      }),
      { seed: 16, numRuns: 3000 },
    )
  })

  it('are none when the second take back the first', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        expect(composeEdits(text, edits, inverse(text, edits))).toEqual([])
      }),
      { seed: 17, numRuns: 3000 },
    )
  })

  it('are one where somebody types on, and stay apart where something is kept in between', () => {
    const typed = composeEdits('abc', [{ start: 1, end: 1, text: 'x' }], [{ start: 2, end: 2, text: 'y' }])
    expect(typed).toEqual([{ start: 1, end: 1, text: 'xy' }])
    const apart = composeEdits('abc', typed, [{ start: 4, end: 5, text: '' }])
    expect(apart).toEqual([
      { start: 1, end: 1, text: 'xy' },
      { start: 2, end: 3, text: '' },
    ])
    expect(composeEdits('abc', [{ start: 0, end: 2, text: '' }], [{ start: 0, end: 0, text: 'ax' }])).toEqual(
      [{ start: 1, end: 2, text: 'x' }],
    )
  })
})
