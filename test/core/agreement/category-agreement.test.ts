import { describe, expect, it } from 'vitest'
import { bootstrapInterval } from '../../../core/agreement/bootstrap-interval.ts'
import {
  categoryAgreement,
  codingReliability,
  countsAgreement,
  poolAgreed,
} from '../../../core/agreement/category-agreement.ts'
import { known } from '../stats/arbitrary.ts'

const interviews = [
  countsAgreement([5, 3, 2, 0, 4], [4, 3, 3, 1, 4]),
  countsAgreement([2, 6, 1, 3, 0], [3, 5, 0, 3, 1]),
  countsAgreement([7, 2, 2, 5, 1], [6, 2, 4, 3, 1]),
]

describe('category agreement', () => {
  it('gives the published reliability 0.882 for a mean agreement of 0.790 (Li et al. 2017)', () => {
    expect(known(codingReliability(0.79, 2))).toBeCloseTo(0.8827, 4)
  })

  it('counts the smaller count of each competency as agreed', () => {
    expect(interviews[0]).toEqual({ agreed: 13, total1: 14, total2: 15 })
  })

  it('is undefined where neither coded, 0 where nothing agrees, 1 where all does', () => {
    expect(categoryAgreement({ agreed: 0, total1: 0, total2: 0 })).toEqual({
      defined: false,
      reason: 'nothing-to-compare',
    })
    expect(known(categoryAgreement({ agreed: 0, total1: 3, total2: 0 }))).toBe(0)
    expect(known(categoryAgreement({ agreed: 4, total1: 4, total2: 4 }))).toBe(1)
  })

  it('has no reliability for one coder', () => {
    expect(codingReliability(1, 1)).toEqual({ defined: false, reason: 'one-coder' })
  })

  it('pools by sums, not by the mean of agreements', () => {
    expect(poolAgreed(interviews)).toEqual({ agreed: 37, total1: 43, total2: 43 })
  })
})

describe('the bootstrap over interviews', () => {
  const pooled = (sample: typeof interviews | readonly (typeof interviews)[number][]) =>
    categoryAgreement(poolAgreed(sample))

  it('repeats itself for a seed and holds the pooled agreement', () => {
    const interval = known(bootstrapInterval(interviews, pooled, { seed: 3 }))
    expect(bootstrapInterval(interviews, pooled, { seed: 3 })).toEqual({ defined: true, value: interval })
    const value = known(pooled(interviews))
    expect(interval.lower).toBeLessThanOrEqual(value)
    expect(interval.upper).toBeGreaterThanOrEqual(value)
    expect(interval.usedResamples).toBe(2000)
  })

  it('leaves out resamples in which the statistic is undefined, and says how many remain', () => {
    const sparse = [...interviews, countsAgreement([0], [0]), countsAgreement([0], [0])]
    const { usedResamples } = known(bootstrapInterval(sparse, pooled, { resamples: 500 }))
    expect(usedResamples).toBeLessThan(500)
    expect(usedResamples).toBeGreaterThan(450)
  })

  it('needs two interviews, and a statistic that is defined for all together', () => {
    expect(bootstrapInterval(interviews.slice(1, 2), pooled)).toEqual({
      defined: false,
      reason: 'too-few-values',
    })
    const empty = [countsAgreement([0], [0]), countsAgreement([0], [0])]
    expect(bootstrapInterval(empty, pooled)).toEqual({ defined: false, reason: 'nothing-to-compare' })
  })
})
