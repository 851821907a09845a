import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permutationTest } from '../../../core/stats/permutation-test.ts'
import { known, sample, seeded } from './arbitrary.ts'

/** Small whole numbers, on which a difference of means and a variance can be compared without rounding. */
const wholes = (minLength: number) => fc.array(fc.integer({ min: 0, max: 5 }), { minLength, maxLength: 5 })

/** A fraction with a denominator above 0; [1, 0] is infinite. */
type Fraction = readonly [bigint, bigint]

const notBelow = ([a, b]: Fraction, [c, d]: Fraction): boolean => b === 0n || (d !== 0n && a * d >= c * b)

/** t squared in whole numbers: D^2 / (Q1/(n1^2 (n1-1)) + Q2/(n2^2 (n2-1))), times a constant. */
function squaredT(first: readonly number[], second: readonly number[]): Fraction {
  const [n1, n2] = [BigInt(first.length), BigInt(second.length)]
  const total = (values: readonly number[]) => values.reduce((all, v) => all + BigInt(v), 0n)
  const spread = (values: readonly number[]) =>
    BigInt(values.length) * values.reduce((all, v) => all + BigInt(v * v), 0n) - total(values) ** 2n
  const difference = (n2 * total(first) - n1 * total(second)) ** 2n
  if (difference === 0n) return [0n, 1n]
  const [w1, w2] = [n1 * n1 * (n1 - 1n), n2 * n2 * (n2 - 1n)]
  const error = spread(first) * w2 + spread(second) * w1
  return error === 0n ? [1n, 0n] : [difference * w1 * w2, n1 * n1 * n2 * n2 * error]
}

function* subsets(size: number, chosen: number, from = 0): Generator<number[]> {
  if (chosen === 0) yield []
  else
    for (let i = from; i <= size - chosen; i++)
      for (const rest of subsets(size, chosen - 1, i + 1)) yield [i, ...rest]
}

function bruteForceP(first: readonly number[], second: readonly number[]): number {
  const pool = [...first, ...second]
  const observed = squaredT(first, second)
  let [extreme, all] = [0, 0]
  for (const members of subsets(pool.length, first.length)) {
    const inside = members.map((i) => pool[i] ?? 0)
    const outside = pool.filter((_, i) => !members.includes(i))
    if (notBelow(squaredT(inside, outside), observed)) extreme++
    all++
  }
  return extreme / all
}

describe('the permutation test', () => {
  it('agrees with counting in whole numbers, whatever the sizes and ties', () => {
    fc.assert(
      fc.property(wholes(2), wholes(2), (a, b) => {
        expect(known(permutationTest(a, b)).pTwoSided).toBe(bruteForceP(a, b))
      }),
      seeded,
    )
  })

  it('does not depend on the order of the values, nor on a shift or the unit', () => {
    fc.assert(
      fc.property(wholes(2), wholes(2), (a, b) => {
        const p = known(permutationTest(a, b)).pTwoSided
        expect(known(permutationTest(a.toReversed(), b.toReversed())).pTwoSided).toBe(p)
        const moved = (values: readonly number[]) => values.map((v) => 100.1 + v * 0.3)
        expect(known(permutationTest(moved(a), moved(b))).pTwoSided).toBe(p)
      }),
      seeded,
    )
  })

  it('gives the same two-sided p and mirrored one-sided ones when the groups change places', () => {
    fc.assert(
      fc.property(wholes(2), wholes(2), (a, b) => {
        const [forward, back] = [known(permutationTest(a, b)), known(permutationTest(b, a))]
        expect(back.pTwoSided).toBe(forward.pTwoSided)
        expect(back.pLess).toBe(forward.pGreater)
      }),
      seeded,
    )
  })

  it('gives p from above 0 to 1', () => {
    fc.assert(
      fc.property(sample(2, 6), sample(2, 6), (a, b) => {
        const { pTwoSided, pGreater, pLess } = known(permutationTest(a, b))
        for (const p of [pTwoSided, pGreater, pLess]) {
          expect(p).toBeGreaterThan(0)
          expect(p).toBeLessThanOrEqual(1)
        }
      }),
      seeded,
    )
  })

  it('comes near the exact p when it draws, and repeats itself for a seed', () => {
    const [a, b] = [
      [3, 5, 4, 6, 5, 2],
      [2, 3, 1, 4, 3],
    ]
    const exact = known(permutationTest(a, b))
    const drawn = known(permutationTest(a, b, { exactLimit: 0, seed: 7 }))
    expect(drawn.exact).toBe(false)
    expect(Math.abs(drawn.pTwoSided - exact.pTwoSided)).toBeLessThan(0.01)
    expect(permutationTest(a, b, { exactLimit: 0, seed: 7 })).toEqual({ defined: true, value: drawn })
    expect(known(permutationTest(a, b, { exactLimit: 0, seed: 8 })).pTwoSided).not.toBe(drawn.pTwoSided)
  })

  it('counts the observed assignment among those drawn, so p is never 0', () => {
    const [low, high] = [
      Array.from({ length: 15 }, (_, i) => i),
      Array.from({ length: 15 }, (_, i) => 100 + i),
    ]
    const { exact, assignments, pTwoSided } = known(permutationTest(high, low, { resamples: 999 }))
    expect({ exact, assignments, pTwoSided }).toEqual({ exact: false, assignments: 999, pTwoSided: 1 / 1000 })
  })

  it('has an infinite statistic but a valid p where both groups are constant and differ', () => {
    const test = known(permutationTest([3, 3, 3], [2, 2, 2]))
    expect(test.statistic).toEqual({ defined: false, reason: 'infinite' })
    expect(test.pTwoSided).toBeCloseTo(0.1, 12)
  })

  it('gives p = 1 where all values are equal', () => {
    expect(known(permutationTest([0.1, 0.1, 0.1], [0.1, 0.1])).pTwoSided).toBe(1)
  })

  it('needs two values in each group', () => {
    expect(permutationTest([4], [1, 2, 3])).toEqual({ defined: false, reason: 'too-few-values' })
  })
})
