import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { warningCodes } from '../../../core/comparison/types.ts'
import { labels, ruleCodes, tiers } from '../../../core/proposal/label.ts'
import { methodEn } from '../../../core/wording/method.en.ts'
import { methodZhCn } from '../../../core/wording/method.zh-cn.ts'
import {
  equalsP,
  formatCoefficient,
  formatNumber,
  formatP,
  formatShare,
} from '../../../core/wording/number.ts'

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe('the words of the method', () => {
  it('exist in both languages, with the same places to fill', () => {
    expect(Object.keys(methodEn).sort()).toEqual(Object.keys(methodZhCn).sort())
    for (const [key, chinese] of Object.entries(methodZhCn)) {
      const english = methodEn[key as keyof typeof methodEn]
      expect(places(english), key).toEqual(places(chinese))
      expect(english.trim(), key).not.toBe('')
    }
  })

  it('exist for every label, rule, tier and warning', () => {
    const wanted = [
      ...labels.map((label) => `label.${label}`),
      ...ruleCodes.map((rule) => `reason.${rule}`),
      ...tiers.map((tier) => `tier.${tier}`),
      ...warningCodes.flatMap((code) => ['what', 'means', 'todo'].map((part) => `warning.${code}.${part}`)),
    ]
    expect(wanted.filter((key) => !(key in methodZhCn))).toEqual([])
  })
})

describe('numbers in print', () => {
  it.each([
    [formatNumber(-0.001), '0.00'],
    [formatNumber(-1.005), '−1.00'],
    [formatNumber(12, 0), '12'],
    [formatP(0.00049), '<.001'],
    [formatP(0.05), '.050'],
    [formatP(1), '1.000'],
    [equalsP(0.00049), '<.001'],
    [equalsP(0.05), '=.050'],
    [equalsP(null), '=–'],
    [formatCoefficient(0.667), '.67'],
    [formatCoefficient(-0.2), '−.20'],
    [formatCoefficient(1), '1.00'],
    [formatShare(0.625), '63 %'],
  ])('%s is %s', (printed, expected) => {
    expect(printed).toBe(expected)
  })

  it('never say a p value is 0, and keep the order of what they print', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        expect(Number(formatP(p).replace('<', ''))).toBeGreaterThan(0)
        expect(Math.abs(Number(formatP(p).replace('<', '')) - p)).toBeLessThanOrEqual(0.001)
      }),
      { seed: 8 },
    )
  })
})
