import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStrata } from '../../../core/comparison/compare-strata.ts'
import { defaultSettings } from '../../../core/comparison/settings.ts'
import type { CoderId, CompetencyId, EventId, InterviewId } from '../../../core/model/ids.ts'
import {
  type CoOccurrence,
  codingsTogether,
  coOccurrence,
  togetherKinds,
} from '../../../core/tables/co-occurrence.ts'
import { kindsTable } from '../../../core/tables/kinds-table.ts'
import { cellScores, peopleTable } from '../../../core/tables/people-table.ts'
import { eventsTable, positionTable } from '../../../core/tables/place-tables.ts'
import type { TableInput } from '../../../core/tables/table-input.ts'
import { coding, makeInput, type Person } from '../comparison/make-input.ts'
import { expectOnlyNumbers, known, seeded } from '../stats/arbitrary.ts'

/** People with their codings, each at a place of its own ten characters long unless told. */
function tableInput(people: readonly Person[], codings?: TableInput['codings']): TableInput {
  const input = makeInput(people)
  const placed = input.codings.map((one, index) => ({ ...one, start: index * 20, end: index * 20 + 10 }))
  return { ...input, codings: codings ?? placed }
}

const at = (start: number, end: number, given: ReturnType<typeof coding>) => ({ ...given, start, end })

const people: readonly Person[] = [
  { group: 'superior', stratum: 'north', levels: [[3, 5], [2]] },
  { group: 'superior', stratum: 'south', levels: [[4], []] },
  { group: 'average', stratum: 'north', levels: [[1], [2, 2]] },
  { group: null, stratum: '', levels: [[2], []] },
]

describe('interviewee x competency', () => {
  it('holds everybody who was coded, with sums of counts and means of levels', () => {
    const frequency = peopleTable(tableInput(people), defaultSettings, 'frequency')
    expect(frequency.values).toEqual([
      [2, 1],
      [1, 0],
      [1, 2],
      [1, 0],
    ])
    expect([frequency.ofPeople, frequency.ofCompetencies, frequency.ofAll]).toEqual([[3, 1, 3, 1], [5, 3], 8])
    const levels = peopleTable(tableInput(people), defaultSettings, 'mean-level')
    expect(levels.values).toEqual([
      [4, 2],
      [4, null],
      [1, 2],
      [2, null],
    ])
    expect(levels.ofCompetencies).toEqual([11 / 4, 2])
  })
})

describe('competency x kind', () => {
  it('counts by group, and leaves out who has none', () => {
    const { kinds, rows } = kindsTable(tableInput(people), defaultSettings, 'group')
    expect(kinds).toEqual([
      { name: 'superior', n: 2 },
      { name: 'average', n: 1 },
    ])
    expect(rows[0]?.cells.map(({ coded, codings }) => [coded, codings])).toEqual([
      [2, 3],
      [1, 1],
    ])
    expect(rows[1]?.all).toMatchObject({ coded: 2, codings: 3, n: 3 })
  })

  it('counts by stratum, those without one last', () => {
    const { kinds } = kindsTable(tableInput(people), defaultSettings, 'stratum')
    expect(kinds).toEqual([
      { name: 'north', n: 2 },
      { name: 'south', n: 1 },
      { name: '', n: 1 },
    ])
  })
})

describe('co-occurrence', () => {
  const event = 7
  const codings = [
    at(0, 10, coding(1, 1, 3, { event })),
    at(5, 20, coding(1, 2, 3, { event })),
    at(10, 30, coding(1, 1, 3, { event })),
    at(50, 60, coding(1, 2, 3)),
    at(0, 10, coding(2, 2, 3)),
  ]
  const input = tableInput(
    [
      { group: 'superior', levels: [[], []] },
      { group: 'average', levels: [[], []] },
    ],
    codings,
  )

  it('counts overlapping passages, events and interviewees', () => {
    expect(coOccurrence(input, defaultSettings, 'passage')).toEqual([
      [2, 2],
      [2, 3],
    ])
    expect(coOccurrence(input, defaultSettings, 'event')).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect(coOccurrence(input, defaultSettings, 'interviewee')).toEqual([
      [1, 1],
      [1, 2],
    ])
  })

  it('never counts two coders together, and takes the mean of them', () => {
    const two = [1, 2].map((coder) => ({
      ...at(0, 10, coding(1, coder, 3)),
      layer: 'independent' as const,
      coderId: coder as CoderId,
    }))
    expect(coOccurrence({ ...input, codings: two }, defaultSettings, 'passage')).toEqual([
      [0.5, 0],
      [0, 0.5],
    ])
  })
})

describe('what stands behind a count of co-occurrence', () => {
  const codings = fc.array(
    fc
      .record({
        ...{ person: fc.integer({ min: 1, max: 2 }), competency: fc.integer({ min: 1, max: 2 }) },
        ...{ event: fc.option(fc.integer({ min: 1, max: 2 })), coder: fc.integer({ min: 1, max: 2 }) },
        ...{ start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }) },
      })
      .map(({ person, competency, event, coder, start, length }) => ({
        ...at(
          start,
          start + length,
          coding(person, competency, 2, { event: event === null ? null : person * 10 + event }),
        ),
        layer: 'independent' as const,
        coderId: coder as CoderId,
      })),
    { maxLength: 12 },
  )
  const [a, b] = [1 as CompetencyId, 2 as CompetencyId]

  it('is codings of both, and none where nothing is counted', () => {
    fc.assert(
      fc.property(codings, fc.constantFrom(...togetherKinds), (some, together) => {
        const input = { ...tableInput(people.slice(0, 2)), codings: some }
        const found = codingsTogether(some, [a, b], together)
        expect(found.length > 0).toBe((coOccurrence(input, defaultSettings, together)[0]?.[1] ?? 0) > 0)
        expect(new Set(found.map(({ competencyId }) => competencyId)).size).toBe(found.length > 0 ? 2 : 0)
        expect(codingsTogether(some, [b, a], together)).toEqual(found)
        expect(codingsTogether(found, [a, b], together)).toEqual(found)
      }),
      seeded,
    )
  })
})

describe('tables of places', () => {
  it('count codings by event, and those outside apart', () => {
    const input = {
      ...tableInput(people.slice(0, 1), [
        at(0, 5, coding(1, 1, 2, { event: 4 })),
        at(6, 9, coding(1, 2, 2, { event: 4 })),
        at(90, 95, coding(1, 1, 2)),
      ]),
      events: [4, 5].map((id) => ({ id: id as EventId, interviewId: 1 as InterviewId })),
    }
    expect(eventsTable(input, defaultSettings)).toEqual({
      eventIds: [4, 5],
      values: [
        [1, 1],
        [0, 0],
      ],
      outside: [1, 0],
    })
  })

  it('count codings by the quarter of the turns they start in', () => {
    const turns = Array.from({ length: 8 }, (_, index) => ({ start: index * 10 }))
    const starts = [0, 19, 20, 79]
    const input = tableInput(
      people.slice(0, 1),
      starts.map((start) => at(start, start + 1, coding(1, 1, 2))),
    )
    const table = positionTable(input, defaultSettings, new Map([[1 as InterviewId, turns]]))
    expect(table[0]).toEqual([2, 1, 0, 1])
  })
})

describe('strata held apart', () => {
  const of = (group: 'superior' | 'average', stratum: string, levels: readonly number[]): Person[] =>
    levels.map((level) => ({ group, stratum, levels: [[level]] }))
  const given = [
    ...of('superior', 'north', [3, 4, 5, 4, 5]),
    ...of('average', 'north', [2, 3, 2, 3, 2]),
    ...of('superior', 'south', [1, 2, 1, 2, 1]),
    ...of('average', 'south', [4, 5, 4, 5, 4]),
  ]

  it('shows what pooling would hide: opposite effects', () => {
    const { strata, rows } = compareStrata(makeInput(given), defaultSettings)
    expect(strata).toEqual([
      { name: 'north', superior: 5, average: 5 },
      { name: 'south', superior: 5, average: 5 },
    ])
    const [row] = rows
    expect(row?.cautions).toEqual(['HETEROGENEOUS', 'OPPOSITE'])
    const [north, south] = row?.strata ?? []
    expect(north === undefined ? 0 : known(north.g)).toBeGreaterThan(0)
    expect(south === undefined ? 0 : known(south.g)).toBeLessThan(0)
  })

  it('warns where a cell is small', () => {
    expect(compareStrata(makeInput(given.slice(0, 9)), defaultSettings).rows[0]?.cautions).toEqual(['FEW'])
  })
})

describe('whatever the study', () => {
  const person: fc.Arbitrary<Person> = fc.record({
    group: fc.constantFrom('superior' as const, 'average' as const, null),
    stratum: fc.constantFrom('', 'a', 'b'),
    length: fc.constantFrom(0, 1, 9000),
    levels: fc.array(fc.array(fc.option(fc.integer({ min: -1, max: 6 }), { nil: null }), { maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    }),
  })

  it('no table holds NaN, and co-occurrence is symmetric with the diagonal largest', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 8 }),
        fc.constantFrom('missing' as const, 'zero' as const),
        (some, absentLevel) => {
          const [input, settings] = [tableInput(some), { ...defaultSettings, absentLevel }]
          for (const score of cellScores) expectOnlyNumbers(peopleTable(input, settings, score))
          for (const by of ['group', 'stratum'] as const) expectOnlyNumbers(kindsTable(input, settings, by))
          expectOnlyNumbers(compareStrata(input, settings))
          for (const together of togetherKinds)
            expectSymmetric(coOccurrence(input, settings, together), together !== 'passage')
        },
      ),
      seeded,
    )
  })
})

/** A table that is the same across its diagonal, which is the largest of its row where `isLargest`. */
function expectSymmetric(counts: CoOccurrence, isLargest: boolean): void {
  for (const [i, row] of counts.entries()) {
    expect(row).toEqual(counts.map((other) => other[i]))
    if (isLargest) expect(Math.max(...row)).toBe(row[i])
  }
}
