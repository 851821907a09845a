import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mean, median, quantile, sampleVariance, summarise } from '../../../core/stats/descriptives.ts'
import { midranks, tieTerm } from '../../../core/stats/midranks.ts'
import { makeRandom } from '../../../core/stats/random.ts'
import { known, sample, seeded } from './arbitrary.ts'

describe('descriptives', () => {
  it('give equal values their own mean and a variance of exactly 0', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        fc.integer({ min: 2, max: 9 }),
        (value, n) => {
          const values = new Array<number>(n).fill(value)
          expect(known(mean(values))).toBe(value)
          expect(known(sampleVariance(values))).toBe(0)
        },
      ),
      seeded,
    )
  })

  it('lie between the smallest and the largest value', () => {
    fc.assert(
      fc.property(sample(1), (values) => {
        for (const read of [mean, median]) {
          expect(known(read(values))).toBeGreaterThanOrEqual(Math.min(...values))
          expect(known(read(values))).toBeLessThanOrEqual(Math.max(...values))
        }
      }),
      seeded,
    )
  })

  it('take quantiles of type 7: those of 1, 2, 3, 4 are 1.75, 2.5 and 3.25 (Hyndman & Fan 1996)', () => {
    expect([0.25, 0.5, 0.75].map((p) => known(quantile([4, 1, 3, 2], p)))).toEqual([1.75, 2.5, 3.25])
  })

  it('are undefined below the values they need', () => {
    expect(mean([])).toEqual({ defined: false, reason: 'too-few-values' })
    expect(summarise([1])).toEqual({ defined: false, reason: 'too-few-values' })
  })
})

describe('midranks', () => {
  it('share ranks among equal values and keep the sum of all ranks', () => {
    expect(midranks([10, 20, 10, 30])).toEqual([1.5, 3, 1.5, 4])
    fc.assert(
      fc.property(sample(0, 12), (values) => {
        const total = midranks(values).reduce((all, rank) => all + rank, 0)
        expect(total).toBe((values.length * (values.length + 1)) / 2)
      }),
      seeded,
    )
  })

  it('count ties by t^3 - t', () => {
    expect(tieTerm([1, 1, 1, 2, 2, 3])).toBe(24 + 6)
  })
})

describe('random numbers', () => {
  it('are the same for the same seed, others for another, and within bounds', () => {
    const draw = (seed: number) => Array.from({ length: 20 }, makeRandom(seed).next)
    expect(draw(5)).toEqual(draw(5))
    expect(draw(6)).not.toEqual(draw(5))
    expect(draw(5).every((value) => value >= 0 && value < 1)).toBe(true)
  })

  it('fall evenly on the whole numbers below a limit', () => {
    const { below } = makeRandom(3)
    const drawn = Array.from({ length: 8000 }, () => below(4))
    for (const value of [0, 1, 2, 3]) {
      const times = drawn.filter((each) => each === value).length
      expect(Math.abs(times - 2000)).toBeLessThan(160)
    }
  })
})
