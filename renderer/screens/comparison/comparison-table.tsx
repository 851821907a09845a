import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import type { ComparisonResult, CompetencyComparison } from '../../../core/comparison/types.ts'
import { type Label, labels } from '../../../core/proposal/label.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { formatNumber } from '../../../core/wording/number.ts'
import { Segmented } from '../../components/segmented.tsx'
import { useMethodWords } from '../../use-method-words.ts'
import { ComparisonRow } from './comparison-row.tsx'
import { ForestScale, forestScale } from './forest-mark.tsx'
import type { QuoteWish } from './quotes-dialog.tsx'

export interface ComparisonTableProps {
  readonly result: ComparisonResult
  readonly dictionary: Dictionary
  readonly onQuotes: (wish: QuoteWish) => void
}

/** One row per competency, by label and then by difference; every number of a group leads to its quotes. */
export function ComparisonTable({ result, dictionary, onQuotes }: ComparisonTableProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const [only, setOnly] = useState<Label | 'all'>('all')
  const scale = forestScale(result.rows)
  const rows = inOrder(result.rows).filter(({ proposal }) => only === 'all' || proposal.label === only)
  const count = (label: Label) => result.rows.filter(({ proposal }) => proposal.label === label).length
  const measures = [t('head.presence'), t('head.frequency'), t('head.mean'), t('head.highest')]
  return (
    <>
      <Segmented
        label={t('filterByLabel')}
        value={only}
        options={[
          { value: 'all', label: `${t('allLabels')} ${result.rows.length}` },
          ...labels.map((label) => ({ value: label, label: `${m(`label.${label}`)} ${count(label)}` })),
        ]}
        onChange={setOnly}
      />
      <div className="comparison-scroll">
        <table className="table comparison-table" aria-label={t('title')}>
          <thead>
            <tr>
              <th rowSpan={2}>{t('competency')}</th>
              {measures.map((measure) => (
                <th key={measure} colSpan={2} className="comparison-measure">
                  {measure}
                </th>
              ))}
              <th rowSpan={2} className="number">
                {t('head.g')}
              </th>
              <th rowSpan={2}>
                <span className="visually-hidden">{t('head.drawing')}</span>
                <ForestScale scale={scale} />
              </th>
              <th rowSpan={2} className="number">
                {t('head.p')}
              </th>
              <th rowSpan={2} className="number">
                {t('reliability')}
              </th>
              <th rowSpan={2}>{t('label')}</th>
            </tr>
            <tr>
              {measures.flatMap((measure) =>
                (['superior', 'average'] as const).map((group) => (
                  <th key={`${measure}-${group}`} className="number">
                    <span className={`group-mark group-mark-${group}`} />
                    {t(`short.${group}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const cluster = dictionary.clusters.find((one) =>
                one.competencies.some(({ id }) => id === row.competencyId),
              )
              const competency = cluster?.competencies.find(({ id }) => id === row.competencyId)
              return cluster === undefined || competency === undefined ? null : (
                <ComparisonRow
                  key={row.competencyId}
                  row={row}
                  competency={competency}
                  cluster={cluster.name}
                  result={result}
                  scale={scale}
                  onQuotes={onQuotes}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="secondary comparison-family">
        {t('family', {
          tests: result.family.tests,
          chance: formatNumber(result.family.expectedByChance, 1),
        })}
      </p>
    </>
  )
}

function inOrder(rows: readonly CompetencyComparison[]): readonly CompetencyComparison[] {
  const place = ({ proposal }: CompetencyComparison) => labels.indexOf(proposal.label)
  const effect = ({ g }: CompetencyComparison) => valueOrNull(g) ?? Number.NEGATIVE_INFINITY
  return [...rows].sort(
    (a, b) => place(a) - place(b) || (effect(b) > effect(a) ? 1 : effect(b) < effect(a) ? -1 : 0),
  )
}
