import type { OverallAgreement } from '../../core/agreement/assess-agreement.ts'
import type { AgreementMeasures } from '../../core/agreement/measure-cells.ts'
import { type Estimate, type Interval, mapEstimate } from '../../core/stats/estimate.ts'
import { runAgreement } from '../analysis/run-agreement.ts'
import { methodWord } from './method-words.ts'
import type { Cell, Table } from './table.ts'
import { codesOf, type TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/**
 * Agreement of the independent codings: first as it enters the proposal, over all competencies and each; then what the
 * agreement screen shows, by its settings. What is undefined says why.
 */
export function agreementTable({ db, result, language }: TableSource): Table {
  const { columns, names, agreement: words } = workbookWords(language)
  const { alpha, categoryAgreement, codingReliability, levelIcc, coders, doubleCoded } = result.agreement
  const codes = codesOf(db)
  const estimated = (value: Estimate): Cell[] =>
    value.defined ? [value.value, ''] : [null, methodWord(`undefined.${value.reason}`, language)]
  const overall = (name: string, value: Estimate): Cell[] => [words.all, name, null, ...estimated(value)]
  const screen = runAgreement(db, [])
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
      ...overallCoefficients(screen.overall).map(([name, value]) =>
        overall(`${words.screen}: ${name}`, value),
      ),
      ...screen.competencies.flatMap((one) =>
        coefficients(one).map(([name, value]) => [
          codes.get(one.competencyId) ?? '',
          `${words.screen}: ${name}`,
          one.units,
          ...estimated(value),
        ]),
      ),
    ],
  }
}

type Coefficient = readonly [name: string, value: Estimate]

/** The coefficients of one part of what was coded, under the names that statistics have for them. */
function coefficients(measures: AgreementMeasures): Coefficient[] {
  return [
    ['Krippendorff alpha', measures.alpha],
    ['Gwet AC1', measures.ac1],
    ['CA', measures.categoryAgreement],
    ['R', measures.codingReliability],
    ['Krippendorff alpha u', measures.spanAlpha],
    ['ICC(2,1)', measures.icc],
  ]
}

function overallCoefficients(overall: OverallAgreement): Coefficient[] {
  const ends = (name: string, interval: Estimate<Interval>): Coefficient[] => [
    [`${name}, 2.5 %`, mapEstimate(interval, ({ lower }) => lower)],
    [`${name}, 97.5 %`, mapEstimate(interval, ({ upper }) => upper)],
  ]
  return [
    ...coefficients(overall),
    ...ends('Krippendorff alpha', overall.alphaInterval),
    ...ends('CA', overall.agreementInterval),
    ...ends('R', overall.reliabilityInterval),
    ...ends('Krippendorff alpha u', overall.spanInterval),
    ...ends('ICC(2,1)', overall.iccInterval),
    ['Krippendorff alpha (ordinal)', overall.levelAlpha],
    ...(overall.levelKappa === null ? [] : [['Cohen kappa (quadratic)', overall.levelKappa] as const]),
  ]
}
