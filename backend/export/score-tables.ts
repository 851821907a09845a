import type { IntervieweeScores } from '../../core/comparison/types.ts'
import { listAttributes, listAttributeValues, listInterviewees } from '../../db/interviewee.ts'
import { exportWords, type ResultTable } from './export-words.ts'
import type { Cell, Table } from './table.ts'
import { codesOf, type Score, type TableSource } from './table-source.ts'

/** Makes a table interviewee x competency, with group, stratum, length and attributes before the scores. */
export function scoreTable(name: ResultTable, read: (score: Score) => Cell): (source: TableSource) => Table {
  return (source) => {
    const words = exportWords(source.language)
    const { columns, describe } = people(source)
    const codes = codesOf(source.db)
    return {
      name: words.tables[name],
      columns: [...columns, ...codes.values()],
      rows: source.result.interviewees.map((person) => {
        const scores = new Map(person.scores.map((score) => [score.competencyId, score]))
        const cells = [...codes.keys()].map((id) => {
          const score = scores.get(id)
          return score === undefined ? null : read(score)
        })
        return [...describe(person), ...cells]
      }),
    }
  }
}

/** One row per interviewee and competency, headings in English whatever the language: for R and SPSS. */
export function longTable(source: TableSource): Table {
  const { describe, attributeNames } = people(source)
  const codes = codesOf(source.db)
  return {
    name: exportWords(source.language).tables.long,
    columns: [
      ...['interviewee', 'group', 'stratum', 'length', ...attributeNames, 'competency', 'frequency'],
      ...['event_frequency', 'presence', 'mean_level', 'highest_level', 'total_level', 'rate_per_1000'],
    ],
    rows: source.result.interviewees.flatMap((person) => {
      const who = describe(person, true)
      return person.scores.map((score) => [
        ...who,
        codes.get(score.competencyId) ?? '',
        score.frequency,
        score.eventFrequency,
        score.present,
        score.meanLevel,
        score.highestLevel,
        score.totalLevel,
        score.rate,
      ])
    }),
  }
}

/** The columns that say who an interviewee is. */
function people({ db, language }: TableSource) {
  const words = exportWords(language)
  const persons = new Map(listInterviewees(db).map((person) => [person.id, person]))
  const attributes = listAttributes(db)
  const values = new Map(
    listAttributeValues(db).map((one) => [`${one.intervieweeId} ${one.attributeId}`, one.value]),
  )
  const describe = (row: IntervieweeScores, isPlain = false): Cell[] => {
    const person = persons.get(row.intervieweeId)
    const group = isPlain ? row.group : words.groups[row.group]
    const known = attributes.map(({ id }) => values.get(`${row.intervieweeId} ${id}`) ?? null)
    return [person?.code ?? '', group, person?.stratum ?? '', row.length, ...known]
  }
  const attributeNames = attributes.map((attribute) => attribute.name)
  return { describe, attributeNames, columns: [...words.person, ...attributeNames] }
}
