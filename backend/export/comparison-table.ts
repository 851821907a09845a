import { testNumbers } from '../../core/comparison/test-numbers.ts'
import type { GroupResult } from '../../core/comparison/types.ts'
import { valueOrNull } from '../../core/stats/estimate.ts'
import { reasonOf } from '../../core/wording/reason.ts'
import { listCompetencies } from '../../db/dictionary.ts'
import { exportWords } from './export-words.ts'
import { inWords, labelInWords } from './method-words.ts'
import type { Cell, Table } from './table.ts'
import type { TableSource } from './table-source.ts'

/** One row per competency: label and reason, both groups, the tests. Numbers are not rounded. */
export function comparisonTable({ db, result, language }: TableSource): Table {
  const words = exportWords(language)
  const competencies = new Map(listCompetencies(db).map((competency) => [competency.id, competency]))
  return {
    name: words.tables.comparison,
    columns: words.comparison,
    rows: result.rows.map((row) => {
      const competency = competencies.get(row.competencyId)
      const name =
        language === 'en'
          ? competency?.name.en || competency?.name.zh
          : competency?.name.zh || competency?.name.en
      return [
        competency?.code ?? '',
        name ?? '',
        labelInWords(row.proposal.label, language),
        inWords(reasonOf(row, result.settings), language),
        row.proposal.rule,
        row.proposal.tier,
        ...groupCells(row.superior),
        ...groupCells(row.average),
        ...testNumbers(row),
        valueOrNull(row.reliability.value),
      ]
    }),
  }
}

function groupCells({ n, coded, scores }: GroupResult): Cell[] {
  return [
    n,
    coded,
    valueOrNull(scores.frequency.mean),
    valueOrNull(scores['mean-level'].mean),
    valueOrNull(scores['mean-level'].standardDeviation),
    valueOrNull(scores['highest-level'].mean),
    valueOrNull(scores.rate.mean),
  ]
}
