import type { ComparisonResult, CompetencyComparison } from '../../../core/comparison/types.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { listClusters, listCompetencies } from '../../../db/dictionary.ts'
import { codingsTable } from '../codings-table.ts'
import { resultTable } from '../result-tables.ts'
import type { Cell, Table } from '../table.ts'
import { codesOf, type TableSource } from '../table-source.ts'
import { statisticsWords } from './statistics-words.ts'

/** The tidy tables, under names and headings that no language changes. */
export function statisticsTables(source: TableSource): Table[] {
  const codings = codingsTable(source)
  return [
    { ...resultTable('long', source), name: 'scores' },
    { ...codings, name: 'codings', columns: codingColumns },
    competenciesTable(source),
    resultsTable(source),
    settingsTable(source.result),
    wordsTable(source),
  ]
}

const codingColumns = [
  ...['interviewee', 'file', 'coder', 'layer', 'competency', 'level'],
  ...['event', 'start', 'end', 'quote', 'memo'],
]

function competenciesTable({ db }: TableSource): Table {
  const clusters = new Map(listClusters(db).map((cluster) => [cluster.id, cluster.name]))
  return {
    name: 'competencies',
    columns: [
      'competency',
      'name_zh',
      'name_en',
      'cluster_zh',
      'cluster_en',
      'definition_zh',
      'definition_en',
    ],
    rows: listCompetencies(db).map(({ code, name, definition, clusterId }) => {
      const cluster = clusters.get(clusterId) ?? { zh: '', en: '' }
      return [code, name.zh, name.en, cluster.zh, cluster.en, definition.zh, definition.en]
    }),
  }
}

/** The program's own numbers, of the primary score. */
function resultsTable({ db, result }: TableSource): Table {
  const codes = codesOf(db)
  return {
    name: 'results',
    columns: [
      ...['competency', 'n1', 'n2', 'coded1', 'coded2', 'usable1', 'usable2', 'mean1', 'sd1', 'mean2', 'sd2'],
      ...['difference', 'welch_t', 'welch_df', 'welch_p', 'g', 'g_lower', 'g_upper', 'p', 'p_is_exact'],
      ...['p_adjusted', 'reliability', 'length_fail', 'label', 'rule', 'tier'],
    ],
    rows: result.rows.map((row) => [codes.get(row.competencyId) ?? '', ...resultCells(row, result)]),
  }
}

function resultCells(row: CompetencyComparison, { settings: { score } }: ComparisonResult): Cell[] {
  const [first, second] = [row.superior, row.average]
  const welch = valueOrNull(row.welch)
  const interval = valueOrNull(row.interval)
  return [
    ...[first.n, second.n, first.coded, second.coded, first.scores[score].n, second.scores[score].n],
    ...[first, second].flatMap(({ scores }) => [
      valueOrNull(scores[score].mean),
      valueOrNull(scores[score].standardDeviation),
    ]),
    valueOrNull(row.difference),
    ...[welch?.t ?? null, welch?.degreesOfFreedom ?? null, welch?.p ?? null],
    ...[valueOrNull(row.g), interval?.lower ?? null, interval?.upper ?? null],
    ...[valueOrNull(row.p), row.isExact, row.pAdjusted, valueOrNull(row.reliability.value)],
    row.flags.includes('LENGTH_FAIL'),
    ...[row.proposal.label, row.proposal.rule, row.proposal.tier],
  ]
}

function settingsTable({ settings: { proposal, ...others } }: ComparisonResult): Table {
  return {
    name: 'settings',
    columns: ['name', 'value'],
    rows: Object.entries({ ...others, ...proposal }),
  }
}

/** What the R script says, in the language of the export. */
function wordsTable({ language }: TableSource): Table {
  return { name: 'words', columns: ['name', 'text'], rows: Object.entries(statisticsWords(language).script) }
}
