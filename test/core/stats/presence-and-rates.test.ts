import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherExactP } from '../../../core/stats/fisher-exact.ts'
import { mantelHaenszel } from '../../../core/stats/mantel-haenszel.ts'
import { negativeBinomialRateRatio } from '../../../core/stats/negative-binomial.ts'
import { conditionalOddsRatio, haldaneOddsRatio, sampleOddsRatio } from '../../../core/stats/odds-ratio.ts'
import { poissonRateRatio } from '../../../core/stats/poisson-rate-ratio.ts'
import { exactProportionInterval, wilsonInterval } from '../../../core/stats/proportion.ts'
import { known, seeded } from './arbitrary.ts'

const count = fc.nat({ max: 9 })
const table = fc.record({ present1: count, absent1: count, present2: count, absent2: count })

describe("Fisher's exact test", () => {
  it('does not change when the groups, or presence and absence, change places', () => {
    fc.assert(
      fc.property(table, (t) => {
        const p = fisherExactP(t)
        const swapped = { present1: t.present2, absent1: t.absent2, present2: t.present1, absent2: t.absent1 }
        const turned = { present1: t.absent1, absent1: t.present1, present2: t.absent2, absent2: t.present2 }
        for (const other of [fisherExactP(swapped), fisherExactP(turned)]) {
          if (p.defined) expect(known(other)).toBeCloseTo(p.value, 12)
          else expect(other).toEqual(p)
        }
      }),
      seeded,
    )
  })

  it("gives the lady tasting tea p = 34/70 and R's odds ratio 6.408 [0.2117, 621.93] (Agresti 1990, p. 61)", () => {
    const tea = { present1: 3, absent1: 1, present2: 1, absent2: 3 }
    expect(known(fisherExactP(tea))).toBeCloseTo(34 / 70, 12)
    const odds = known(conditionalOddsRatio(tea))
    expect(known(odds.ratio)).toBeCloseTo(6.408309, 5)
    expect(known(odds.lower)).toBeCloseTo(0.2117329, 6)
    expect(known(odds.upper)).toBeCloseTo(621.9337505, 3)
  })

  it('has an infinite odds ratio where a cell of the divisor is 0, while the corrected one stays finite', () => {
    const apart = { present1: 6, absent1: 4, present2: 0, absent2: 10 }
    expect(sampleOddsRatio(apart)).toEqual({ defined: false, reason: 'infinite' })
    expect(known(conditionalOddsRatio(apart)).upper).toEqual({ defined: false, reason: 'infinite' })
    expect(haldaneOddsRatio(apart).ratio).toBeCloseTo((6.5 * 10.5) / (4.5 * 0.5), 10)
  })

  it('needs somebody in each group', () => {
    const empty = { present1: 0, absent1: 0, present2: 1, absent2: 2 }
    expect(fisherExactP(empty)).toEqual({ defined: false, reason: 'too-few-values' })
  })
})

describe('intervals of a proportion', () => {
  it('hold the proportion and stay within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.integer({ min: 1, max: 12 }), (k, n) => {
        const successes = Math.min(k, n)
        for (const interval of [wilsonInterval(successes, n), exactProportionInterval(successes, n)]) {
          const { lower, upper } = known(interval)
          expect(lower).toBeGreaterThanOrEqual(0)
          expect(upper).toBeLessThanOrEqual(1)
          expect(lower).toBeLessThanOrEqual(successes / n)
          expect(upper).toBeGreaterThanOrEqual(successes / n)
        }
      }),
      seeded,
    )
  })

  it("give Newcombe's (1998) Wilson interval of 81/263: 0.2553 to 0.3662", () => {
    const { lower, upper } = known(wilsonInterval(81, 263))
    expect(lower).toBeCloseTo(0.2553, 4)
    expect(upper).toBeCloseTo(0.3662, 4)
  })
})

describe('presence in strata', () => {
  it('is one table where there is one stratum', () => {
    fc.assert(
      fc.property(table, (t) => {
        const pooled = mantelHaenszel([t])
        if (!pooled.defined) return
        expect(pooled.value.exactP).toBeCloseTo(known(fisherExactP(t)), 10)
        const sample = sampleOddsRatio(t)
        if (sample.defined) expect(known(pooled.value.ratio)).toBeCloseTo(sample.value, 10)
      }),
      seeded,
    )
  })

  it('does not depend on the order of the strata', () => {
    fc.assert(
      fc.property(fc.array(table, { maxLength: 4 }), (strata) => {
        const [forward, back] = [mantelHaenszel(strata), mantelHaenszel(strata.toReversed())]
        if (forward.defined) expect(known(back).chiSquared).toBeCloseTo(forward.value.chiSquared, 9)
        else expect(back).toEqual(forward)
      }),
      seeded,
    )
  })
})

describe('rates', () => {
  const first = { counts: [9, 0, 14, 3, 6], exposure: [1000, 900, 1500, 1200, 1000] }
  const second = { counts: [1, 2, 6, 0], exposure: [1100, 800, 1000, 950] }

  it('turn over when the groups change places', () => {
    const [forward, back] = [known(poissonRateRatio(first, second)), known(poissonRateRatio(second, first))]
    expect(known(back.wald).ratio).toBeCloseTo(1 / known(forward.wald).ratio, 12)
    expect(known(back.exact).p).toBeCloseTo(known(forward.exact).p, 12)
    const [nb, nbBack] = [negativeBinomialRateRatio(first, second), negativeBinomialRateRatio(second, first)]
    expect(known(nbBack).ratio).toBeCloseTo(1 / known(nb).ratio, 8)
    expect(known(nbBack).p).toBeCloseTo(known(nb).p, 8)
  })

  it('do not depend on the unit of exposure', () => {
    const per = (group: typeof first) => ({ ...group, exposure: group.exposure.map((e) => e / 1000) })
    const [fine, coarse] = [
      negativeBinomialRateRatio(first, second),
      negativeBinomialRateRatio(per(first), per(second)),
    ]
    expect(known(coarse).ratio).toBeCloseTo(known(fine).ratio, 8)
    expect(known(coarse).theta).toBeCloseTo(known(fine).theta, 6)
  })

  it('have no Wald ratio where a group has no count, yet an exact test', () => {
    const nothing = { counts: [0, 0], exposure: [1000, 1000] }
    const { wald, exact } = known(poissonRateRatio(first, nothing))
    expect(wald).toEqual({ defined: false, reason: 'zero-count' })
    expect(known(exact).p).toBeLessThan(0.05)
    expect(known(exact).upper).toEqual({ defined: false, reason: 'infinite' })
    expect(negativeBinomialRateRatio(first, nothing)).toEqual({ defined: false, reason: 'zero-count' })
  })

  it('find no negative binomial where counts vary less than Poisson', () => {
    const even = { counts: [5, 5, 5, 5], exposure: [100, 100, 100, 100] }
    const higher = { counts: [8, 8, 8, 8], exposure: [100, 100, 100, 100] }
    expect(negativeBinomialRateRatio(even, higher)).toEqual({ defined: false, reason: 'no-overdispersion' })
  })
})
