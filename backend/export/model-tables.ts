import { competencyModel } from '../../api/types/model.ts'
import { labelOf, type ModelEntry, type ModelFigures } from '../../core/competency-model/model.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import type { ReadableDb } from '../../db/database.ts'
import { readText } from '../../db/interview.ts'
import { listModelVersions, readModelVersion } from '../../db/model-version.ts'
import { listQuotes } from '../../db/quote.ts'
import { inWords, labelInWords, methodWord } from './method-words.ts'
import type { Cell, Table } from './table.ts'
import type { TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/** The model as it stands, a row each competency, with the words of the quotes chosen for it. */
export function modelTable(source: TableSource): Table {
  const { columns, names } = workbookWords(source.language)
  const quote = quoteReader(source.db)
  return {
    name: names.model,
    columns: [...columns.model, columns.quotes],
    rows: source.model.entries.map((entry) => [...entryCells(entry, source), quote(entry).join('\n')]),
  }
}

/** Every saved version of the model, a row each competency. */
export function modelVersionsTable(source: TableSource): Table {
  const { columns, names } = workbookWords(source.language)
  return {
    name: names.modelVersions,
    columns: [...columns.version, ...columns.model],
    rows: listModelVersions(source.db).flatMap(({ id, number, name, coder, at, note }) => {
      const { entries } = competencyModel.parse(
        JSON.parse(readModelVersion(source.db, id) ?? '{"entries":[]}'),
      )
      return entries.map((entry) => [number, name, coder, at, note, ...entryCells(entry, source)])
    }),
  }
}

function entryCells(entry: ModelEntry, { language }: TableSource): Cell[] {
  const { decision } = entry
  const spoken = ({ zh, en }: ModelEntry['name']) => (language === 'en' ? en || zh : zh || en)
  return [
    ...[entry.code, spoken(entry.name), spoken(entry.cluster)],
    labelInWords(labelOf(entry), language),
    labelInWords(entry.proposed, language),
    methodWord(`tier.${entry.tier}`, language),
    entry.rule,
    inWords(entry.reason, language),
    ...(decision === null
      ? [null, null, null, null]
      : [decision.reason, decision.coder, decision.at, labelInWords(decision.proposed, language)]),
    ...figureCells(entry.superior),
    ...figureCells(entry.average),
    ...[entry.g, entry.gLower, entry.gUpper, entry.p, entry.pAdjusted, entry.reliability],
  ]
}

function figureCells({
  n,
  coded,
  codings,
  meanLevel,
  meanLevelSd,
  highestLevel,
  rate,
}: ModelFigures): Cell[] {
  return [n, coded, codings, meanLevel, meanLevelSd, highestLevel, rate]
}

/** Gives an entry's quotes in its order, each with whose words they are; those that are gone are left out. */
function quoteReader(db: ReadableDb): (entry: ModelEntry) => string[] {
  const texts = new Map<InterviewId, string>()
  return ({ competencyId, evidence }) => {
    if (evidence.length === 0) return []
    const page = { sort: 'place' as const, offset: 0, limit: evidence.length }
    const { rows } = listQuotes(db, { codingIds: evidence, competencyId }, { all: true }, page)
    return evidence.flatMap((id) => {
      const row = rows.find(({ coding }) => coding.id === id)
      if (row === undefined) return []
      const { interviewId, start, end } = row.coding
      const text = texts.get(interviewId) ?? readText(db, interviewId)
      texts.set(interviewId, text)
      return [`${row.intervieweeCode}: ${text.slice(start, end)}`]
    })
  }
}
