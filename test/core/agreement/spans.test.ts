import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterAgreement } from '../../../core/agreement/character-agreement.ts'
import { matchAgreement, matchSegments, type Segment } from '../../../core/agreement/segment-matching.ts'
import { unitizingAlpha } from '../../../core/agreement/unitizing-alpha.ts'
import { expectOnlyNumbers, known, seeded } from '../stats/arbitrary.ts'

const length = 40
const span = fc
  .tuple(fc.integer({ min: -2, max: length + 2 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, size]) => ({ start, end: start + size }))
const segment: fc.Arbitrary<Segment> = fc
  .tuple(span, fc.constantFrom('A', 'B'))
  .map(([at, code]) => ({ ...at, code }))
const segments = fc.array(segment, { maxLength: 5 })

/** Segments of one coder side by side: cuts of the text, each stretch with a code or none. */
const apart: fc.Arbitrary<Segment[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: length }), { maxLength: 6 }),
    fc.array(fc.constantFrom('', 'A', 'B'), { minLength: 6, maxLength: 6 }),
  )
  .map(([cuts, codes]) => {
    const sorted = cuts.sort((a, b) => a - b)
    const stretches = sorted.slice(1).map((end, i) => ({ start: sorted[i] ?? 0, end, code: codes[i] ?? '' }))
    return stretches.filter(({ code }) => code !== '')
  })

const covers = (spans: readonly { start: number; end: number }[], at: number) =>
  spans.some(({ start, end }) => start <= at && at < end)

describe('agreement by characters', () => {
  it('counts what a walk over every character counts', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.array(span, { maxLength: 5 }), (coder1, coder2) => {
        const seen = { both: 0, only1: 0, only2: 0, neither: 0 }
        for (let at = 0; at < length; at++) {
          const [first, second] = [covers(coder1, at), covers(coder2, at)]
          seen[first && second ? 'both' : first ? 'only1' : second ? 'only2' : 'neither']++
        }
        const agreement = known(characterAgreement([{ length, coder1, coder2 }]))
        expect(agreement).toMatchObject(seen)
        expectOnlyNumbers(agreement)
      }),
      seeded,
    )
  })

  it("gives the NVivo manual's 85 % for 50 characters by both, 150 by one and 800 by neither", () => {
    const coder1 = [{ start: 100, end: 200 }]
    const coder2 = [{ start: 150, end: 300 }]
    const agreement = known(characterAgreement([{ length: 1000, coder1, coder2 }]))
    expect(agreement.percentAgreement).toBe(0.85)
    // Expected: (100 * 150 + 900 * 850) / 1000^2 = 0.78.
    expect(known(agreement.kappa)).toBeCloseTo(0.07 / 0.22, 12)
  })

  it('pools documents by their counts', () => {
    const one = { length: 10, coder1: [{ start: 0, end: 5 }], coder2: [{ start: 3, end: 6 }] }
    expect(known(characterAgreement([one, one]))).toMatchObject({ both: 4, only1: 6, only2: 2, neither: 8 })
  })

  it('has no kappa where neither coded, and nothing at all for no text', () => {
    const { kappa, jaccard } = known(characterAgreement([{ length, coder1: [], coder2: [] }]))
    expect(kappa).toEqual({ defined: false, reason: 'no-variation' })
    expect(jaccard).toEqual({ defined: false, reason: 'nothing-to-compare' })
    expect(characterAgreement([])).toEqual({ defined: false, reason: 'nothing-to-compare' })
  })
})

describe('segment matching', () => {
  it('pairs each segment at most once, with its own code and enough overlap', () => {
    fc.assert(
      fc.property(segments, segments, (first, second) => {
        const { pairs, only1, only2 } = matchSegments(first, second, { minimumOverlap: 0.3 })
        expect(new Set(pairs.map((pair) => pair.first)).size).toBe(first.length - only1)
        expect(new Set(pairs.map((pair) => pair.second)).size).toBe(second.length - only2)
        for (const pair of pairs) {
          expect(first[pair.first]?.code).toBe(second[pair.second]?.code)
          expect(pair.overlap).toBeGreaterThanOrEqual(0.3)
        }
        expectOnlyNumbers(matchAgreement({ pairs, only1, only2 }, 2))
      }),
      seeded,
    )
  })

  it('matches every segment with itself', () => {
    fc.assert(
      fc.property(segments, (own) => {
        expect(matchSegments(own, own)).toMatchObject({ only1: 0, only2: 0 })
      }),
      seeded,
    )
  })

  it('takes the best overlap first, and the earlier of equal ones', () => {
    const first = [{ start: 0, end: 10, code: 'A' }]
    const second = [
      { start: 0, end: 8, code: 'A' },
      { start: 0, end: 9, code: 'A' },
      { start: 1, end: 10, code: 'A' },
    ]
    expect(matchSegments(first, second).pairs).toEqual([{ first: 0, second: 1, overlap: 0.9 }])
  })

  it('can ask for the same level', () => {
    const at = (level: number | null) => [{ start: 0, end: 10, code: 'A', level }]
    expect(matchSegments(at(2), at(3), { sameLevel: true }).pairs).toEqual([])
    expect(matchSegments(at(2), at(3)).pairs).toHaveLength(1)
  })

  it('says nothing where neither coder has a segment', () => {
    const nothing = matchSegments([], [])
    expect(matchAgreement(nothing, 3)).toEqual({ defined: false, reason: 'nothing-to-compare' })
  })
})

describe('the unitizing alphas', () => {
  it('are numbers or say why not, and do not depend on the order of coders and segments', () => {
    fc.assert(
      fc.property(fc.array(apart, { minLength: 2, maxLength: 3 }), (coders) => {
        const forward = known(unitizingAlpha(length, coders))
        const back = known(
          unitizingAlpha(
            length,
            coders.toReversed().map((each) => each.toReversed()),
          ),
        )
        expectOnlyNumbers(forward)
        for (const name of ['whole', 'binary', 'codes'] as const) {
          const [one, two] = [forward[name], back[name]]
          if (one.defined) expect(known(two)).toBeCloseTo(one.value, 9)
          else expect(two).toEqual(one)
        }
      }),
      seeded,
    )
  })

  it('account for the whole text of every coder in the coincidences', () => {
    fc.assert(
      fc.property(fc.array(apart, { minLength: 2, maxLength: 4 }), (coders) => {
        const { coincidences } = known(unitizingAlpha(length, coders))
        const total = coincidences.flat().reduce((all, each) => all + each, 0)
        expect(total).toBeCloseTo(coders.length * length, 9)
      }),
      seeded,
    )
  })

  it('are 1 where coders agree in everything', () => {
    const own = [
      { start: 3, end: 9, code: 'A' },
      { start: 12, end: 20, code: 'B' },
    ]
    const { whole, binary, codes, perCode } = known(unitizingAlpha(length, [own, own]))
    for (const alpha of [whole, binary, codes, ...perCode.values()]) expect(known(alpha)).toBe(1)
  })

  it('refuse segments of one coder that overlap, and a single coder', () => {
    const overlapping = [
      { start: 0, end: 5, code: 'A' },
      { start: 4, end: 6, code: 'B' },
    ]
    expect(unitizingAlpha(length, [overlapping, []])).toEqual({
      defined: false,
      reason: 'overlapping-segments',
    })
    expect(unitizingAlpha(length, [[]])).toEqual({ defined: false, reason: 'one-coder' })
  })

  it('have no agreement on codes where coders nowhere both coded', () => {
    const { codes, whole } = known(
      unitizingAlpha(length, [[{ start: 0, end: 5, code: 'A' }], [{ start: 8, end: 12, code: 'A' }]]),
    )
    expect(codes).toEqual({ defined: false, reason: 'nothing-to-compare' })
    expect(known(whole)).toBeLessThan(0)
  })
})
