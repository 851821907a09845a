import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kendallTauB, partialSpearman, pearson, spearman } from '../../../core/stats/correlation.ts'
import { known, seeded } from './arbitrary.ts'

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 2,
  maxLength: 12,
})
const columns = (rows: readonly (readonly [number, number])[]) =>
  [rows.map(([x]) => x), rows.map(([, y]) => y)] as const

describe('a correlation', () => {
  it('is symmetric, within -1 and 1, and blind to the order of the pairs', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = columns(rows)
        const [rx, ry] = columns(rows.toReversed())
        for (const measure of [pearson, spearman]) {
          const result = measure(x, y)
          if (!result.defined) {
            expect(measure(y, x)).toEqual(result)
            continue
          }
          const { coefficient } = result.value
          expect(Math.abs(coefficient)).toBeLessThanOrEqual(1)
          expect(known(measure(y, x)).coefficient).toBeCloseTo(coefficient, 12)
          expect(known(measure(rx, ry)).coefficient).toBeCloseTo(coefficient, 12)
        }
      }),
      seeded,
    )
  })

  it('of ranks does not change under a monotone change of scale', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = columns(rows)
        expect(
          spearman(
            x.map((v) => v ** 3),
            y,
          ),
        ).toEqual(spearman(x, y))
      }),
      seeded,
    )
  })

  it("gives Anscombe's quartet its 0.816 (Anscombe 1973, set I)", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    expect(known(pearson(x, y)).coefficient).toBeCloseTo(0.81642, 5)
    expect(known(known(pearson(x, y)).p)).toBeCloseTo(0.00217, 5)
  })

  it('is 1 with p = 0 and no interval where the pairs lie on a line', () => {
    const { coefficient, p, interval } = known(pearson([1, 2, 3, 4], [0.1, 0.2, 0.3, 0.4]))
    expect(coefficient).toBe(1)
    expect(known(p)).toBe(0)
    expect(interval).toEqual({ defined: false, reason: 'complete-separation' })
  })

  it('is undefined where one side is constant', () => {
    expect(spearman([1, 2, 3], [2, 2, 2])).toEqual({ defined: false, reason: 'no-variation' })
    expect(kendallTauB([1, 2, 3], [2, 2, 2])).toEqual({ defined: false, reason: 'no-variation' })
  })

  it('of two pairs has no p', () => {
    expect(known(pearson([1, 2], [3, 4])).p).toEqual({ defined: false, reason: 'too-few-values' })
  })

  it('with the group held fixed equals (r_xy - r_xz r_yz) / sqrt((1 - r_xz^2)(1 - r_yz^2))', () => {
    const [x, y, z] = [
      [1, 4, 2, 6, 5, 3],
      [2, 3, 1, 6, 4, 5],
      [0, 0, 0, 1, 1, 1],
    ] as const
    const r = (a: readonly number[], b: readonly number[]) => known(spearman(a, b)).coefficient
    const [xy, xz, yz] = [r(x, y), r(x, z), r(y, z)]
    const expected = (xy - xz * yz) / Math.sqrt((1 - xz ** 2) * (1 - yz ** 2))
    expect(known(partialSpearman(x, y, z)).coefficient).toBeCloseTo(expected, 12)
  })

  it('with the group held fixed is undefined where the group settles a variable', () => {
    const result = partialSpearman([1, 1, 2, 2], [1, 2, 3, 4], [0, 0, 1, 1])
    expect(result).toEqual({ defined: false, reason: 'no-variation' })
  })
})
