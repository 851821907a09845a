import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../../api/types/project.ts'
import { codingsBy, consensusOf, type JoinedRow } from './joined-row.ts'
import { cellClass, type TableColumn } from './use-table-columns.tsx'

/** The table's last line: mean length and minutes, events in all, how many interviews two coders have coded. */
export function InterviewTotals({
  rows,
  columns,
  coders,
}: {
  readonly rows: readonly JoinedRow[]
  readonly columns: readonly TableColumn[]
  readonly coders: ProjectInfo['coders']
}) {
  const { t, i18n } = useTranslation('interviews')
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 })
  const mean = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null)
    return known.length === 0
      ? '–'
      : number.format(known.reduce((sum, value) => sum + value, 0) / known.length)
  }
  const sum = (values: readonly (number | null)[]) =>
    number.format(values.reduce<number>((total, value) => total + (value ?? 0), 0))
  const double = rows.filter(
    (row) => coders.filter(({ id }) => (codingsBy(row, id) ?? 0) > 0).length > 1,
  ).length
  const total = (id: string) => {
    if (id === 'length') return t('mean', { value: mean(rows.map((row) => row.length)) })
    if (id === 'minutes') return mean(rows.map((row) => row.minutes))
    if (id === 'eventCount') return sum(rows.map((row) => row.eventCount))
    if (id === 'consensus') return sum(rows.map(consensusOf))
    if (id.startsWith('coder-')) return sum(rows.map((row) => codingsBy(row, Number(id.slice(6)))))
    return ''
  }
  if (rows.length < 2) return null
  const [, ...others] = columns
  return (
    <div role="row" className="grid-row grid-foot" tabIndex={-1}>
      <div role="rowheader" className="grid-cell is-first" tabIndex={-1}>
        {t('totals')}
      </div>
      {others.map((column) => (
        <div key={column.id} role="gridcell" className={cellClass(column)} tabIndex={-1}>
          {column.id === 'stratum' && double > 0
            ? t('doubleCoded', { count: double, share: Math.round((100 * double) / rows.length) })
            : total(column.id)}
        </div>
      ))}
    </div>
  )
}
