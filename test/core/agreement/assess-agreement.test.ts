import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementCells } from '../../../core/agreement/agreement-cells.ts'
import { defaultAgreementSettings as settings } from '../../../core/agreement/agreement-settings.ts'
import { assessAgreement } from '../../../core/agreement/assess-agreement.ts'
import { bootstrapInterval } from '../../../core/agreement/bootstrap-interval.ts'
import { gwetAc } from '../../../core/agreement/gwet-ac.ts'
import { icc } from '../../../core/agreement/icc.ts'
import { krippendorffAlpha } from '../../../core/agreement/krippendorff-alpha.ts'
import { iccFromSums, sumLevels } from '../../../core/agreement/level-sums.ts'
import { addPresence } from '../../../core/agreement/measure-cells.ts'
import { presenceInterval } from '../../../core/agreement/measure-intervals.ts'
import { drawResamples } from '../../../core/agreement/resample.ts'
import { presenceAc1, presenceAlpha } from '../../../core/agreement/tally-presence.ts'
import { unitizingAlpha } from '../../../core/agreement/unitizing-alpha.ts'
import { type Estimate, mapEstimate } from '../../../core/stats/estimate.ts'
import { expectOnlyNumbers, known, seeded } from '../stats/arbitrary.ts'
import { type Coded, codings, inputOf, someCodings, textLength } from './make-agreement.ts'

const quick = { resamples: 0 }

function expectSame(one: Estimate, other: Estimate): void {
  expect(one.defined).toBe(other.defined)
  if (one.defined && other.defined) expect(one.value).toBeCloseTo(other.value, 9)
}

/** Units of event x competency as ratings, of the interviews that at least two coded. */
function ratingsOf(coded: readonly Coded[]): (number | null)[][] {
  const input = inputOf(coded, [1, 2, 3])
  const doubles = agreementCells(input, settings)
  const used = new Set(doubles.flatMap(({ cells }) => cells.map((cell) => cell.competencyId)))
  return doubles.flatMap(({ interview, codings: own, coderIds }) => {
    const events = [interview.id * 10 + 1, interview.id * 10 + 2, null]
    const units = own.some((one) => one.eventId === null) ? events : events.slice(0, 2)
    return units.flatMap((event) =>
      [...used].map((competencyId) =>
        input.coderIds.map((coder) => {
          if (!coderIds.includes(coder)) return null
          const isSeen = own.some(
            (one) => one.coderId === coder && one.eventId === event && one.competencyId === competencyId,
          )
          return Number(isSeen)
        }),
      ),
    )
  })
}

describe('agreement, computed from sums,', () => {
  it('on codes is what alpha and AC1 are for the ratings themselves', () => {
    fc.assert(
      fc.property(someCodings, (coded) => {
        const { overall } = assessAgreement(inputOf(coded, [1, 2, 3]), settings, quick)
        const ratings = ratingsOf(coded)
        expectSame(
          overall.alpha,
          mapEstimate(krippendorffAlpha(ratings, 'nominal'), ({ alpha }) => alpha),
        )
        expectSame(
          overall.ac1,
          mapEstimate(gwetAc(ratings, [0, 1]), ({ coefficient }) => coefficient),
        )
      }),
      seeded,
    )
  })

  it('on passages is unitizing alpha of all texts laid end to end', () => {
    fc.assert(
      fc.property(someCodings, (coded) => {
        const one = coded.filter(([, , competency]) => competency === 1)
        const { competencies, doubleCoded } = assessAgreement(inputOf(one), settings, quick)
        const [found] = competencies
        fc.pre(found !== undefined && found.spansLeftOut === 0)
        const doubles = agreementCells(inputOf(one), settings).map(({ interview }) => interview.id)
        const of = (coder: number) =>
          codings(one)
            .filter((each) => each.coderId === coder && doubles.includes(each.interviewId))
            .map((each) => {
              const from = doubles.indexOf(each.interviewId) * textLength
              return { code: 'x', start: from + each.start, end: from + Math.min(each.end, textLength) }
            })
        const whole = unitizingAlpha(doubleCoded * textLength, [of(1), of(2)])
        expectSame(found.spanAlpha, whole.defined ? whole.value.binary : whole)
      }),
      seeded,
    )
  })

  it('on levels is ICC(2,1) of the pairs themselves', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const levels = pairs.map(([first, second]) => ({ first, second }))
        expectSame(
          iccFromSums(sumLevels(levels)),
          mapEstimate(icc(pairs), ({ single }) => single.absolute.value),
        )
      }),
      seeded,
    )
  })

  it('has the intervals that drawing whole interviews anew gives', () => {
    const [coded = []] = fc
      .sample(someCodings, { seed: 7, numRuns: 200 })
      .toSorted((one, other) => other.length - one.length)
    const interviews = agreementCells(inputOf(coded), settings).map(({ cells }) => cells)
    const draws = drawResamples(interviews.length, 500, 3)
    for (const [name, statistic] of [
      ['alpha', presenceAlpha],
      ['ac1', presenceAc1],
    ] as const) {
      const expected = bootstrapInterval(
        interviews,
        (sample) => statistic(addPresence(sample.flat().map((cell) => cell.presence))),
        { resamples: 500, seed: 3 },
      )
      const { lower, upper } = known(presenceInterval(interviews, name, draws))
      expect(lower).toBeCloseTo(known(expected).lower, 9)
      expect(upper).toBeCloseTo(known(expected).upper, 9)
    }
  })

  it('is the same whoever is called first, and in whatever order codings come', () => {
    fc.assert(
      fc.property(someCodings, fc.constantFrom('counts', 'event', 'segment'), (coded, agreedRule) => {
        const rule = { ...settings, agreedRule } as const
        const input = inputOf(coded)
        const { overall } = assessAgreement(input, rule, { resamples: 50 })
        const reversed = { ...input, codings: input.codings.toReversed() }
        expect(assessAgreement(reversed, rule, { resamples: 50 }).overall).toEqual(overall)
        const swapped = assessAgreement(inputOf(coded, [2, 1]), rule, quick).overall
        for (const key of [
          'alpha',
          'ac1',
          'categoryAgreement',
          'pooledAgreement',
          'spanAlpha',
          'icc',
        ] as const)
          expectSame(swapped[key], overall[key])
        expect(swapped.matched).toBe(overall.matched)
      }),
      seeded,
    )
  })

  it('is 1 on every question where both coders did the very same', () => {
    fc.assert(
      fc.property(someCodings, (coded) => {
        const first = coded.filter(([coder]) => coder === 1)
        const twice = first.flatMap(([, ...rest]): Coded[] => [
          [1, ...rest],
          [2, ...rest],
        ])
        const { overall } = assessAgreement(inputOf(twice), settings, quick)
        const { alpha, categoryAgreement, codingReliability, spanAlpha, icc: levels } = overall
        for (const one of [alpha, categoryAgreement, codingReliability, spanAlpha, levels])
          if (one.defined) expect(one.value).toBeCloseTo(1, 12)
        expect(overall.matched).toBe(overall.passages)
      }),
      seeded,
    )
  })

  it('never is a number that is none', () => {
    fc.assert(
      fc.property(
        someCodings,
        fc.constantFrom('matched', 'unit-mean', 'unit-highest'),
        fc.constantFrom('event', 'interview'),
        (coded, levels, unit) => {
          const chosen = { ...settings, levels, unit } as const
          const options = { resamples: 20, rounds: { half: (id: number) => String(id % 2) } }
          expectOnlyNumbers(assessAgreement(inputOf(coded, [1, 2, 3]), chosen, options))
        },
      ),
      { ...seeded, numRuns: 60 },
    )
  })

  it('says why it is not defined where nobody coded, or one alone', () => {
    const nobody = assessAgreement(inputOf([]), settings)
    expect(nobody.doubleCoded).toBe(0)
    expect(nobody.overall.alpha).toEqual({ defined: false, reason: 'no-pairable-values' })
    expect(nobody.overall.categoryAgreement).toEqual({ defined: false, reason: 'nothing-to-compare' })
    expect(assessAgreement(inputOf([[1, 1, 1, 0, 10]]), settings).doubleCoded).toBe(0)
  })
})

/** Two interviews, reckoned by hand. */
const byHand: readonly Coded[] = [
  // Interview 1, event 1: both see competency 1, A on [0, 20) at level 3, B on [10, 30) at level 2: a third in common.
  [1, 1, 1, 0, 20, 3],
  [2, 1, 1, 10, 30, 2],
  // Event 2: both the same passage and level of competency 2.
  [1, 1, 2, 40, 60, 4],
  [2, 1, 2, 40, 60, 4],
  // Interview 2: only A sees competency 1 in event 1.
  [1, 2, 1, 0, 10, 1],
  [1, 2, 2, 40, 50, 2],
  [2, 2, 2, 40, 50, 3],
]

describe('two interviews reckoned by hand', () => {
  it('agree on codes in seven of eight units', () => {
    const { overall } = assessAgreement(inputOf(byHand), settings, quick)
    // Units: 2 interviews x 2 events x 2 competencies. Ones: 7 of 16 ratings, one unit in disagreement.
    expect(overall.units).toBe(8)
    expect(known(overall.alpha)).toBeCloseTo(1 - (15 * 1) / (7 * 9), 12)
    // CA of interview 1 is 2*2/4 = 1, of interview 2 is 2*1/3; pooled 2*3/7; R = 2 CA / (1 + CA).
    expect(known(overall.categoryAgreement)).toBeCloseTo((1 + 2 / 3) / 2, 12)
    expect(known(overall.pooledAgreement)).toBeCloseTo(6 / 7, 12)
    expect(known(overall.codingReliability)).toBeCloseTo((2 * (5 / 6)) / (1 + 5 / 6), 12)
  })

  it('agree on passages where half of them is in common, and on levels of those', () => {
    const { overall } = assessAgreement(inputOf(byHand), settings, quick)
    expect([overall.matched, overall.passages, overall.levelPairs]).toEqual([2, 5, 2])
    // Levels (4, 4) and (2, 3): A is 0.5 below on average.
    expect(known(overall.severity ?? { defined: false, reason: 'none' }).difference).toBeCloseTo(-0.5, 12)
    const less = assessAgreement(inputOf(byHand), { ...settings, minimumOverlap: 0.3 }, quick).overall
    expect([less.matched, less.passages, less.levelPairs]).toEqual([3, 4, 3])
  })

  it('count agreed codings by the rule that was chosen', () => {
    const ca = (rule: Partial<typeof settings>) =>
      known(assessAgreement(inputOf(byHand), { ...settings, ...rule }, quick).overall.pooledAgreement)
    expect(ca({ agreedRule: 'counts' })).toBeCloseTo(6 / 7, 12)
    expect(ca({ agreedRule: 'segment' })).toBeCloseTo(4 / 7, 12)
    expect(ca({ agreedRule: 'segment', sameLevel: true })).toBeCloseTo(2 / 7, 12)
  })

  it('are told apart by competency, interview, pair and round', () => {
    const result = assessAgreement(inputOf(byHand), settings, quick)
    expect(result.competencies.map((one) => [one.competencyId, one.units])).toEqual([
      [1, 4],
      [2, 4],
    ])
    expect(result.interviews.map((one) => known(one.pooledAgreement))).toEqual([1, 2 / 3])
    expect(result.pairs).toHaveLength(1)
    const { rounds } = assessAgreement(inputOf(byHand), settings, {
      ...quick,
      rounds: { day: (id) => `day ${id}` },
    })
    expect(rounds.day.map((round) => [round.key, known(round.pooledAgreement)])).toEqual([
      ['day 1', 1],
      ['day 2', 2 / 3],
    ])
  })
})
