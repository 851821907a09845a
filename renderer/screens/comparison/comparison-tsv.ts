import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import { testNumbers } from '../../../core/comparison/test-numbers.ts'
import type { ComparisonResult, CompetencyComparison } from '../../../core/comparison/types.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { useReason } from '../../use-reason.ts'
import { symbols } from './symbols.ts'
import type { TsvCell } from './to-tsv.ts'

/** The comparison as a spreadsheet takes it: every number, whatever columns are shown. */
export function useComparisonCells(result: ComparisonResult, { clusters }: Dictionary) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const reason = useReason()
  const { score } = result.settings
  const groups = ['superior', 'average'] as const
  const perGroup = ['n', 'coded', 'codings', 'rate', 'used', 'mean', 'sd'] as const
  const { g, t: welchT, df, welchP, mannWhitneyP, fisherP } = symbols
  const head = [
    ...(['code', 'competency', 'cluster'] as const).map((name) => t(`cell.${name}`)),
    ...groups.flatMap((group) => perGroup.map((name) => `${t(`cell.${name}`)} (${m(`group.${group}`)})`)),
    ...[t('cell.difference'), g, t('cell.lower'), t('cell.upper'), t('cell.p'), t('cell.padj')],
    ...[welchT, df, welchP, mannWhitneyP, t('cell.delta'), fisherP],
    ...(['rateRatio', 'rateLower', 'rateUpper', 'reliability', 'label', 'tier', 'reason'] as const).map(
      (name) => t(`cell.${name}`),
    ),
  ]
  const cells = (row: CompetencyComparison): TsvCell[] => {
    const cluster = clusters.find((one) => one.competencies.some(({ id }) => id === row.competencyId))
    const competency = cluster?.competencies.find(({ id }) => id === row.competencyId)
    const rates = valueOrNull(row.rateRatio)
    return [
      competency?.code ?? '',
      competency === undefined ? '' : bilingual(competency.name),
      cluster === undefined ? '' : bilingual(cluster.name),
      ...groups.flatMap((name) => {
        const { n, coded, codings, scores } = row[name]
        const used = scores[score]
        const rate = valueOrNull(scores.rate.mean)
        return [n, coded, codings, rate, used.n, valueOrNull(used.mean), valueOrNull(used.standardDeviation)]
      }),
      ...testNumbers(row),
      rates?.ratio ?? null,
      rates?.lower ?? null,
      rates?.upper ?? null,
      valueOrNull(row.reliability.value),
      m(`label.${row.proposal.label}`),
      m(`tier.${row.proposal.tier}`),
      reason(row, result.settings),
    ]
  }
  return (rows: readonly CompetencyComparison[]): TsvCell[][] => [head, ...rows.map(cells)]
}
