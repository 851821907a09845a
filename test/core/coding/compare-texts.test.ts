import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../../core/coding/compare-texts.ts'
import { applyEdits } from '../../../core/coding/correct-text.ts'
import { spanRemapper } from '../../../core/coding/remap-spans.ts'
import { edited, hardText } from './arbitrary-edits.ts'

/** So many characters of a seeded alphabet of Chinese. */
function words(length: number, seed: number): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCharCode(0x4e00 + ((state >> 8) % 600))
  }).join('')
}

describe('comparing two texts', () => {
  it('turns the one into the other, and is nothing where they are the same', () => {
    const pair = fc.oneof(
      fc.tuple(hardText(), hardText()),
      edited.map(({ text, edits }) => [text, applyEdits(text, edits)] as const),
      fc.tuple(
        fc.string({ unit: fc.constantFrom('好', '的', '\n') }),
        fc.string({ unit: fc.constantFrom('好', '的', '\n') }),
      ),
    )
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(applyEdits(before, compareTexts(before, after))).toBe(after)
        expect(compareTexts(before, before)).toEqual([])
      }),
      { seed: 16, numRuns: 3000 },
    )
  })

  it('keeps apart what was changed in two places of one turn', () => {
    expect(compareTexts('去年三月我跑了四趟园区', '前年三月我跑了五趟园区')).toEqual([
      { start: 0, end: 1, text: '前' },
      { start: 7, end: 8, text: '五' },
    ])
  })

  it('finds every unchanged stretch of a long text whose lines were joined and which was corrected in many places', () => {
    const before = Array.from({ length: 2000 }, (_, line) => words(40, line + 1)).join('\n')
    const after = before
      .split('\n')
      .map((line, index) => (index % 7 === 3 ? `${line.slice(0, 20)}改了${line.slice(22)}` : line))
      .reduce((all, line, index) => `${all}${index % 3 === 0 ? '\n' : ''}${line}`)
    const edits = compareTexts(before, after)
    expect(applyEdits(before, edits)).toBe(after)
    const remap = spanRemapper(edits, after)
    const lines = Array.from({ length: 2000 }, (_, line) => ({ start: line * 41 + 23, end: line * 41 + 39 }))
    for (const span of lines) {
      const now = remap(span)
      expect(now.state).toBe('same')
      if (now.state === 'same')
        expect(after.slice(now.start, now.end)).toBe(before.slice(span.start, span.end))
    }
  })
})
