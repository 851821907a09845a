import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surroundings } from '../../../core/text/surroundings.ts'

const whole = (text: string) => ({ start: 0, end: text.length })

describe('what stands around some words', () => {
  it('reaches so far on each side, but not over a border', () => {
    const text = 'abcdefghij'
    expect(surroundings(text, { start: 4, end: 6 }, whole(text), 2)).toEqual({ before: '…cd', after: 'gh…' })
    expect(surroundings(text, { start: 4, end: 6 }, { start: 3, end: 6 }, 9)).toEqual({
      before: 'd',
      after: '',
    })
    expect(surroundings(text, whole(text), whole(text), 9)).toEqual({ before: '', after: '' })
  })

  it('cuts no word of a script that sets words apart, unless there is nothing else to show', () => {
    const text = "Well, honestly, it wasn't a problem of anybody"
    const at = text.indexOf('it')
    expect(surroundings(text, { start: at, end: at + 2 }, whole(text), 8)).toEqual({
      before: '…nestly, ',
      after: " wasn't…",
    })
    expect(surroundings(text, { start: at, end: at + 2 }, whole(text), 13)).toEqual({
      before: '…honestly, ',
      after: " wasn't a…",
    })
    const chinese = '我当时就去了客户的工厂'
    expect(surroundings(chinese, { start: 4, end: 6 }, whole(chinese), 2)).toEqual({
      before: '…时就',
      after: '客户…',
    })
  })

  it('cuts no character, and rather shows less', () => {
    const text = '𠮷田x👨‍👩‍👧y'
    const x = text.indexOf('x')
    expect(surroundings(text, { start: x, end: x + 1 }, whole(text), 2)).toEqual({
      before: '…田',
      after: '…',
    })
    expect(surroundings(text, { start: x, end: x + 1 }, whole(text), 8)).toEqual({
      before: '𠮷田',
      after: '👨‍👩‍👧…',
    })
  })

  it('is always the text next to the words, whole characters and never more than asked for', () => {
    const character = fc.constantFrom('a', '客', '𠮷', '👨‍👩‍👧', 'e\u0301', '\r\n')
    const texts = fc.array(character, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat({ max: 12 }), (characters, at, reach) => {
        const index = at % characters.length
        const text = characters.join('')
        const [head, tail] = [characters.slice(0, index), characters.slice(index + 1)]
        const start = head.join('').length
        const end = text.length - tail.join('').length
        const shown = surroundings(text, { start, end }, whole(text), reach)
        const [before, after] = [shown.before.replace(/^…/, ''), shown.after.replace(/…$/, '')]
        expect(shown.before.startsWith('…')).toBe(before.length < start)
        expect(shown.after.endsWith('…')).toBe(after.length < text.length - end)
        expect(head.map((_, from) => head.slice(from).join('')).concat('')).toContain(before)
        expect(['', ...tail.map((_, to) => tail.slice(0, to + 1).join(''))]).toContain(after)
        expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(reach)
        const missed =
          head.length > 0 && before === '' ? (head.at(-1)?.length ?? 0) : Number.POSITIVE_INFINITY
        expect(missed).toBeGreaterThan(reach)
      }),
      { numRuns: 1000, seed: 4 },
    )
  })
})
