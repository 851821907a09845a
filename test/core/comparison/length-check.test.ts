import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkLength,
  lengthAdjustedP,
  lengthRelation,
  lengthVerdict,
} from '../../../core/comparison/length-check.ts'
import { partialResidual } from '../../../core/comparison/residual.ts'
import { summariseScores } from '../../../core/comparison/summarise-scores.ts'
import type { LengthPair } from '../../../core/comparison/types.ts'
import { expectOnlyNumbers, known, seeded } from '../stats/arbitrary.ts'

const pairs = (lengths: readonly number[], values: readonly (number | null)[]): LengthPair[] =>
  lengths.map((length, index) => ({ length, value: values[index] ?? null }))

describe('what is said of the lengths of the groups', () => {
  it.each([
    [[5000, 5200, 5100], [5100, 5050, 5200], 'same'],
    [[5000, 5200, 5100], [9100, 9050, 9200], 'differs'],
    [[5000], [9100, 9050, 9200], 'unknown'],
    [[5000, 5200], [], 'unknown'],
  ])('of %j and %j is %s', (superior, average, verdict) => {
    expect(lengthVerdict(checkLength(superior, average, []))).toBe(verdict)
  })
})

describe('a summary of scores', () => {
  it('has their number, mean and spread', () => {
    // Deviations -2, 0 and 2 from 3: variance 8/2.
    expect(summariseScores([1, 3, 5])).toEqual({
      n: 3,
      mean: { defined: true, value: 3 },
      standardDeviation: { defined: true, value: 2 },
    })
  })

  it('has no spread of one value, and no mean of none', () => {
    const missing = { defined: false, reason: 'too-few-values' }
    expect(summariseScores([4])).toEqual({
      n: 1,
      mean: { defined: true, value: 4 },
      standardDeviation: missing,
    })
    expect(summariseScores([])).toEqual({ n: 0, mean: missing, standardDeviation: missing })
  })
})

describe('whether a score goes with length', () => {
  it('is asked by ranks of those who have both', () => {
    // Ranks 1 2 3 4 against 1 2 4 3: rho = 1 - 6 * 2 / (4 * 15).
    const relation = lengthRelation('mean-level', pairs([100, 200, 300, 400, 900], [1, 2, 4, 3, null]))
    expect(known(relation.rho)).toBeCloseTo(1 - (6 * 2) / (4 * (4 ** 2 - 1)), 12)
    expect(relation).toMatchObject({ score: 'mean-level', isRelated: false })
  })

  it('is so from a rho of .30, in either direction, if it is significant', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => 1000 + index)
    const rising = lengths.map((length) => length - 1000)
    expect(lengthRelation('frequency', pairs(lengths, rising)).isRelated).toBe(true)
    expect(lengthRelation('frequency', pairs(lengths, rising.toReversed())).isRelated).toBe(true)
    // Four values in order: rho .8, but p = .2.
    const four = lengthRelation('frequency', pairs([1, 2, 3, 4], [1, 2, 4, 3]))
    expect([known(four.rho) > 0.3, four.isRelated]).toEqual([true, false])
    // A hundred values of which every fourth is in order: significant, but rho is under .30.
    const long = Array.from({ length: 100 }, (_, index) => index)
    const weak = lengthRelation(
      'frequency',
      pairs(
        long,
        long.map((value) => (value % 4 === 0 ? value : (value * 37) % 101)),
      ),
    )
    expect([known(weak.rho) < 0.3, known(weak.p) < 0.05, weak.isRelated]).toEqual([true, true, false])
  })

  it('is not known where nothing varies or there are too few', () => {
    const flat = lengthRelation('frequency', pairs([1, 2, 3], [5, 5, 5]))
    expect(flat.rho).toEqual({ defined: false, reason: 'no-variation' })
    expect(flat.isRelated).toBe(false)
    expect(lengthRelation('frequency', pairs([1, 2], [1, null])).p).toEqual({
      defined: false,
      reason: 'too-few-values',
    })
  })
})

describe('whether the groups differ in length', () => {
  const relation = (p: number | null) => ({
    lengthRelations: [
      {
        score: 'frequency' as const,
        rho: { defined: true as const, value: 0.1 },
        p:
          p === null
            ? { defined: false as const, reason: 'no-variation' as const }
            : { defined: true as const, value: p },
        isRelated: false,
      },
    ],
  })

  it('is no where means are alike, and counts the correlations against chance', () => {
    const rows = [0.01, 0.049, 0.05, 0.2, null].map(relation)
    const check = checkLength([900, 1000, 1100], [900, 1000, 1100], rows)
    expect(check).toMatchObject({ differs: false, tested: 4, significant: 2, expected: 4 * 0.05 })
    expect([check.superior.n, known(check.superior.mean), known(check.average.mean)]).toEqual([3, 1000, 1000])
    expect([known(check.g), known(check.welchP)]).toEqual([0, 1])
  })

  it('is yes from an effect of half a standard deviation, however uncertain', () => {
    // Standard deviations 100, means 60 apart: d = .6, J(4) = Gamma(2) / (sqrt(2) Gamma(1.5)) = .7979, g = .4787.
    const under = checkLength([960, 1060, 1160], [900, 1000, 1100], [])
    expect(known(under.g)).toBeCloseTo(0.6 / (Math.SQRT2 * (Math.sqrt(Math.PI) / 2)), 9)
    expect([under.differs, known(under.welchP) > 0.05]).toEqual([false, true])
    const over = checkLength([970, 1070, 1170], [900, 1000, 1100], [])
    expect([known(over.g) >= 0.5, over.differs, known(over.welchP) > 0.05]).toEqual([true, true, true])
    expect(checkLength([900, 1000, 1100], [970, 1070, 1170], []).differs).toBe(true)
  })

  it('is yes where it is significant, however small', () => {
    const [long, short] = [0, 4].map((more) =>
      Array.from({ length: 200 }, (_, index) => 1000 + more + (index % 50)),
    )
    const check = checkLength(long ?? [], short ?? [], [])
    expect([Math.abs(known(check.g)) < 0.5, known(check.welchP) < 0.05, check.differs]).toEqual([
      true,
      true,
      true,
    ])
  })

  it('is not said of groups too small to tell', () => {
    expect(checkLength([1000], [9000], [])).toMatchObject({ differs: false, g: { defined: false } })
    expect(checkLength([], [], [])).toMatchObject({ differs: false, tested: 0, expected: 0 })
  })
})

describe('a score with length taken out', () => {
  it('is what a straight line leaves', () => {
    // Means 2 and 3, slope 5/2: 1 - .5, 2 - 3, 6 - 5.5.
    expect(partialResidual(pairs([1, 2, 3], [1, 2, 6]))).toEqual([0.5, -1, 0.5])
    expect(partialResidual(pairs([1, 2, 99, 3], [1, 2, null, 6]))).toEqual([0.5, -1, null, 0.5])
    expect(partialResidual(pairs([7, 7, 7], [1, 2, 6]))).toEqual([-2, -1, 3])
    expect(partialResidual(pairs([1, 2], [null, null]))).toEqual([null, null])
  })

  it('is nothing where length explains all of it, so that no difference is left to test', () => {
    const line = fc.record({
      base: fc.integer({ min: 0, max: 20_000 }),
      step: fc.integer({ min: 1, max: 3000 }),
      superior: fc.array(fc.integer({ min: 4, max: 9 }), { minLength: 3, maxLength: 6 }),
      average: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 6 }),
    })
    fc.assert(
      fc.property(line, ({ base, step, superior, average }) => {
        const on = (levels: readonly number[]) =>
          levels.map((value) => ({ length: base + step * value, value }))
        expect(lengthAdjustedP(on(superior), on(average))).toEqual({ defined: true, value: 1 })
      }),
      { ...seeded, numRuns: 60 },
    )
  })

  it('keeps a difference that length does not explain', () => {
    const lengths = [1000, 1100, 1200, 1300, 1400]
    const p = lengthAdjustedP(pairs(lengths, [5, 6, 5, 6, 5]), pairs(lengths, [1, 2, 1, 2, 1]))
    // The most extreme of the 252 ways to divide ten in two, and its mirror image.
    expect(known(p)).toBeCloseTo(2 / 252, 12)
  })

  it('is never NaN', () => {
    const any = fc.array(
      fc.record({ length: fc.nat(3), value: fc.option(fc.integer({ min: -1, max: 2 })) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(any, any, (superior, average) => {
        expectOnlyNumbers(partialResidual([...superior, ...average]))
        expectOnlyNumbers(lengthAdjustedP(superior, average))
        expectOnlyNumbers(lengthRelation('frequency', superior))
        const lengths = (group: readonly LengthPair[]) => group.map((pair) => pair.length)
        expectOnlyNumbers(checkLength(lengths(superior), lengths(average), []))
      }),
      seeded,
    )
  })
})
