import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, areInOrder } from '../../../core/coding/correct-text.ts'
import { tidyEdits, trimEdit } from '../../../core/coding/tidy-edits.ts'
import { isGraphemeBorder } from '../../../core/text/grapheme.ts'
import { edited } from './arbitrary-edits.ts'

describe('tidy edits', () => {
  it('make the same of a text, keep something between any two, and cut no character', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const tidy = tidyEdits(text, edits)
        const after = applyEdits(text, edits)
        expect(areInOrder(tidy, text.length)).toBe(true)
        expect(applyEdits(text, tidy)).toBe(after)
        let shift = 0
        for (const [index, { start, end, text: put }] of tidy.entries()) {
          expect(start).toBeGreaterThan(tidy[index - 1]?.end ?? -1)
          expect(put).not.toBe(text.slice(start, end))
          expect(isGraphemeBorder(text, start) && isGraphemeBorder(text, end)).toBe(true)
          expect(isGraphemeBorder(after, start + shift)).toBe(true)
          shift += put.length - (end - start)
          expect(isGraphemeBorder(after, end + shift)).toBe(true)
        }
        expect(tidyEdits(text, tidy)).toEqual(tidy)
      }),
      { seed: 12, numRuns: 3000 },
    )
  })

  it('leave out what changes nothing, and are one where nothing is kept between them', () => {
    const edits = [
      { start: 0, end: 1, text: 'a' },
      { start: 1, end: 2, text: 'x' },
      { start: 2, end: 2, text: 'y' },
      { start: 3, end: 4, text: '' },
    ]
    expect(tidyEdits('abcd', edits)).toEqual([
      { start: 1, end: 2, text: 'xy' },
      { start: 3, end: 4, text: '' },
    ])
  })

  it('take a whole character where they would leave a part of it, or make one with what is kept', () => {
    expect(tidyEdits('a𠮷b', [{ start: 2, end: 3, text: '\udfb6' }])).toEqual([
      { start: 1, end: 3, text: '\u{20bb6}' },
    ])
    expect(tidyEdits('cafe', [{ start: 4, end: 4, text: '\u0301' }])).toEqual([
      { start: 3, end: 4, text: 'e\u0301' },
    ])
  })
})

describe('a trimmed edit', () => {
  it('leaves alone what both texts end with, then what they begin with', () => {
    expect(trimEdit('abcb', { start: 0, end: 4, text: 'ab' })).toEqual({ start: 1, end: 3, text: '' })
    expect(trimEdit('abcd', { start: 0, end: 4, text: 'axd' })).toEqual({ start: 1, end: 3, text: 'x' })
    expect(trimEdit('ab', { start: 0, end: 2, text: 'ab' })).toEqual({ start: 0, end: 0, text: '' })
  })
})
