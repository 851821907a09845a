import { listClusters, listCompetencies } from '../../db/dictionary.ts'
import type { Table } from './table.ts'
import type { TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/** The dictionary, a row each competency, in both languages. */
export function codebookTable({ db, language }: Pick<TableSource, 'db' | 'language'>): Table {
  const { columns, names } = workbookWords(language)
  const clusters = new Map(listClusters(db).map((cluster) => [cluster.id, cluster.name]))
  return {
    name: names.codebook,
    columns: columns.codebook,
    rows: listCompetencies(db).map((one) => {
      const texts = [one.name, one.shortName, one.definition, one.include, one.exclude]
      const cluster = clusters.get(one.clusterId)
      return [cluster?.zh ?? '', cluster?.en ?? '', one.code, ...texts.flatMap(({ zh, en }) => [zh, en])]
    }),
  }
}

/** The levels of every competency with their indicators, in both languages. */
export function levelsTable({ db, language }: Pick<TableSource, 'db' | 'language'>): Table {
  const { columns, names } = workbookWords(language)
  return {
    name: names.levels,
    columns: columns.levels,
    rows: listCompetencies(db).flatMap(({ code, levels }) =>
      levels.map(({ value, anchor, indicators }) => [
        code,
        value,
        anchor.zh,
        anchor.en,
        indicators.zh,
        indicators.en,
      ]),
    ),
  }
}
