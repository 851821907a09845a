import type { ExportTable } from '../../api/methods/export.ts'
import type { InterfaceLanguage } from '../../api/types/common.ts'
import type { ComparisonResult, IntervieweeScores } from '../../core/comparison/types.ts'
import type { CompetencyId } from '../../core/model/ids.ts'
import type { labels } from '../../core/proposal/label.ts'
import { fillPlaces } from '../../core/wording/fill-places.ts'
import { methodEn } from '../../core/wording/method.en.ts'
import { methodZhCn } from '../../core/wording/method.zh-cn.ts'
import type { Sentence } from '../../core/wording/reason.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listCompetencies } from '../../db/dictionary.ts'
import { listAttributes, listAttributeValues, listInterviewees } from '../../db/interviewee.ts'
import { codingsTable } from './codings-table.ts'
import { comparisonTable } from './comparison-table.ts'
import { exportWords } from './export-words.ts'
import type { Cell, Table } from './table.ts'

/** What every table is made from. */
export interface TableSource {
  readonly db: ReadableDb
  readonly result: ComparisonResult
  readonly language: InterfaceLanguage
}

type Score = IntervieweeScores['scores'][number]

const scoreTables: Partial<Record<ExportTable, (score: Score) => Cell>> = {
  frequency: (score) => score.frequency,
  'event-frequency': (score) => score.eventFrequency,
  presence: (score) => score.present,
  'mean-level': (score) => score.meanLevel,
  'highest-level': (score) => score.highestLevel,
  rate: (score) => score.rate,
}

/** One of the tables a project can be exported as. */
export function resultTable(name: ExportTable, source: TableSource): Table {
  const read = scoreTables[name]
  if (read !== undefined) return scoreTable(name, read, source)
  if (name === 'comparison') return comparisonTable(source)
  return name === 'codings' ? codingsTable(source) : longTable(source)
}

/** Interviewee x competency, with group, stratum, length and attributes before the scores. */
function scoreTable(name: ExportTable, read: (score: Score) => Cell, source: TableSource): Table {
  const words = exportWords(source.language)
  const { columns, describe } = people(source)
  const codes = codesOf(source.db)
  const ids = [...codes.keys()]
  return {
    name: words.tables[name],
    columns: [...columns, ...ids.map((id) => codes.get(id) ?? '')],
    rows: source.result.interviewees.map((person) => [
      ...describe(person),
      ...ids.map((id) => {
        const score = person.scores.find((one) => one.competencyId === id)
        return score === undefined ? null : read(score)
      }),
    ]),
  }
}

/** One row per interviewee and competency, headings in English whatever the language: for R and SPSS. */
function longTable(source: TableSource): Table {
  const { describe, attributeNames } = people(source)
  const codes = codesOf(source.db)
  return {
    name: exportWords(source.language).tables.long,
    columns: [
      ...['interviewee', 'group', 'stratum', 'length', ...attributeNames, 'competency', 'frequency'],
      ...['event_frequency', 'presence', 'mean_level', 'highest_level', 'total_level', 'rate_per_1000'],
    ],
    rows: source.result.interviewees.flatMap((person) =>
      person.scores.map((score) => [
        ...describe(person, true),
        codes.get(score.competencyId) ?? '',
        score.frequency,
        score.eventFrequency,
        score.present,
        score.meanLevel,
        score.highestLevel,
        score.totalLevel,
        score.rate,
      ]),
    ),
  }
}

/** The columns that say who an interviewee is. */
function people({ db, language }: TableSource) {
  const words = exportWords(language)
  const persons = new Map(listInterviewees(db).map((person) => [person.id, person]))
  const attributes = listAttributes(db)
  const values = listAttributeValues(db)
  const describe = (row: IntervieweeScores, isPlain = false): Cell[] => {
    const person = persons.get(row.intervieweeId)
    const group = isPlain ? row.group : words.groups[row.group]
    const known = attributes.map(
      (attribute) =>
        values.find(
          (value) => value.attributeId === attribute.id && value.intervieweeId === row.intervieweeId,
        )?.value ?? null,
    )
    return [person?.code ?? '', group, person?.stratum ?? '', row.length, ...known]
  }
  const attributeNames = attributes.map((attribute) => attribute.name)
  return { describe, attributeNames, columns: [...words.person, ...attributeNames] }
}

/** Codes of the competencies, in the dictionary's order. */
export function codesOf(db: ReadableDb): ReadonlyMap<CompetencyId, string> {
  return new Map(listCompetencies(db).map((competency) => [competency.id, competency.code]))
}

/** A sentence of the method with its places filled. */
export function inWords({ key, values, scoreKey }: Sentence, language: InterfaceLanguage): string {
  const words = language === 'en' ? methodEn : methodZhCn
  return fillPlaces(words[key], { ...values, score: words[scoreKey] })
}

/** A label in words. */
export function labelInWords(label: (typeof labels)[number], language: InterfaceLanguage): string {
  return (language === 'en' ? methodEn : methodZhCn)[`label.${label}`]
}
