import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../core/coding/correct-text.ts'
import { mergeTexts } from '../../../core/merge/merge-texts.ts'
import { edited } from '../coding/arbitrary-edits.ts'

describe('putting two corrections of a text together', () => {
  it('gives the same whichever side is which, and each side its own where the other left the text alone', () => {
    const three = edited.chain(({ text, edits }) =>
      fc.record({ base: fc.constant(text), mine: fc.constant(applyEdits(text, edits)), other: edited }),
    )
    fc.assert(
      fc.property(three, ({ base, mine, other }) => {
        const theirs = other.text.length % 2 === 0 ? `${base}完` : `好${base}`
        const one = mergeTexts(base, mine, theirs)
        const two = mergeTexts(base, theirs, mine)
        expect(two.text).toBe(one.text)
        expect(mergeTexts(base, mine, base).text).toBe(mine)
        expect(mergeTexts(base, base, mine).text).toBe(mine)
        expect(mergeTexts(base, mine, mine).text).toBe(mine)
      }),
      { seed: 17, numRuns: 2000 },
    )
  })

  it('keeps both where they touched different places, also of one turn', () => {
    const base = '去年三月，我跑了四趟园区。\n后来呢？'
    const merged = mergeTexts(
      base,
      base.replace('三月', '五月'),
      base.replace('四趟', '七趟').replace('呢', '怎样'),
    )
    expect(merged.text).toBe('去年五月，我跑了七趟园区。\n后来怎样？')
  })

  it('takes the same correction, made twice, once', () => {
    expect(mergeTexts('张三说好', '李四说好', '李四说好吧')).toEqual({ text: '李四说好吧', clash: null })
  })

  it('says where both touched the same words in different ways', () => {
    expect(mergeTexts('张三说好', '李四说好', '王五说好').clash).toEqual({
      mine: { start: 0, end: 2, text: '李四' },
      theirs: { start: 0, end: 2, text: '王五' },
    })
  })
})
