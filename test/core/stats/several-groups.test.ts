import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustP, corrections } from '../../../core/stats/adjust-p.ts'
import { anova, welchAnova } from '../../../core/stats/anova.ts'
import { bootstrapMeanDifference } from '../../../core/stats/bootstrap.ts'
import { brownForsythe } from '../../../core/stats/brown-forsythe.ts'
import { hedgesG } from '../../../core/stats/hedges-g.ts'
import { dunnTest, kruskalWallis } from '../../../core/stats/kruskal-wallis.ts'
import { mannWhitney } from '../../../core/stats/mann-whitney.ts'
import { pooledEffect } from '../../../core/stats/pooled-effect.ts'
import { smallestExactP } from '../../../core/stats/smallest-p.ts'
import { studentTest, welchTest } from '../../../core/stats/t-test.ts'
import { tukeyTest } from '../../../core/stats/tukey.ts'
import { vanElterenTest } from '../../../core/stats/van-elteren.ts'
import { known, sample, seeded } from './arbitrary.ts'

describe('tests of several groups', () => {
  it('are the tests of two groups where there are two', () => {
    const wholes = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(wholes, wholes, (a, b) => {
        const student = studentTest(a, b)
        if (!student.defined) return
        expect(known(anova([a, b])).p).toBeCloseTo(student.value.p, 9)
        expect(known(tukeyTest([a, b]))[0]?.p).toBeCloseTo(student.value.p, 9)
        const [welch, welchF] = [welchTest(a, b), welchAnova([a, b])]
        if (welchF.defined) expect(welchF.value.p).toBeCloseTo(known(welch).p, 9)
        const normal = known(known(mannWhitney(a, b)).asymptotic)
        expect(known(kruskalWallis([a, b])).p).toBeCloseTo(normal.p, 9)
        expect(known(dunnTest([a, b]))[0]?.z).toBeCloseTo(normal.z, 9)
      }),
      seeded,
    )
  })

  it('do not depend on the order of the groups', () => {
    fc.assert(
      fc.property(sample(1, 6), sample(1, 6), sample(1, 6), (a, b, c) => {
        const [forward, back] = [kruskalWallis([a, b, c]), kruskalWallis([c, a, b])]
        if (forward.defined) expect(known(back).h).toBeCloseTo(forward.value.h, 9)
        else expect(back).toEqual(forward)
      }),
      seeded,
    )
  })

  it('give the F and H of a table worked by hand: groups 1 2 3, 2 3 4, 5 6 7', () => {
    // Means 2, 3, 6; between 26 on 2, within 6 on 6 degrees of freedom.
    const groups = [
      [1, 2, 3],
      [2, 3, 4],
      [5, 6, 7],
    ]
    expect(known(anova(groups)).f).toBeCloseTo(13, 12)
    // With d1 = 2 the tail of F is (1 + 2 f / d2)^(-d2/2).
    expect(known(anova(groups)).p).toBeCloseTo((1 + 26 / 6) ** -3, 12)
    expect(known(anova(groups)).etaSquared).toBeCloseTo(26 / 32, 12)
    expect(known(brownForsythe(groups)).f).toBeCloseTo(0, 12)
  })

  it('say why they are undefined', () => {
    expect(anova([[1, 1], [1]])).toEqual({ defined: false, reason: 'no-variation' })
    expect(
      anova([
        [1, 1],
        [2, 2],
      ]),
    ).toEqual({ defined: false, reason: 'zero-variance' })
    expect(kruskalWallis([[1, 2]])).toEqual({ defined: false, reason: 'too-few-values' })
    // Two values are equally far from their median, whatever rounding says.
    expect(
      brownForsythe([
        [1.1, 1.3],
        [0.1, 0.4],
      ]),
    ).toEqual({ defined: false, reason: 'zero-variance' })
  })
})

describe('strata', () => {
  it('leave a single stratum its own test and effect', () => {
    const [group1, group2] = [
      [4, 5, 3.5, 4.5, 5],
      [3, 3.5, 4, 2.5],
    ]
    const normal = known(known(mannWhitney(group1, group2)).asymptotic)
    expect(known(vanElterenTest([{ group1, group2 }])).z).toBeCloseTo(normal.z, 12)
    const { g, variance } = known(hedgesG(group1, group2))
    const pooled = known(pooledEffect([{ effect: g, variance }]))
    expect(pooled.effect).toBeCloseTo(g, 12)
    expect(pooled.qP).toEqual({ defined: false, reason: 'too-few-values' })
  })

  it('are not changed by one in which a group is empty', () => {
    const full = { group1: [4, 5, 3], group2: [1, 2, 4] }
    expect(vanElterenTest([full, { group1: [1], group2: [] }])).toEqual(vanElterenTest([full]))
  })
})

describe('adjusted p values', () => {
  const family = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 })

  it('are never below the raw ones, never above 1, and null where there is none', () => {
    fc.assert(
      fc.property(family, fc.constantFrom(...corrections), (ps, correction) => {
        for (const [i, adjusted] of adjustP(ps, correction).entries()) {
          const raw = ps[i] ?? null
          if (raw === null || adjusted === null) expect(adjusted).toBe(raw)
          else {
            expect(adjusted).toBeGreaterThanOrEqual(raw)
            expect(adjusted).toBeLessThanOrEqual(1)
          }
        }
      }),
      seeded,
    )
  })

  it('keep the order of the raw ones, and do not count null', () => {
    fc.assert(
      fc.property(family, fc.constantFrom(...corrections), (ps, correction) => {
        const present = ps.filter((p) => p !== null)
        const adjusted = adjustP(ps, correction).filter((p) => p !== null)
        expect(adjusted).toEqual(adjustP(present, correction))
        const byRaw = adjusted
          .map((value, i) => ({ value, raw: present[i] ?? 0 }))
          .sort((a, b) => a.raw - b.raw)
        for (const [i, { value }] of byRaw.entries()) {
          expect(value).toBeGreaterThanOrEqual((byRaw[i - 1]?.value ?? 0) - 1e-12)
        }
      }),
      seeded,
    )
  })

  it('reject by BH the four hypotheses of Benjamini & Hochberg (1995, table 1) at 0.05, and three by Holm', () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    const rejected = (kind: (typeof corrections)[number]) =>
      adjustP(ps, kind).filter((p) => p !== null && p <= 0.05).length
    expect(rejected('bh')).toBe(4)
    expect(rejected('holm')).toBe(3)
  })
})

describe('small designs and resampling', () => {
  it('name the smallest p an exact test can give', () => {
    expect(known(smallestExactP(3, 3))).toBeCloseTo(0.1, 12)
    expect(known(smallestExactP(1, 1))).toBe(1)
    expect(smallestExactP(0, 4)).toEqual({ defined: false, reason: 'too-few-values' })
  })

  it('repeat a bootstrap for its seed and hold the difference inside the interval', () => {
    const [a, b] = [
      [3, 4, 4.5, 6, 5.5],
      [2, 3, 2.5, 4],
    ]
    const once = known(bootstrapMeanDifference(a, b, { resamples: 2000, seed: 4 }))
    expect(bootstrapMeanDifference(a, b, { resamples: 2000, seed: 4 })).toEqual({
      defined: true,
      value: once,
    })
    expect(once.interval.lower).toBeLessThan(once.difference)
    expect(once.interval.upper).toBeGreaterThan(once.difference)
  })
})
