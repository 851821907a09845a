import { lengthVerdict } from '../../core/comparison/length-check.ts'
import { valueOrNull } from '../../core/stats/estimate.ts'
import { methodWord } from './method-words.ts'
import type { Cell, Table } from './table.ts'
import { codesOf, type TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/** The length check: first the lengths of both groups, then how each score goes with length (Spearman). */
export function lengthTable({ db, result, language }: TableSource): Table {
  const { columns, names, length, yes, no } = workbookWords(language)
  const { superior, average, welchP, mannWhitneyP, g } = result.lengthCheck
  const codes = codesOf(db)
  const summary = ({ n, mean, standardDeviation }: typeof superior): Cell[] => [
    n,
    valueOrNull(mean),
    valueOrNull(standardDeviation),
  ]
  const nothing = (count: number): Cell[] => Array.from({ length: count }, () => null)
  return {
    name: names.length,
    columns: columns.length,
    rows: [
      [
        length.itself,
        '',
        ...summary(superior),
        ...summary(average),
        ...[welchP, mannWhitneyP, g].map(valueOrNull),
        ...nothing(2),
        { differs: yes, same: no, unknown: null }[lengthVerdict(result.lengthCheck)],
      ],
      ...result.rows.flatMap((row) =>
        row.lengthRelations.map(({ score, rho, p, isRelated }) => [
          codes.get(row.competencyId) ?? '',
          methodWord(`score.${score}`, language),
          ...nothing(9),
          valueOrNull(rho),
          valueOrNull(p),
          isRelated ? yes : no,
        ]),
      ),
    ],
  }
}
