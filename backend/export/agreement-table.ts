import type { Estimate } from '../../core/stats/estimate.ts'
import { methodWord } from './method-words.ts'
import type { Cell, Table } from './table.ts'
import { codesOf, type TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/** Agreement of the independent codings: over all competencies first, then each; what is undefined says why. */
export function agreementTable({ db, result, language }: TableSource): Table {
  const { columns, names, agreement: words } = workbookWords(language)
  const { alpha, categoryAgreement, codingReliability, levelIcc, coders, doubleCoded } = result.agreement
  const codes = codesOf(db)
  const estimated = (value: Estimate): Cell[] =>
    value.defined ? [value.value, ''] : [null, methodWord(`undefined.${value.reason}`, language)]
  const overall = (name: string, value: Estimate): Cell[] => [words.all, name, null, ...estimated(value)]
  return {
    name: names.agreement,
    columns: columns.agreement,
    rows: [
      [words.all, words.coders, null, coders, ''],
      [words.all, words.doubleCoded, null, doubleCoded, ''],
      overall('Krippendorff alpha', alpha),
      overall('CA', categoryAgreement),
      overall('R', codingReliability),
      overall('ICC(2,1)', levelIcc),
      ...result.rows.map(({ competencyId, reliability }) => [
        codes.get(competencyId) ?? '',
        reliability.coefficient === 'alpha' ? 'Krippendorff alpha' : 'Gwet AC1',
        reliability.units,
        ...estimated(reliability.value),
      ]),
    ],
  }
}
