import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../core/coding/correct-text.ts'
import { diffEdits } from '../../../core/coding/diff-edits.ts'
import { edited, hardText } from './arbitrary-edits.ts'

describe('the difference of two texts', () => {
  it('turns the one into the other, wherever the caret stands, and is nothing where they are the same', () => {
    const pair = fc.oneof(
      fc.tuple(hardText(), hardText()),
      edited.map(({ text, edits }) => [text, applyEdits(text, edits)] as const),
    )
    fc.assert(
      fc.property(pair, fc.nat(60), ([before, after], place) => {
        const caret = Math.min(place, after.length)
        expect(applyEdits(before, diffEdits(before, after))).toBe(after)
        expect(applyEdits(before, diffEdits(before, after, caret))).toBe(after)
        expect(diffEdits(before, before, Math.min(place, before.length))).toEqual([])
      }),
      { seed: 15, numRuns: 3000 },
    )
  })

  it('is what was typed or deleted at the caret, where the text repeats itself', () => {
    const repeated = '好的好的好的'
    expect(diffEdits(repeated, '好的好的', 2)).toEqual([{ start: 2, end: 4, text: '' }])
    expect(diffEdits(repeated, '好的好的', 0)).toEqual([{ start: 0, end: 2, text: '' }])
    expect(diffEdits(repeated, '好的好的好的好的', 4)).toEqual([{ start: 2, end: 2, text: '好的' }])
    expect(diffEdits(repeated, '好的好的好的好的', 8)).toEqual([{ start: 6, end: 6, text: '好的' }])
  })

  it('does not reach from a word to a caret far behind it', () => {
    expect(diffEdits('我找了张三谈', '我找了李四谈', 6)).toEqual([{ start: 3, end: 5, text: '李四' }])
  })

  it('keeps turns apart that were changed each by itself, and the line ends between them', () => {
    expect(diffEdits('ab\ncd\nef', 'xb\ncd\nex')).toEqual([
      { start: 0, end: 1, text: 'x' },
      { start: 7, end: 8, text: 'x' },
    ])
    expect(diffEdits('ab\ncd', 'a\nb\ncd', 2)).toEqual([{ start: 1, end: 1, text: '\n' }])
    expect(diffEdits('ab\ncd', 'abcd', 2)).toEqual([{ start: 2, end: 3, text: '' }])
  })

  it('is a whole character where one turned into another, or got an accent', () => {
    expect(diffEdits('𠮷', '\u{20bb6}', 2)).toEqual([{ start: 0, end: 2, text: '\u{20bb6}' }])
    expect(diffEdits('cafe', 'cafe\u0301', 5)).toEqual([{ start: 3, end: 4, text: 'e\u0301' }])
  })
})
