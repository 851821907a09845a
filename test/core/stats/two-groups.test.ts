import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cliffsDelta } from '../../../core/stats/cliffs-delta.ts'
import { hedgesG, hedgesGFromSummaries } from '../../../core/stats/hedges-g.ts'
import { mannWhitney } from '../../../core/stats/mann-whitney.ts'
import { noncentralTCdf } from '../../../core/stats/noncentral-t.ts'
import { pairedTest, studentTest, welchTest } from '../../../core/stats/t-test.ts'
import { known, sample, seeded } from './arbitrary.ts'

const undefinedAs = (reason: string) => ({ defined: false, reason })

describe('a t test', () => {
  it('changes its sign and nothing else when the groups change places', () => {
    fc.assert(
      fc.property(sample(2), sample(2), (a, b) => {
        for (const test of [welchTest, studentTest]) {
          const [forward, back] = [test(a, b), test(b, a)]
          if (!forward.defined || !back.defined) {
            expect(back).toEqual(forward)
            continue
          }
          expect(back.value.t).toBeCloseTo(-forward.value.t, 9)
          expect(back.value.p).toBeCloseTo(forward.value.p, 9)
        }
      }),
      seeded,
    )
  })

  it('is below 0.05 exactly when the 95 % interval leaves out 0', () => {
    fc.assert(
      fc.property(sample(2), sample(2), (a, b) => {
        const test = welchTest(a, b)
        if (!test.defined || Math.abs(test.value.p - 0.05) < 1e-9) return
        const { lower, upper } = test.value.interval
        expect(lower > 0 || upper < 0).toBe(test.value.p < 0.05)
      }),
      seeded,
    )
  })

  it('gives what R 4.2.2 gives for its sleep data: t.test(extra ~ group)', () => {
    const group1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    const group2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const { t, degreesOfFreedom, p, interval } = known(welchTest(group1, group2))
    expect(t).toBeCloseTo(-1.8608, 4)
    expect(degreesOfFreedom).toBeCloseTo(17.776, 3)
    expect(p).toBeCloseTo(0.07939, 5)
    expect(interval.lower).toBeCloseTo(-3.3654832, 6)
    expect(interval.upper).toBeCloseTo(0.2054832, 6)
    // The same data as pairs, as Student (1908) used them: t = -4.0621, p = 0.002833.
    expect(known(pairedTest(group1, group2)).t).toBeCloseTo(-4.0621, 4)
    expect(known(pairedTest(group1, group2)).p).toBeCloseTo(0.002833, 6)
  })

  it('says why it is undefined', () => {
    expect(welchTest([0, 0, 0], [0, 0])).toEqual(undefinedAs('no-variation'))
    expect(welchTest([0.1, 0.1, 0.1], [0.3, 0.3])).toEqual(undefinedAs('zero-variance'))
    expect(welchTest([4], [1, 2, 3])).toEqual(undefinedAs('too-few-values'))
    expect(pairedTest([1, 2], [1, 2])).toEqual(undefinedAs('no-variation'))
  })
})

describe("Hedges' g", () => {
  it('has an interval whose ends put the observed t at 97.5 % and 2.5 %', () => {
    fc.assert(
      fc.property(sample(2), sample(2), (a, b) => {
        const effect = hedgesG(a, b)
        if (!effect.defined || !effect.value.interval.defined) return
        const { d, correction, interval } = effect.value
        if (Math.abs(d) > 50) return
        const scale = Math.sqrt(1 / a.length + 1 / b.length)
        const at = (end: number) =>
          noncentralTCdf(d / scale, a.length + b.length - 2, end / correction / scale)
        expect(at(interval.value.lower)).toBeCloseTo(0.975, 8)
        expect(at(interval.value.upper)).toBeCloseTo(0.025, 8)
      }),
      { ...seeded, numRuns: 60 },
    )
  })

  it('holds the published correction J of Hedges (1981): 0.9227 for 10 degrees of freedom', () => {
    const group = { n: 6, mean: 1, standardDeviation: 1 }
    expect(known(hedgesGFromSummaries(group, group)).correction).toBeCloseTo(0.9227, 4)
  })

  it('is 0 without an interval where all values are equal, and undefined where only the means differ', () => {
    const same = known(hedgesG([2, 2, 2], [2, 2]))
    expect(same.g).toBe(0)
    expect(same.interval).toEqual(undefinedAs('no-variation'))
    expect(hedgesG([3, 3, 3], [2, 2, 2])).toEqual(undefinedAs('zero-variance'))
  })
})

describe('Mann-Whitney and Cliff', () => {
  it('count the same pairs: rank-biserial is delta', () => {
    fc.assert(
      fc.property(sample(2), sample(2), (a, b) => {
        const ranks = known(mannWhitney(a, b))
        expect(ranks.rankBiserial).toBeCloseTo(known(cliffsDelta(a, b)).delta, 12)
        expect(ranks.u1 + ranks.u2).toBeCloseTo(a.length * b.length, 9)
      }),
      seeded,
    )
  })

  it('give the same exact p when the groups change places, and mirrored one-sided ones', () => {
    fc.assert(
      fc.property(sample(2), sample(2), (a, b) => {
        const [forward, back] = [known(mannWhitney(a, b)), known(mannWhitney(b, a))]
        expect(back.pTwoSided).toBeCloseTo(forward.pTwoSided, 12)
        expect(back.pLess).toBeCloseTo(forward.pGreater, 12)
      }),
      seeded,
    )
  })

  it('give p = 1 where all values are equal, without a normal approximation', () => {
    const test = known(mannWhitney([1, 1], [1, 1, 1]))
    expect(test.pTwoSided).toBe(1)
    expect(test.asymptotic).toEqual(undefinedAs('no-variation'))
  })

  it('give the tabled exact p: U = 0 for 3 and 3 is 0.1, for 4 and 4 is 2/70 (Mann & Whitney 1947)', () => {
    expect(known(mannWhitney([4, 5, 6], [1, 2, 3])).pTwoSided).toBeCloseTo(0.1, 12)
    expect(known(mannWhitney([1, 2, 3, 4], [5, 6, 7, 8])).pTwoSided).toBeCloseTo(2 / 70, 12)
  })

  it('pass over to the normal approximation above 60 values, which is near the exact p there', () => {
    const values = (n: number, step: number) => Array.from({ length: n }, (_, i) => (i * step) % 29)
    const small = known(mannWhitney(values(30, 7), values(30, 5)))
    expect(small.exact).toBe(true)
    expect(Math.abs(small.pTwoSided - known(small.asymptotic).pCorrected)).toBeLessThan(0.005)
    const large = known(mannWhitney(values(31, 7), values(30, 5)))
    expect(large.exact).toBe(false)
    expect(large.pTwoSided).toBe(known(large.asymptotic).pCorrected)
  })

  it('leave delta without an interval where the groups are apart', () => {
    expect(known(cliffsDelta([5, 6], [1, 2])).interval).toEqual(undefinedAs('complete-separation'))
  })
})
