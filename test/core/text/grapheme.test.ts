import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBorder, snapToGraphemes } from '../../../core/text/grapheme.ts'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const family = '👨‍👩‍👧'

describe('snapping a span to characters as people see them', () => {
  it.each([
    [`a${family}b`, 2, 3, family],
    ['𠮷野', 1, 2, '𠮷'],
    ['e\u0301t', 1, 2, 'e\u0301'],
    ['客户', 0, 1, '客'],
  ])('grows a cut in %s', (text, start, end, expected) => {
    const span = snapToGraphemes(text, { start, end })
    expect(text.slice(span.start, span.end)).toBe(expected)
  })

  it('agrees with the segmentation of the whole text, never shrinks, and leaves borders alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a, b) % (text.length + 1)
        const end = Math.max(start, Math.max(a, b) % (text.length + 1))
        const borders = new Set([
          0,
          text.length,
          ...[...segmenter.segment(text)].map((segment) => segment.index),
        ])
        const span = snapToGraphemes(text, { start, end })
        expect(span.start).toBeLessThanOrEqual(start)
        expect(span.end).toBeGreaterThanOrEqual(end)
        if (start < end) {
          expect(borders.has(span.start)).toBe(true)
          expect(borders.has(span.end)).toBe(true)
        }
        if (borders.has(start) && borders.has(end)) expect(span).toEqual({ start, end })
      }),
      { seed: 4 },
    )
  })

  it('brings what lies outside to the ends, and keeps an empty span empty', () => {
    expect(snapToGraphemes('abc', { start: -5, end: 99 })).toEqual({ start: 0, end: 3 })
    expect(snapToGraphemes('𠮷', { start: 1, end: 1 })).toEqual({ start: 1, end: 1 })
  })
})

describe('a border of characters', () => {
  it('is where the segmentation of the whole text has one, and at both ends', () => {
    const text = fc.array(fc.constantFrom('a', '客', '\n', '𠮷', family, '🇨🇳', '\u0301', '\u200d', '👩'))
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('')
        const borders = new Set([...segmenter.segment(whole)].map((segment) => segment.index))
        for (let offset = 0; offset < whole.length; offset += 1)
          expect(isGraphemeBorder(whole, offset)).toBe(borders.has(offset))
        expect(isGraphemeBorder(whole, whole.length)).toBe(true)
      }),
      { seed: 5 },
    )
  })
})
