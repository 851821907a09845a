import { describe, expect, it } from 'vitest'
import { compareGroups } from '../../../core/comparison/compare-groups.ts'
import { defaultSettings } from '../../../core/comparison/settings.ts'
import { ruleCodes } from '../../../core/proposal/label.ts'
import { defined } from '../../../core/stats/estimate.ts'
import { fillPlaces } from '../../../core/wording/fill-places.ts'
import { methodEn } from '../../../core/wording/method.en.ts'
import { methodZhCn } from '../../../core/wording/method.zh-cn.ts'
import { reasonOf, warningValues } from '../../../core/wording/reason.ts'
import { firstRow, makeInput, twoGroups } from '../comparison/make-input.ts'

const row = firstRow(compareGroups(makeInput(twoGroups([5, 6, 7, 8, 9], [0, 1, 2, 3, 4])), defaultSettings))

describe('the reason for a label', () => {
  it('is told with the numbers of the row, as they are printed everywhere', () => {
    const { key, values, scoreKey } = reasonOf(row, defaultSettings)
    // Means 7 and 2, standard deviations sqrt(2.5), J(8) = .9027: g = 5 / 1.5811 * .9027; p = 2 / 252.
    expect(fillPlaces(methodEn[key], { ...values, score: methodEn[scoreKey] })).toMatch(
      /^The superior group scored higher on mean level \(7\.00 vs 2\.00\); g=2\.85 \[\d\.\d\d, \d\.\d\d\], adjusted p=\.008: meets/,
    )
    expect(fillPlaces(methodZhCn[key], { ...values, score: methodZhCn[scoreKey] })).toContain('7.00')
  })

  it.each(ruleCodes)('has a value for each place of its words, by rule %s', (rule) => {
    const { key, values, scoreKey } = reasonOf(
      { ...row, proposal: { ...row.proposal, rule } },
      defaultSettings,
    )
    expect(key).toBe(`reason.${rule}`)
    for (const words of [methodEn, methodZhCn]) {
      const places = [...words[key].matchAll(/\{\{(\w+)\}\}/g)].map(([, place]) => place)
      expect(places.filter((place) => !Object.hasOwn({ ...values, score: scoreKey }, place ?? ''))).toEqual(
        [],
      )
    }
  })

  it('does not say of no effect at all that a group is higher', () => {
    const none = { ...row, g: defined(0), proposal: { ...row.proposal, rule: 'R6_REVERSED_TREND' as const } }
    for (const form of ['reason', 'brief'] as const)
      expect(reasonOf(none, defaultSettings, form).key).toBe(`${form}.R6_NO_EFFECT`)
  })

  it('shows a dash for what has no value, never a number in its place', () => {
    const none = firstRow(compareGroups(makeInput([{ group: 'superior', levels: [[1]] }]), defaultSettings))
    const { values } = reasonOf(none, defaultSettings)
    expect(values).toMatchObject({
      n1: '1',
      n2: '0',
      m1: '1.00',
      m2: '–',
      g: '–',
      padj: '=–',
      presence2: '–',
    })
    expect(Object.values(values).join()).not.toMatch(/NaN|undefined|null|Infinity/)
  })
})

describe('the values of a warning', () => {
  it('are whole numbers as they are, shares in per cent and probabilities as p', () => {
    const values = (params: Readonly<Record<string, number>>) =>
      warningValues({ code: 'W_SPARSE', params, competencyIds: [] })
    expect(values({ share: 2 / 3 })).toEqual({ share: '67 %' })
    expect(values({ superior: 7, smallestP: 0.1, alpha: 0.05 })).toEqual({
      superior: '7',
      smallestP: '.100',
      alpha: '.050',
    })
  })
})
