import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote } from '../../../core/text/find-quote.ts'

describe('finding a quote', () => {
  it('finds what occurs once, and says how often what occurs more', () => {
    const text = '我当时很急。客户也很急。'
    expect(findQuote(text, '客户也很急')).toEqual({ found: { start: 6, end: 11 } })
    expect(findQuote(text, '很急')).toEqual({ found: null, occurrences: 2 })
    expect(findQuote(text, '没有')).toEqual({ found: null, occurrences: 0 })
    expect(findQuote(text, '')).toEqual({ found: null, occurrences: 0 })
    expect(findQuote(text, '很急', { start: 0, end: 6 })).toEqual({ found: { start: 3, end: 5 } })
  })

  it('overlooks white space, width and the form of quotation marks, and still gives the true place', () => {
    const text = '他说：“先 别急，\n我来想办法。”'
    const result = findQuote(text, '他说:"先别急,我来')
    expect(result.found === null ? null : text.slice(result.found.start, result.found.end)).toBe(
      '他说：“先 别急，\n我来',
    )
  })

  it('finds every stretch of a text that has no repetition', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸𠮷ab'), { minLength: 2 }),
        fc.nat(),
        fc.nat(),
        (units, a, b) => {
          const text = units.join('')
          const start = Math.min(a, b) % text.length
          const end = Math.max(start + 1, Math.max(a, b) % (text.length + 1))
          expect(findQuote(text, text.slice(start, end))).toEqual({ found: { start, end } })
        },
      ),
      { seed: 5 },
    )
  })
})
