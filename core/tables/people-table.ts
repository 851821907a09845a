import { chooseLayer, codedPeople, scorePeople } from '../comparison/prepare.ts'
import type { ComparedInterviewee, ComparisonSettings } from '../comparison/types.ts'
import type { CompetencyScore } from '../scores/score-interviewees.ts'
import type { TableInput } from './table-input.ts'

export const cellScores = [
  'frequency',
  'event-frequency',
  'presence',
  'mean-level',
  'highest-level',
  'total-level',
  'rate',
] as const
/** What stands in a cell of the table interviewee x competency (method.md 1.6). */
export type CellScore = (typeof cellScores)[number]

const readers: Readonly<Record<CellScore, (score: CompetencyScore) => number | null>> = {
  frequency: (score) => score.frequency,
  'event-frequency': (score) => score.eventFrequency,
  presence: (score) => Number(score.present),
  'mean-level': (score) => score.meanLevel,
  'highest-level': (score) => score.highestLevel,
  'total-level': (score) => score.totalLevel,
  rate: (score) => score.rate,
}

/** Interviewee x competency: a row for each interviewee who was coded, with a group or without. */
export interface PeopleTable {
  readonly people: readonly ComparedInterviewee[]
  /** By interviewee, then by competency in the order of the input; null: no value. */
  readonly values: readonly (readonly (number | null)[])[]
  /** Totals are sums of counts, and means of what is there for levels and rates. */
  readonly ofPeople: readonly (number | null)[]
  readonly ofCompetencies: readonly (number | null)[]
  readonly ofAll: number | null
}

/** One score of every coded interviewee on every competency. */
export function peopleTable(input: TableInput, settings: ComparisonSettings, score: CellScore): PeopleTable {
  const chosen = chooseLayer(input.codings, settings)
  const coded = codedPeople(chosen.codings)
  const people = input.interviewees.filter((person) => coded.has(person.id))
  const read = readers[score]
  const values = scorePeople(people, chosen, input.competencyIds, settings).map((person) =>
    person.scores.map(read),
  )
  const isCount = score !== 'mean-level' && score !== 'highest-level' && score !== 'rate'
  const total = isCount ? sumOf : meanOf
  return {
    people,
    values,
    ofPeople: values.map(total),
    ofCompetencies: input.competencyIds.map((_id, column) => total(values.map((row) => row[column] ?? null))),
    ofAll: total(values.flat()),
  }
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

function meanOf(values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null)
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length
}
