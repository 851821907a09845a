import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../core/coding/correct-text.ts'
import { wordChanges } from '../../../core/coding/word-changes.ts'
import { edited } from './arbitrary-edits.ts'

describe('which words became which', () => {
  it('is told with the turn they stood in and what stands around them', () => {
    const before = '请讲一件做成的事。\n去年三月，我跑了四趟园区，把𠮷田公司谈下来了。'
    expect(wordChanges(before, before.replace('四趟', '五趟').replace('谈下来', '拿下'))).toEqual([
      {
        turnNumber: 2,
        start: 18,
        before: '四',
        after: '五',
        lead: '去年三月，我跑了',
        tail: '趟园区，把𠮷田公司谈下…',
      },
      {
        turnNumber: 2,
        start: 29,
        before: '谈下来',
        after: '拿下',
        lead: '…了四趟园区，把𠮷田公司',
        tail: '了。',
      },
    ])
  })

  it('is all that differs, and what is around stood there', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const after = applyEdits(text, edits)
        const changes = wordChanges(text, after)
        expect(changes.length === 0).toBe(text === after)
        let at = 0
        for (const { turnNumber, lead, before, tail } of changes) {
          const shown = lead.replace(/^…/, '') + before
          const found = text.indexOf(shown + tail.replace(/…$/, ''), Math.max(0, at - 60))
          expect(found).toBeGreaterThanOrEqual(0)
          expect(lead).not.toContain('\n')
          expect(turnNumber).toBeLessThanOrEqual(text.split('\n').length)
          at = found
        }
      }),
      { seed: 8, numRuns: 300 },
    )
  })
})
