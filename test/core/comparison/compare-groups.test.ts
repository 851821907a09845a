import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareGroups, comparisonSteps, labelChanges } from '../../../core/comparison/compare-groups.ts'
import type { Reliability } from '../../../core/comparison/reliability.ts'
import { assessReliability } from '../../../core/comparison/reliability.ts'
import { defaultSettings } from '../../../core/comparison/settings.ts'
import type { ComparisonInput, ComparisonResult, ComparisonSettings } from '../../../core/comparison/types.ts'
import { scoreKinds } from '../../../core/comparison/types.ts'
import type { Group } from '../../../core/model/study.ts'
import { presets } from '../../../core/proposal/parameters.ts'
import { defined } from '../../../core/stats/estimate.ts'
import { methodEn } from '../../../core/wording/method.en.ts'
import { expectOnlyNumbers, known } from '../stats/arbitrary.ts'
import { firstRow, makeInput, type Person, twoGroups, withRules } from './make-input.ts'

const missing = (reason: string) => ({ defined: false, reason })

/** Agreement that is known, and good, for every competency. */
function reliable(input: ComparisonInput): Reliability {
  return { ...assessReliability(input), of: () => ({ coefficient: 'alpha', value: defined(0.9), units: 50 }) }
}

describe('the comparison of one competency', () => {
  it('gives what a pocket calculator gives', () => {
    const row = firstRow(compareGroups(makeInput(twoGroups([3, 4, 5], [1, 2, 3])), defaultSettings))
    // Means 4 and 2, standard deviations 1, pooled 1; J(4) = Gamma(2) / (sqrt(2) Gamma(3/2)).
    expect(known(row.difference)).toBe(2)
    expect(known(row.g)).toBeCloseTo(2 / (Math.SQRT2 * (Math.sqrt(Math.PI) / 2)), 9)
    const welch = known(row.welch)
    expect([welch.t, welch.degreesOfFreedom]).toEqual([
      expect.closeTo(2 / Math.sqrt(1 / 3 + 1 / 3), 12),
      expect.closeTo(4, 12),
    ])
    // Of the nine pairs eight are won and one is a draw.
    expect(known(row.cliffsDelta)).toBeCloseTo(8 / 9, 12)
    // Of twenty ways to divide, {3, 4, 5} against {1, 2, 3} comes twice (two threes), and so does its mirror image.
    expect(known(row.p)).toBeCloseTo(4 / 20, 12)
    expect(row.isExact).toBe(true)
    expect(row.superior).toMatchObject({ n: 3, coded: 3, codings: 3, presence: defined(1) })
  })

  it('compares presence by Fisher’s test, and rates by their ratio', () => {
    const coded = (group: Group, times: number, length: number) => ({
      group,
      length,
      levels: [Array(times).fill(null)],
    })
    const people = [
      ...[coded('superior', 2, 1000), coded('superior', 1, 1000), coded('superior', 3, 2000)],
      ...[coded('average', 1, 1000), { group: 'average' as const, length: 1000, levels: [[], [1]] }],
      { group: 'average' as const, length: 1000, levels: [[], [1]] },
    ]
    const row = firstRow(compareGroups(makeInput(people), { ...defaultSettings, score: 'rate' }))
    // Present in 3 of 3 and 1 of 3: (C(3,3) C(3,1) + C(3,1) C(3,3)) / C(6,4).
    expect(known(row.fisherP)).toBeCloseTo(6 / 15, 12)
    expect(known(row.rateRatio).ratio).toBeCloseTo(6 / 4000 / (1 / 3000), 12)
    expect(known(row.superior.scores.rate.mean)).toBeCloseTo((2 + 1 + 1.5) / 3, 12)
    expect(row.superior.scores['mean-level'].mean).toEqual(missing('too-few-values'))
  })

  it('flags what is degenerate, and says why it has no value', () => {
    const row = (superior: readonly number[], average: readonly number[]) =>
      firstRow(
        compareGroups(makeInput(twoGroups(superior, average)), withRules({ minGroupN: 2, minCoded: 2 })),
      )
    const equal = row([2, 2], [2, 2])
    expect(equal).toMatchObject({
      g: defined(0),
      p: defined(1),
      interval: missing('no-variation'),
      flags: ['ALL_EQUAL'],
    })
    expect(equal.welch.defined).toBe(false)
    expect(equal.proposal.label).toBe('threshold')
    const apart = row([3, 3], [1, 1])
    expect(apart).toMatchObject({
      g: missing('zero-variance'),
      flags: ['ZERO_VARIANCE', 'COMPLETE_SEPARATION'],
    })
    expect(known(apart.p)).toBeCloseTo(2 / 6, 12)
    expect(apart.proposal.rule).toBe('R2_UNDEFINED')
    expect(row([3, 4], [1, 2]).flags).toEqual(['COMPLETE_SEPARATION'])
    expect(row([1, 2], [3, 4]).flags).toEqual(['COMPLETE_SEPARATION'])
    expect(row([3, 2], [1, 2]).flags).toEqual([])
    expect(row([3], [1, 2])).toMatchObject({ g: missing('too-few-values'), p: missing('too-few-values') })
  })
})

describe('competencies tested together', () => {
  /** Five in each group; competency 1 apart as far as can be, 2 not at all, 3 coded too rarely. */
  const people: Person[] = [
    ...[5, 6, 7, 8, 9].map((level, index) => ({
      group: 'superior' as const,
      levels: [[level], [index], index < 2 ? [index] : []],
    })),
    ...[0, 1, 2, 3, 4].map((level, index) => ({
      group: 'average' as const,
      levels: [[level], [index], index < 2 ? [index + 1] : []],
    })),
  ]

  it('are those with a test and enough coded; their p are adjusted, the others have none', () => {
    const result = compareGroups(makeInput(people), defaultSettings)
    const [apart, alike, rare] = result.rows
    // The most extreme of C(10, 5) = 252 ways and its mirror image; Benjamini-Hochberg doubles the smaller of two.
    expect(known(firstRow(result).p)).toBeCloseTo(2 / 252, 12)
    expect([apart?.pAdjusted, apart?.pHolm]).toEqual([
      expect.closeTo(4 / 252, 12),
      expect.closeTo(4 / 252, 12),
    ])
    expect([alike?.pAdjusted, alike?.pHolm]).toEqual([1, 1])
    expect([rare?.p.defined, rare?.pAdjusted, rare?.pHolm]).toEqual([true, null, null])
    expect(result.family).toEqual({ tests: 2, expectedByChance: 0.1 })
    expect(result.rows.map((row) => row.proposal.rule)).toEqual([
      'R3_DIFFERENTIATING',
      'R5_COMMON',
      'R1_SPARSE',
    ])
  })

  it('are none in groups that are too small', () => {
    const result = compareGroups(makeInput(people), withRules({ minGroupN: 6 }))
    expect(result.family.tests).toBe(0)
    expect(result.rows.map((row) => row.pAdjusted)).toEqual([null, null, null])
  })

  it('change their labels with the settings, which is told beforehand', () => {
    const input = makeInput(people)
    const before = compareGroups(input, defaultSettings)
    expect(labelChanges(before, before)).toEqual([])
    const after = compareGroups(input, { ...defaultSettings, proposal: { ...presets.default, minGroupN: 6 } })
    expect(labelChanges(before, after)).toEqual([
      { competencyId: 1, before: 'differentiating', after: 'insufficient' },
      { competencyId: 2, before: 'threshold', after: 'insufficient' },
    ])
  })
})
describe('how far the evidence can be trusted', () => {
  const clear = twoGroups([5, 6, 7, 8, 9], [0, 1, 2, 3, 4])
  const tier = (input: ComparisonInput, reliability?: Reliability) =>
    firstRow(compareGroups(input, defaultSettings, reliability)).proposal.tier

  it('is strong where agreement is known, coders are blind and Holm’s p is at most .05', () => {
    expect(tier(makeInput(clear), reliable(makeInput(clear)))).toBe('strong')
    const weaker = makeInput(twoGroups([2, 3, 4, 5, 6], [1, 2, 3, 4, 5]))
    expect(tier(weaker, reliable(weaker))).toBe('standard')
  })

  it('is provisional where agreement is not known or coders knew the groups', () => {
    expect(tier(makeInput(clear))).toBe('provisional')
    const input = makeInput(clear)
    const seen = { ...input, facts: { ...input.facts, blindCoderIds: [] } }
    expect(tier(seen, reliable(seen))).toBe('provisional')
  })

  it('is provisional where the label hangs on whether "not shown" counts as 0', () => {
    const people: Person[] = [
      ...[3, 4, 3, 4, 3, 4].map((level) => ({ group: 'superior' as const, levels: [[level], [1]] })),
      ...[[3], [], [], [], [], []].map((own) => ({ group: 'average' as const, levels: [own, [1]] })),
    ]
    const input = makeInput(people)
    const [missed, zero] = (['missing', 'zero'] as const).map((absentLevel) =>
      firstRow(compareGroups(input, { ...defaultSettings, absentLevel }, reliable(input))),
    )
    expect([missed?.proposal.rule, zero?.proposal.rule]).toEqual(['R2_UNDEFINED', 'R3_DIFFERENTIATING'])
    for (const row of [missed, zero]) {
      expect(row?.flags).toContain('POLICY_SENSITIVE')
      expect(row?.proposal.tier).toBe('provisional')
    }
  })

  it('tells how many interviewees would be needed only where a difference waits to be confirmed', () => {
    const promising = firstRow(
      compareGroups(makeInput(twoGroups([1, 2, 3, 4, 5], [0, 1, 2, 3, 4])), defaultSettings),
    )
    const g = known(promising.g)
    expect(promising.proposal).toMatchObject({
      rule: 'R6_PROMISING',
      requiredN: Math.ceil(2 * (2.8016 / g) ** 2 + 1),
    })
    expect(firstRow(compareGroups(makeInput(clear), defaultSettings)).proposal.requiredN).toBeNull()
  })

  it('says that equality is shown only where the 90 % interval is narrow enough', () => {
    const levels = (times: number) => Array.from({ length: times }, (_, index) => index % 4)
    const few = firstRow(compareGroups(makeInput(twoGroups(levels(8), levels(8))), defaultSettings)).proposal
    expect(few).toMatchObject({ label: 'threshold', equivalenceShown: false })
    const many = firstRow(
      compareGroups(makeInput(twoGroups(levels(48), levels(48))), defaultSettings),
    ).proposal
    expect(many).toMatchObject({ label: 'threshold', equivalenceShown: true })
  })
})

describe('length', () => {
  /** Twice as long and twice as often coded, but no oftener by the thousand. */
  const people = (['superior', 'average'] as const).flatMap((group) =>
    [4, 5, 6, 7, 8].map((times) => {
      const codings = group === 'superior' ? 2 * times : times
      return { group, length: codings * 500, levels: [Array.from({ length: codings }, () => codings)] }
    }),
  )
  const rule = (score: ComparisonSettings['score']) =>
    firstRow(compareGroups(makeInput(people), { ...defaultSettings, score }))

  it('that makes the difference keeps a competency from being called differentiating', () => {
    expect(rule('frequency')).toMatchObject({ proposal: { rule: 'R3_LENGTH', label: 'insufficient' } })
    expect(rule('highest-level').proposal.rule).toBe('R3_LENGTH')
    expect(rule('frequency').flags).toEqual(['LENGTH_RELATED', 'LENGTH_FAIL'])
  })

  it('is flagged, but decides nothing, where scores are means or rates', () => {
    expect(rule('mean-level')).toMatchObject({
      proposal: { rule: 'R3_DIFFERENTIATING' },
      flags: ['LENGTH_RELATED'],
    })
    expect(known(rule('rate').difference)).toBeCloseTo(0, 12)
  })
})

describe('who is compared', () => {
  it('is who has a group and was coded at all', () => {
    const people: Person[] = [
      { group: 'superior', levels: [[1], []] },
      { group: 'superior', levels: [[], [2]] },
      { group: 'superior', levels: [[], []] },
      { group: 'average', levels: [[2], []] },
      { group: null, levels: [[3], [3]] },
    ]
    const result = compareGroups(makeInput(people), defaultSettings)
    expect([result.superiorCount, result.averageCount]).toEqual([2, 1])
    expect(result.interviewees.map((one) => one.intervieweeId)).toEqual([1, 2, 4])
    expect(firstRow(result).superior).toMatchObject({ n: 2, coded: 1, presence: defined(0.5) })
  })

  it('may be nobody', () => {
    const result = compareGroups(makeInput([]), defaultSettings)
    expect(result).toMatchObject({ rows: [], interviewees: [], superiorCount: 0, family: { tests: 0 } })
    expectOnlyNumbers(result)
  })
})

/** Up to seven in a group, so that every test is exact. */
const person: fc.Arbitrary<Person> = fc.record({
  group: fc.constantFrom<Group | null>('superior', 'average', null),
  length: fc.constantFrom(0, 900, 1000, 1100, 2000),
  stratum: fc.constantFrom('', 'a'),
  levels: fc.array(fc.array(fc.option(fc.integer({ min: -1, max: 3 })), { maxLength: 3 }), {
    minLength: 2,
    maxLength: 2,
  }),
})
const people = fc.array(person, { maxLength: 12, size: 'max' })
const settings: fc.Arbitrary<ComparisonSettings> = fc.record({
  score: fc.constantFrom(...scoreKinds),
  absentLevel: fc.constantFrom('missing', 'zero'),
  countPerEvent: fc.constantFrom('all', 'once'),
  layer: fc.constantFrom('automatic', 'consensus', 'coders'),
  proposal: fc
    .constantFrom(...Object.values(presets))
    .map((preset) => ({ ...preset, minGroupN: 2, minCoded: 2 })),
})
const seeded = { seed: 41, numRuns: 120 }

/** Every estimate, and every number, in a result. */
function reasonsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'defined' in value && value.defined === false && 'reason' in value ? [String(value.reason)] : []
  return [...own, ...Object.values(value).flatMap(reasonsIn)]
}

/** The same, but for rounding in the last places. */
function expectAlike(one: unknown, other: unknown): void {
  if (typeof one === 'number' && typeof other === 'number')
    expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(one)))
  else if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    expect(Object.keys(one)).toEqual(Object.keys(other))
    for (const [key, value] of Object.entries(one)) expectAlike(value, other[key as keyof typeof other])
  } else expect(one).toBe(other)
}

describe('a comparison in steps', () => {
  it('tells once how far it is, from nothing to all, also where one policy tells nothing new', () => {
    const study = makeInput([...twoGroups([3, 4, 5], [1, 2, 3]), { group: 'average', levels: [[], [2]] }])
    for (const score of scoreKinds) {
      const told = [...comparisonSteps(study, { ...defaultSettings, score })]
      expect(told.map(({ done }) => done)).toEqual(told.map((_step, index) => index))
      expect(told.at(-1)?.done).toBe(told[0]?.total)
      expect(new Set(told.map(({ total }) => total)).size).toBe(1)
    }
  })
})

describe('whatever the study', () => {
  it('what has no value has a reason that there are words for, and nothing is NaN', () => {
    fc.assert(
      fc.property(people, settings, (given, how) => {
        const result = compareGroups(makeInput(given), how)
        expectOnlyNumbers(result)
        for (const reason of reasonsIn(result)) expect(methodEn).toHaveProperty([`undefined.${reason}`])
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      }),
      seeded,
    )
  })

  it('the order of interviewees and of codings never matters', () => {
    const shuffled = people.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.keys()], { minLength: given.length })),
    )
    fc.assert(
      fc.property(shuffled, settings, ([given, order], how) => {
        const input = makeInput(given)
        const mixed = {
          ...input,
          interviewees: order.flatMap((index) => input.interviewees[index] ?? []),
          codings: order
            .flatMap((index) => input.codings.filter((one) => one.intervieweeId === index + 1))
            .toReversed(),
        }
        const [straight, other] = [compareGroups(input, how), compareGroups(mixed, how)]
        expectAlike({ ...other, interviewees: [] }, { ...straight, interviewees: [] })
      }),
      seeded,
    )
  })

  it('with the groups changed over, differences turn round and all else stays', () => {
    const turned = { superior: 'average', average: 'superior' } as const
    fc.assert(
      fc.property(people, settings, (given, how) => {
        const swapped = given.map((one) => ({ ...one, group: one.group === null ? null : turned[one.group] }))
        const [here, there] = [given, swapped].map((some) => compareGroups(makeInput(some), how))
        if (here !== undefined && there !== undefined) expectTurned(here, there)
      }),
      seeded,
    )
  })
})

function expectTurned(here: ComparisonResult, there: ComparisonResult): void {
  expect([there.superiorCount, there.averageCount]).toEqual([here.averageCount, here.superiorCount])
  for (const [index, one] of here.rows.entries()) {
    const other = there.rows[index]
    if (other === undefined) throw new Error('a row is missing')
    expectAlike([other.superior, other.average], [one.average, one.superior])
    for (const measure of ['difference', 'g', 'cliffsDelta'] as const) {
      const [before, after] = [one[measure], other[measure]]
      expect(after.defined).toBe(before.defined)
      if (before.defined && after.defined) expectAlike(after.value + before.value, 0)
    }
    if (one.interval.defined && other.interval.defined)
      expectAlike(
        [other.interval.value.lower, other.interval.value.upper],
        [-one.interval.value.upper, -one.interval.value.lower],
      )
    expectAlike([other.p, other.mannWhitneyP, other.fisherP], [one.p, one.mannWhitneyP, one.fisherP])
    expectAlike([other.pAdjusted, other.pHolm], [one.pAdjusted, one.pHolm])
    expectAlike(other.lengthRelations, one.lengthRelations)
  }
}
