import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveOffset, unitAt } from '../../../core/coding/move-offset.ts'
import { storeTurns } from '../../../core/text/stored-text.ts'

const spoken = (texts: readonly string[]) =>
  storeTurns(texts.map((text) => ({ text, speaker: '', role: 'interviewee' as const, seconds: null })))
const chinese = {
  ...spoken(['您怎么想？', '我先去找了客户。然后打电话给𠮷先生👨‍👩‍👧！', '']),
  language: 'zh' as const,
}
const english = { ...spoken(['I rang her. She came at once.', 'And then?']), language: 'en' as const }
const slice = ({ text }: { readonly text: string }, start: number, end: number) => text.slice(start, end)

describe('moveOffset', () => {
  it('moves by word, behind it going forward and before it going back, over the punctuation', () => {
    expect(moveOffset(english, 0, 'word', 1)).toBe(1)
    expect(slice(english, 0, moveOffset(english, 1, 'word', 1))).toBe('I rang')
    expect(moveOffset(english, 10, 'word', 1)).toBe('I rang her. She'.length)
    expect(moveOffset(english, 12, 'word', -1)).toBe(7)
  })

  it('moves by sentence in both languages', () => {
    const start = 6
    expect(slice(chinese, start, moveOffset(chinese, start, 'sentence', 1))).toBe('我先去找了客户。')
    expect(slice(english, 0, moveOffset(english, 0, 'sentence', 1))).toBe('I rang her.')
    expect(moveOffset(english, 14, 'sentence', -1)).toBe(12)
  })

  it('moves by turn: to its edge first, then to the next one', () => {
    expect(moveOffset(english, 4, 'turn', 1)).toBe(29)
    expect(moveOffset(english, 29, 'turn', 1)).toBe(39)
    expect(moveOffset(english, 33, 'turn', -1)).toBe(30)
    expect(moveOffset(english, 30, 'turn', -1)).toBe(0)
    expect(moveOffset(english, 39, 'turn', 1)).toBe(39)
  })

  it('never cuts a character that people see as one', () => {
    const family = chinese.text.indexOf('👨‍👩‍👧')
    const rare = chinese.text.indexOf('𠮷')
    expect(moveOffset(chinese, family, 'character', 1)).toBe(family + '👨‍👩‍👧'.length)
    expect(moveOffset(chinese, rare + 2, 'character', -1)).toBe(rare)
  })

  it('always gets further, until the text ends, and back again', () => {
    const unit = fc.constantFrom('character' as const, 'word' as const, 'sentence' as const, 'turn' as const)
    const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(text, unit, (texts, by) => {
        const readable = { ...spoken(texts.map((one) => one.replaceAll('\n', ' '))), language: 'zh' as const }
        for (const direction of [1, -1] as const) {
          let offset = direction === 1 ? 0 : readable.text.length
          for (let step = 0; step <= readable.text.length; step += 1) {
            const next = moveOffset(readable, offset, by, direction)
            expect((next - offset) * direction).toBeGreaterThanOrEqual(0)
            if (next === offset) break
            offset = next
          }
          expect(offset).toBe(direction === 1 ? readable.text.length : 0)
        }
      }),
      { seed: 4 },
    )
  })
})

describe('unitAt', () => {
  it('gives the sentence around an offset, without the space behind it', () => {
    const { start, end } = unitAt(english, 3, 'sentence')
    expect(slice(english, start, end)).toBe('I rang her.')
    const last = unitAt(english, 29, 'sentence')
    expect(slice(english, last.start, last.end)).toBe('She came at once.')
  })

  it('gives the turn around an offset', () => {
    expect(unitAt(english, 33, 'turn')).toEqual({ start: 30, end: 39 })
  })
})
