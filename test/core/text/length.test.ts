import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../../core/text/language.ts'
import { textLength } from '../../../core/text/length.ts'

describe('the length of an interview', () => {
  it.each([
    ['当时，客户说：“不行！”', 'zh', 7],
    ['我 们　谈了3次', 'zh', 6],
    ['𠮷野家', 'zh', 3],
    ['用 KPI 考核', 'zh', 6],
    ['', 'zh', 0],
    ['……！？', 'zh', 0],
    ["I didn't ask — he well-nigh insisted.", 'en', 7],
    ['Call me at 10:30, Zoë', 'en', 6],
    ['the U.S. office lost 3,000.50', 'en', 5],
    ['rock ’n’ roll; it’s snake_case', 'en', 5],
    ['the word 客户 twice', 'en', 4],
    ['… — ?!', 'en', 0],
  ] as const)('%s in %s is %i', (text, language, length) => {
    expect(textLength(text, language)).toBe(length)
  })

  it('is the sum of its lines, whatever the lines are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.constantFrom('zh' as const, 'en' as const),
        (lines, language) => {
          const whole = textLength(lines.join('\n'), language)
          expect(whole).toBe(lines.reduce((sum, line) => sum + textLength(line, language), 0))
        },
      ),
      { seed: 3 },
    )
  })
})

describe('the language of a transcript', () => {
  it('is what most of it is written in', () => {
    expect(detectLanguage('我们用 KPI 和 OKR 来考核客户经理')).toBe('zh')
    expect(detectLanguage('He said 你好 and then we went on talking in English')).toBe('en')
    expect(detectLanguage('')).toBe('en')
  })
})
