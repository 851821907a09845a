import { Fragment, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import type { ComparisonResult, CompetencyComparison } from '../../../core/comparison/types.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { ComparisonRow } from './comparison-row.tsx'
import { type ExtraColumn, type SortKey, useComparisonState } from './comparison-state.ts'
import { ForestScale, forestScale } from './forest-mark.tsx'
import type { QuoteWish } from './quotes-dialog.tsx'
import { RowDetail } from './row-detail.tsx'
import { symbols } from './symbols.ts'

export interface ComparisonTableProps {
  readonly result: ComparisonResult
  readonly dictionary: Dictionary
  /** In the order shown. */
  readonly rows: readonly CompetencyComparison[]
  readonly onQuotes: (wish: QuoteWish) => void
}

/** Columns that every table has, for rows that span it. */
const fixedColumns = 12

/** One row per competency; every number of a group leads to its quotes, and a row opens to all that was computed. */
export function ComparisonTable({ result, dictionary, rows, onQuotes }: ComparisonTableProps) {
  const { t } = useTranslation('comparison')
  const bilingual = useBilingual()
  const { columns, isGrouped } = useComparisonState()
  const [open, setOpen] = useState<ReadonlySet<CompetencyId>>(new Set())
  const scale = forestScale(result.rows)
  const toggle = (id: CompetencyId) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  const span = fixedColumns + columns.length
  let lastCluster: number | null = null
  if (rows.length === 0) return <EmptyState title={t('noRowsTitle')}>{t('noRowsText')}</EmptyState>
  return (
    <div className="comparison-scroll">
      <table className="table comparison-table" aria-label={t('title')}>
        <Head result={result} scale={scale} />
        <tbody>
          {rows.map((row) => {
            const cluster = dictionary.clusters.find((one) =>
              one.competencies.some(({ id }) => id === row.competencyId),
            )
            const competency = cluster?.competencies.find(({ id }) => id === row.competencyId)
            if (cluster === undefined || competency === undefined) return null
            const isFirst = isGrouped && cluster.id !== lastCluster
            lastCluster = cluster.id
            const isOpen = open.has(row.competencyId)
            return (
              <Fragment key={row.competencyId}>
                {isFirst ? (
                  <tr className="comparison-cluster-row">
                    <th colSpan={span} scope="rowgroup">
                      {bilingual(cluster.name)}
                    </th>
                  </tr>
                ) : null}
                <ComparisonRow
                  row={row}
                  competency={competency}
                  cluster={cluster.name}
                  result={result}
                  scale={scale}
                  columns={columns}
                  isOpen={isOpen}
                  onToggle={() => toggle(row.competencyId)}
                  onQuotes={onQuotes}
                />
                {isOpen ? (
                  <tr className="comparison-detail">
                    <td colSpan={span}>
                      <RowDetail row={row} result={result} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const measures = ['presence', 'frequency', 'level'] as const

function Head({ result, scale }: Pick<ComparisonTableProps, 'result'> & { readonly scale: number }) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const { columns } = useComparisonState()
  const { score } = result.settings
  const groups = `${t('short.superior')} / ${t('short.average')}`
  const below = { ...belowColumn, highest: groups, total: groups }
  const titles = {
    presence: t('head.presence'),
    frequency: t('head.frequency'),
    level: score === 'highest-level' ? t('head.highest') : t('head.mean'),
  }
  return (
    <thead>
      <tr>
        <SortHead sortKey="name" rowSpan={2}>
          {t('competency')}
        </SortHead>
        {measures.map((measure) => (
          <SortHead key={measure} sortKey={measure} colSpan={2} isNumber>
            {titles[measure]}
          </SortHead>
        ))}
        <SortHead sortKey="g" rowSpan={2} isNumber>
          {t('head.g')}
        </SortHead>
        <th rowSpan={2}>
          <span className="visually-hidden">{t('head.drawing')}</span>
          <ForestScale scale={scale} />
        </th>
        <SortHead sortKey="p" rowSpan={2} isNumber>
          {t('head.p')}
        </SortHead>
        {columns.map((column) => (
          <th key={column} rowSpan={2} className="number">
            <span className="comparison-two-lines">
              {columnTitle(column, t(`column.${column}`))}
              {'\n'}
              <span className="quiet">{below[column]}</span>
            </span>
          </th>
        ))}
        <SortHead sortKey="label" rowSpan={2}>
          {t('labelOnly')}
        </SortHead>
        <th rowSpan={2}>{t('reason')}</th>
      </tr>
      <tr>
        {measures.flatMap((measure) =>
          (['superior', 'average'] as const).map((group) => (
            <th
              key={`${measure}-${group}`}
              className="number"
              aria-label={`${titles[measure]}, ${m(`group.${group}`)}`}
            >
              <span className={`group-mark group-mark-${group}`} />
              {t(`short.${group}`)}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}

/** What the second line of a further column holds, where it has one. */
const belowColumn: Readonly<Record<ExtraColumn, string>> = {
  highest: '',
  total: '',
  difference: '',
  welch: symbols.welchP,
  mannWhitney: 'δ',
  fisher: '',
  rateRatio: symbols.level95,
  reliability: 'α / AC1',
  tier: '',
}

/** Short where the column's first line is a statistic with a name of its own. */
function columnTitle(column: ExtraColumn, words: string): string {
  if (column === 'welch') return `${symbols.t} (df)`
  if (column === 'mannWhitney') return symbols.mannWhitneyP
  return column === 'fisher' ? symbols.fisherP : words
}

function SortHead({
  sortKey,
  isNumber = false,
  children,
  ...spans
}: {
  readonly sortKey: SortKey
  readonly isNumber?: boolean
  readonly children: string
  readonly rowSpan?: number
  readonly colSpan?: number
}) {
  const { sort, sortBy } = useComparisonState()
  const isHere = sort.key === sortKey
  const state = isHere
    ? { 'aria-sort': sort.isReversed ? ('descending' as const) : ('ascending' as const) }
    : {}
  return (
    <th {...spans} {...state} className={isNumber ? 'number' : ''}>
      <AriaButton className="comparison-sort" onPress={() => sortBy(sortKey)}>
        {children}
        {isHere ? <Icon name={sort.isReversed ? 'up' : 'down'} /> : null}
      </AriaButton>
    </th>
  )
}
