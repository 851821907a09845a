import { describe, expect, it } from 'vitest'
import { compareGroups } from '../../../core/comparison/compare-groups.ts'
import { defaultSettings } from '../../../core/comparison/settings.ts'
import type { ComparedCoding, ComparisonInput, ComparisonSettings } from '../../../core/comparison/types.ts'
import { warningCodes } from '../../../core/comparison/types.ts'
import type { CoderId, EventId, InterviewId } from '../../../core/model/ids.ts'
import type { Group } from '../../../core/model/study.ts'
import { coding, makeInput, type Person, withRules } from './make-input.ts'

const [first, second] = [1 as CoderId, 2 as CoderId]

interface Plan {
  readonly superior?: number
  readonly average?: number
  /** What differs for one interviewee, by number from 1; superior ones come first. */
  readonly person?: (number: number, group: Group) => Partial<Person>
  /** The codings of one interviewee; both coders code competency 1 in one event unless told otherwise. */
  readonly codings?: (number: number, group: Group) => readonly ComparedCoding[]
  readonly facts?: Partial<ComparisonInput['facts']>
  readonly competencies?: number
  readonly settings?: ComparisonSettings
}

const by = (
  coderId: CoderId,
  number: number,
  changes: Partial<ComparedCoding> & { level?: number } = {},
) => ({
  ...coding(number, 1, changes.level ?? 1 + (number % 2), { coderId, layer: 'independent', event: number }),
  ...changes,
})
const both = (number: number) => [by(first, number), by(second, number)]

/** Warnings of a study that gives no cause for any but where the plan differs, each with its values. */
function warningsOf(plan: Plan = {}): Map<string, Readonly<Record<string, number>>> {
  const { superior = 15, average = 15, competencies = 1 } = plan
  const groups = [...Array<Group>(superior).fill('superior'), ...Array<Group>(average).fill('average')]
  const people = groups.map((group, index) => ({ group, levels: [], ...plan.person?.(index + 1, group) }))
  const input = makeInput(people)
  const result = compareGroups(
    {
      ...input,
      competencyIds: makeInput([{ group: null, levels: Array(competencies).fill([]) }]).competencyIds,
      codings: groups.flatMap((group, index) => (plan.codings ?? both)(index + 1, group)),
      events: groups.map((_group, index) => ({
        id: (index + 1) as EventId,
        interviewId: (index + 1) as InterviewId,
      })),
      facts: { ...input.facts, blindCoderIds: [first, second], ...plan.facts },
    },
    plan.settings ?? defaultSettings,
  )
  return new Map(result.warnings.map(({ code, params }) => [code, params]))
}
const codes = (plan?: Plan) => [...warningsOf(plan).keys()]

describe('warnings', () => {
  it('are none where there is no cause', () => {
    expect(codes()).toEqual([])
  })

  it('of small groups begin under 15, of tiny ones under 8', () => {
    expect(codes({ superior: 15, average: 20 })).toEqual([])
    expect(warningsOf({ average: 14 })).toEqual(new Map([['W_SMALL_N', { superior: 15, average: 14 }]]))
    expect(codes({ superior: 8 })).toEqual(['W_SMALL_N'])
    expect(warningsOf({ superior: 7 })).toEqual(new Map([['W_TINY_N', { superior: 7, average: 15 }]]))
    expect(codes({ average: 0 })).toContain('W_TINY_N')
  })

  it('of no power come where even the smallest p is above alpha', () => {
    // Three against three: 2 / C(6, 3) = .1.
    const three = { superior: 3, average: 3 }
    expect(codes(three)).not.toContain('W_NO_POWER')
    const strict = warningsOf({ ...three, settings: withRules({ alpha: 0.05 }) }).get('W_NO_POWER')
    expect(strict).toEqual({ smallestP: expect.closeTo(0.1, 12), alpha: 0.05 })
    expect(codes({ superior: 4, average: 4, settings: withRules({ alpha: 0.05 }) })).not.toContain(
      'W_NO_POWER',
    )
  })

  it('of length come where the groups differ in it', () => {
    const longer = (more: number) => (number: number, group: Group) => ({
      length: 1000 + 10 * (number % 15) + (group === 'superior' ? more : 0),
    })
    expect(codes({ person: longer(0) })).toEqual([])
    expect(codes({ person: longer(100) })).toEqual(['W_LENGTH'])
  })

  it('of one coder come where nothing is coded twice', () => {
    expect(codes({ codings: (number) => [by(first, number)] })).toEqual(['W_ONE_CODER'])
    const halves = (number: number) => [by(number % 2 === 0 ? first : second, number)]
    expect(codes({ codings: halves })).toEqual(['W_ONE_CODER'])
  })

  it('of little double coding come under a fifth of the interviews', () => {
    const twice = (interviews: number) => (number: number) =>
      number % 5 === 0 && number / 5 <= interviews ? both(number) : [by(first, number)]
    expect(warningsOf({ codings: twice(5) })).toEqual(
      new Map([['W_PARTIAL_DOUBLE', { doubleCoded: 5, interviews: 30 }]]),
    )
    expect(codes({ codings: twice(6) })).toEqual([])
  })

  it('of coders who knew the groups count them', () => {
    const seen = warningsOf({ facts: { blindCoderIds: [first] } })
    expect(seen).toEqual(new Map([['W_NOT_BLIND', { coders: 1 }]]))
    expect(warningsOf({ facts: { blindCoderIds: [] } }).get('W_NOT_BLIND')).toEqual({ coders: 2 })
  })

  it('of blindness look at who coded alone, not at who wrote the consensus down', () => {
    const agreed = (number: number) => [...both(number), by(3 as CoderId, number, { layer: 'consensus' })]
    expect(codes({ codings: agreed })).toEqual([])
    const consensusOnly = (number: number) => [by(3 as CoderId, number, { layer: 'consensus' })]
    expect(codes({ codings: consensusOnly })).toContain('W_NOT_BLIND')
  })

  it('of little reliability come where coders see different things', () => {
    const apart = (number: number) => [
      by(first, number),
      ...(number % 2 === 0 ? [by(second, number)] : [by(second, number, { competencyId: 2 as never })]),
    ]
    expect(codes({ codings: apart, competencies: 2 })).toEqual(['W_LOW_RELIABILITY'])
  })

  it('of sparse codings come where more than half of all numbers are 0', () => {
    expect(codes({ competencies: 2 })).toEqual([])
    expect(warningsOf({ competencies: 3 })).toEqual(new Map([['W_SPARSE', { share: 2 / 3 }]]))
  })

  it('of strata come where a stratum’s share differs between the groups', () => {
    const strata = (inSuperior: number, inAverage: number) => (number: number, group: Group) => {
      const place = group === 'superior' ? number : number - 15
      return { stratum: place <= (group === 'superior' ? inSuperior : inAverage) ? 'corporate' : 'personal' }
    }
    // Fisher's p: 2 (C(15,5) 15 + C(15,6)) / C(30,6) = .169, and 2 (C(15,6) 15 + C(15,7)) / C(30,7) = .080.
    expect(codes({ person: strata(5, 1) })).toEqual([])
    expect(codes({ person: strata(6, 1) })).toEqual(['W_STRATA'])
    expect(codes({ person: strata(1, 6) })).toEqual(['W_STRATA'])
    expect(codes({ person: strata(15, 15) })).toEqual([])
  })

  it('of many uncorrected tests begin above ten', () => {
    const all = (competencies: number) => (number: number) =>
      Array.from({ length: competencies }, (_, index) =>
        both(number).map((one) => ({ ...one, competencyId: (index + 1) as never })),
      ).flat()
    const settings = withRules({ correction: 'none' })
    const many = (competencies: number) => ({ competencies, codings: all(competencies), settings })
    expect(codes(many(10))).toEqual(['W_UNCORRECTED'])
    expect(warningsOf(many(11))).toEqual(
      new Map([
        ['W_MULTI', { tests: 11 }],
        ['W_UNCORRECTED', {}],
      ]),
    )
    expect(codes({ ...many(11), settings: defaultSettings })).toEqual([])
  })

  it('of the sample and the criterion come from what the project says', () => {
    expect(codes({ facts: { sameSample: true } })).toEqual(['W_SAME_SAMPLE'])
    expect(codes({ facts: { hasCriterion: false } })).toEqual(['W_NO_CRITERION'])
  })

  it('of coders and groups come where a coder coded another mix, unless there is a consensus', () => {
    const divided = (number: number, group: Group) => [by(group === 'superior' ? first : second, number)]
    const warned = warningsOf({ codings: divided })
    expect(warned).toEqual(
      new Map([
        ['W_ONE_CODER', {}],
        ['W_CODER_GROUP', { coders: 2 }],
      ]),
    )
    const agreed = (number: number, group: Group) => [
      ...divided(number, group),
      by(group === 'superior' ? first : second, number, { layer: 'consensus' }),
    ]
    expect(codes({ codings: agreed })).toEqual(['W_ONE_CODER'])
  })

  it('of the codebook count the versions that codings stand on', () => {
    const later = (number: number) =>
      both(number).map((one) => ({ ...one, dictionaryNumber: 1 + (number % 3) }))
    expect(warningsOf({ codings: later })).toEqual(new Map([['W_CODEBOOK_CHANGED', { versions: 3 }]]))
    const once = (number: number) =>
      both(number).map((one) => ({ ...one, dictionaryNumber: number === 1 ? 2 : 1 }))
    expect(warningsOf({ codings: once })).toEqual(new Map([['W_CODEBOOK_CHANGED', { versions: 2 }]]))
  })

  it('of interviewees not coded count those who have a group', () => {
    const none = (number: number) => (number === 1 || number === 30 ? [] : both(number))
    const person = (number: number) => (number === 1 ? { group: null } : {})
    expect(warningsOf({ superior: 16, average: 16, codings: none, person })).toEqual(
      new Map([['W_UNCODED', { count: 1 }]]),
    )
  })

  it('come in the order of the method, most weighty first', () => {
    const divided = (number: number, group: Group) => [
      by(group === 'superior' ? first : second, number, { dictionaryNumber: number }),
    ]
    const given = codes({
      ...{ superior: 3, average: 3, competencies: 3, codings: divided },
      facts: { sameSample: true, hasCriterion: false, blindCoderIds: [] },
      settings: withRules({ correction: 'none', alpha: 0.05 }),
    })
    expect(given).toEqual(warningCodes.filter((code) => given.includes(code)))
    expect(given.length).toBeGreaterThan(7)
  })
})
