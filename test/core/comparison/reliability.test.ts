import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gwetAc } from '../../../core/agreement/gwet-ac.ts'
import { krippendorffAlpha } from '../../../core/agreement/krippendorff-alpha.ts'
import type { Ratings } from '../../../core/agreement/ratings.ts'
import { assessReliability } from '../../../core/comparison/reliability.ts'
import type { ComparedCoding, ComparisonInput } from '../../../core/comparison/types.ts'
import type { CoderId, CompetencyId, EventId, InterviewId } from '../../../core/model/ids.ts'
import { expectOnlyNumbers, known } from '../stats/arbitrary.ts'
import { coding, makeInput } from './make-input.ts'

const one = 1 as CompetencyId
const two = 2 as CompetencyId
const missing = (reason: string) => ({ defined: false, reason })

/** Which coder saw which competency in which event of an interview; event 0 is outside events. */
type Seen = readonly [coder: number, interview: number, event: number, competency: number, level?: number]

/** Events 1 to 4 are in interview 1, 11 to 14 in interview 2, and so on. */
function inputOf(seen: readonly Seen[], interviews = 1, eventsEach = 4): ComparisonInput {
  const codings = seen.map(
    ([coder, interview, event, competency, level = 1]): ComparedCoding =>
      coding(interview, competency, level, {
        coderId: coder as CoderId,
        layer: 'independent',
        event: event === 0 ? null : (interview - 1) * 10 + event,
      }),
  )
  const numbers = Array.from({ length: interviews }, (_, index) => index + 1)
  const events = numbers.flatMap((interview) =>
    Array.from({ length: eventsEach }, (_, index) => ({
      id: ((interview - 1) * 10 + index + 1) as EventId,
      interviewId: interview as InterviewId,
    })),
  )
  const people = numbers.map(() => ({ group: 'superior' as const, levels: [[], []] }))
  return makeInput(people, { codings, events })
}

describe('how well coders agree on a competency', () => {
  it('is alpha over the events that all of them read', () => {
    // Of four events both saw it in the first, each alone in one more, nobody in the last.
    const { of } = assessReliability(
      inputOf([
        [1, 1, 1, 1],
        [2, 1, 1, 1],
        [1, 1, 2, 1],
        [2, 1, 3, 1],
      ]),
    )
    // Four ones and four noughts, two of four units in disagreement: 1 - 7 * 4 / (2 * 4 * 4).
    expect(of(one)).toMatchObject({ coefficient: 'alpha', units: 4 })
    expect(known(of(one).value)).toBeCloseTo(1 - (7 * 4) / 32, 12)
  })

  it('is 1 where they saw the very same, and says nothing of what nobody coded', () => {
    const { of } = assessReliability(
      inputOf([
        [1, 1, 1, 1],
        [2, 1, 1, 1],
      ]),
    )
    expect(of(one)).toMatchObject({ coefficient: 'alpha', value: { defined: true, value: 1 } })
    expect(of(two)).toEqual({ coefficient: 'ac1', value: missing('no-variation'), units: 4 })
  })

  it('is AC1 where a competency is rarer than one in ten, or commoner than nine', () => {
    const events = (numbers: readonly number[], coder: number): Seen[] =>
      numbers.map((event) => [coder, 1, event, 1])
    // Twenty ratings of ten events each: one of them, then two, is a one.
    const rare = assessReliability(inputOf([...events([1], 1), [2, 1, 2, 2]], 1, 10)).of(one)
    expect([rare.coefficient, known(rare.value) > 0.8]).toEqual(['ac1', true])
    expect(
      assessReliability(inputOf([...events([1], 1), ...events([1], 2)], 1, 10)).of(one).coefficient,
    ).toBe('alpha')
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const common = assessReliability(inputOf([...events(all, 1), ...events(all.slice(1), 2)], 1, 10)).of(one)
    expect(common.coefficient).toBe('ac1')
    const less = assessReliability(inputOf([...events(all, 1), ...events(all.slice(2), 2)], 1, 10)).of(one)
    expect(less.coefficient).toBe('alpha')
  })

  it('takes what is coded outside events for one more place', () => {
    const inside: Seen[] = [
      [1, 1, 1, 1],
      [2, 1, 1, 1],
    ]
    const outside: Seen[] = [
      [1, 1, 0, 1],
      [1, 1, 0, 1],
    ]
    expect(assessReliability(inputOf(inside)).of(one).units).toBe(4)
    expect(assessReliability(inputOf([...inside, ...outside])).of(one).units).toBe(5)
  })

  it('looks only at interviews that two coded, and never at the consensus', () => {
    const agreed: Seen[] = [
      [1, 1, 1, 1],
      [2, 1, 1, 1],
    ]
    const alone: Seen[] = [
      [1, 2, 1, 1],
      [1, 2, 2, 1],
    ]
    const input = inputOf([...agreed, ...alone], 2)
    expect(assessReliability(input).of(one)).toMatchObject({ units: 4, value: { value: 1 } })
    const consensus = coding(2, 1, 1, { coderId: 2 as CoderId, layer: 'consensus', event: 11 })
    const more = { ...input, codings: [...input.codings, consensus] }
    expect(assessReliability(more).of(one).units).toBe(4)
  })

  it('is not known where one coded alone', () => {
    const { of, summary } = assessReliability(inputOf([[1, 1, 1, 1]]))
    expect(of(one)).toEqual({ coefficient: 'alpha', value: missing('nothing-to-compare'), units: 0 })
    expect(summary).toMatchObject({
      ...{ coders: 1, doubleCoded: 0, interviews: 1, alpha: missing('one-coder') },
      ...{ categoryAgreement: missing('one-coder'), codingReliability: missing('one-coder') },
      levelIcc: missing('one-coder'),
    })
  })

  it('leaves out a coder who did not code an interview', () => {
    const seen: Seen[] = [
      ...([
        [1, 1, 1, 1],
        [2, 1, 1, 1],
      ] satisfies Seen[]),
      ...([
        [1, 2, 1, 1],
        [3, 2, 1, 1],
      ] satisfies Seen[]),
    ]
    const { of, summary } = assessReliability(inputOf(seen, 2))
    expect(of(one)).toMatchObject({ units: 8, value: { value: 1 } })
    expect(summary).toMatchObject({ coders: 3, doubleCoded: 2 })
  })
})

describe('agreement on the whole', () => {
  it('counts agreed codings in each event, by competency', () => {
    const seen: Seen[] = [
      // Event 1: coder 1 codes 1, 1 and 2; coder 2 codes 1 and 2: two agree. Event 2: nothing in common.
      ...([
        [1, 1, 1, 1],
        [1, 1, 1, 1],
        [1, 1, 1, 2],
        [2, 1, 1, 1],
        [2, 1, 1, 2],
      ] satisfies Seen[]),
      ...([
        [1, 1, 2, 1],
        [2, 1, 2, 2],
      ] satisfies Seen[]),
    ]
    const { summary } = assessReliability(inputOf(seen))
    const agreement = (2 * 2) / (4 + 3)
    expect(known(summary.categoryAgreement)).toBeCloseTo(agreement, 12)
    expect(known(summary.codingReliability)).toBeCloseTo((2 * agreement) / (1 + agreement), 12)
    expect(summary).toMatchObject({ coders: 2, doubleCoded: 1, interviews: 1 })
  })

  it('compares levels where both saw the competency, and has none where they do not vary', () => {
    const levels = (pairs: readonly (readonly [number, number])[]): Seen[] =>
      pairs.flatMap(([a, b], index): Seen[] => [
        [1, 1, index + 1, 1, a],
        [2, 1, index + 1, 1, b],
      ])
    const icc = (pairs: readonly (readonly [number, number])[]) =>
      assessReliability(inputOf(levels(pairs))).summary.levelIcc
    expect(
      known(
        icc([
          [1, 1],
          [2, 2],
          [3, 3],
        ]),
      ),
    ).toBeCloseTo(1, 12)
    // Coder 2 is one level stricter: MSR 2, MSC 1.5, MSE 0, so ICC(2,1) = 2 / (2 + 2 * 1.5 / 3).
    expect(
      known(
        icc([
          [1, 2],
          [2, 3],
          [3, 4],
        ]),
      ),
    ).toBeCloseTo(2 / 3, 12)
    expect(
      icc([
        [2, 2],
        [2, 2],
        [2, 2],
      ]).defined,
    ).toBe(false)
    expect(icc([[1, 2]]).defined).toBe(false)
  })

  it('is alpha or AC1 of the ratings written out, coder by coder and unit by unit', () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 40 }), (all) => {
        const { of, summary } = assessReliability(inputOf(all, 3))
        const written = [one, two].map((competency) => ratingsOf(all, competency))
        for (const [index, competency] of [one, two].entries()) {
          const ratings = written[index] ?? []
          const { coefficient, value, units } = of(competency)
          expect(units).toBe(ratings.length)
          if (!value.defined) continue
          const expected = coefficient === 'ac1' ? acOf(ratings) : alphaOf(ratings)
          expect(value.value).toBeCloseTo(expected, 9)
        }
        if (!summary.alpha.defined) return
        const used = written.filter((ratings) => ratings.flat().includes(1))
        expect(summary.alpha.value).toBeCloseTo(alphaOf(used.flat()), 9)
      }),
      { seed: 29, numRuns: 200 },
    )
  })

  it('is never NaN, and does not hang on the order of codings', () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 20 }), (all) => {
        const input = inputOf(all, 3)
        const read = (given: ComparisonInput) => {
          const { of, summary } = assessReliability(given)
          return [of(one), of(two), summary]
        }
        const straight = read(input)
        expectOnlyNumbers(straight)
        const turned = read({ ...input, codings: input.codings.toReversed() })
        expect(JSON.stringify(rounded(turned))).toBe(JSON.stringify(rounded(straight)))
      }),
      { seed: 28, numRuns: 200 },
    )
  })
})

/** What was seen, at random, by three coders in three interviews. */
const seen = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 1, max: 3 }),
  fc.nat(4),
  fc.integer({ min: 1, max: 2 }),
  fc.nat(3),
)

/** A row for each unit of the interviews that two coded, a column for each coder. */
function ratingsOf(all: readonly Seen[], competency: number): (number | null)[][] {
  return [1, 2, 3].flatMap((interview) => {
    const here = all.filter((one) => one[1] === interview)
    const coders = new Set(here.map(([coder]) => coder))
    if (coders.size < 2) return []
    const units = here.some(([, , event]) => event === 0) ? [0, 1, 2, 3, 4] : [1, 2, 3, 4]
    return units.map((unit) =>
      [1, 2, 3].map((coder) => {
        if (!coders.has(coder)) return null
        return here.some((one) => one[0] === coder && one[2] === unit && one[3] === competency) ? 1 : 0
      }),
    )
  })
}

function alphaOf(ratings: Ratings): number {
  const alpha = krippendorffAlpha(ratings, 'nominal')
  return alpha.defined ? alpha.value.alpha : Number.NaN
}

function acOf(ratings: Ratings): number {
  const ac = gwetAc(ratings, [0, 1])
  return ac.defined ? ac.value.coefficient : Number.NaN
}

/** Numbers to nine places, so that the order of a sum does not show. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e9) / 1e9 + 0
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]))
}
