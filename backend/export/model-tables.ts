import { competencyModel } from '../../api/types/model.ts'
import { labelOf, type ModelEntry, type ModelFigures } from '../../core/competency-model/model.ts'
import { listModelVersions, readModelVersion } from '../../db/model-version.ts'
import { inWords, labelInWords, methodWord } from './method-words.ts'
import { quoteReader } from './quote-reader.ts'
import type { Cell, Table } from './table.ts'
import type { TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/** The model as it stands, a row each competency, with the words of the quotes chosen for it. */
export function modelTable(source: TableSource): Table {
  const { columns, names } = workbookWords(source.language)
  const quotes = quoteReader(source.db)
  return {
    name: names.model,
    columns: [...columns.model, columns.quotes],
    rows: source.model.entries.map((entry) => [
      ...entryCells(entry, source),
      quotes(entry)
        .map(({ intervieweeCode, text }) => `${intervieweeCode}: ${text}`)
        .join('\n'),
    ]),
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
