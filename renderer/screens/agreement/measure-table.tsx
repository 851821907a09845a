import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgreementSettings } from '../../../core/agreement/agreement-settings.ts'
import type { AgreementMeasures } from '../../../core/agreement/measure-cells.ts'
import type { Estimate, Interval } from '../../../core/stats/estimate.ts'
import { formatNumber } from '../../../core/wording/number.ts'
import { CoefficientBar } from './coefficient-bar.tsx'
import { usePrint } from './use-print.ts'
import { VerdictMark } from './verdict-mark.tsx'

/** One row of measures. */
export interface MeasureRow {
  readonly key: string
  readonly name: ReactNode
  readonly measures: AgreementMeasures & { readonly interval?: Estimate<Interval> }
  /** The row narrows the list of disagreements. */
  readonly isOn?: boolean
  readonly onToggle?: () => void
}

export interface MeasureTableProps {
  readonly label: string
  readonly head: string
  readonly rows: readonly MeasureRow[]
  readonly settings: AgreementSettings
}

/** Coefficients in rows: the one to go by with its word, then CA, ICC and how the coders' levels differ. */
export function MeasureTable({ label, head, rows, settings }: MeasureTableProps) {
  const { t } = useTranslation('agreement')
  const print = usePrint()
  const hasSeverity = rows.some(({ measures }) => measures.severity !== null)
  return (
    <table className="table measure-table" aria-label={label}>
      <thead>
        <tr>
          <th>{head}</th>
          <th className="number">α</th>
          <th>
            <span className="visually-hidden">{t('intervalHead')}</span>
          </th>
          <th>{t('judgement')}</th>
          <th className="number">{t('ca')}</th>
          <th className="number">{t('cutoff.icc')}</th>
          {hasSeverity ? (
            <th className="number" title={t('severityHelp')}>
              {t('severity')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, measures, isOn = false, onToggle }) => (
          <tr key={key} className={isOn ? 'is-chosen' : ''}>
            <td className="measure-name">
              {onToggle === undefined ? (
                name
              ) : (
                <button type="button" className="row-button" aria-pressed={isOn} onClick={onToggle}>
                  {name}
                </button>
              )}
            </td>
            <td className="number measure-value">
              {measures.coefficient === 'ac1' && measures.value.defined ? (
                <abbr className="measure-ac1" title={t('ac1Help')}>
                  {t('ac1')}
                </abbr>
              ) : null}
              {print.coefficient(measures.value)}
            </td>
            <td title={print.interval(measures.interval)}>
              <span className="visually-hidden">{print.interval(measures.interval)}</span>
              <CoefficientBar value={measures.value} interval={measures.interval} settings={settings} />
            </td>
            <td>
              <VerdictMark kind="alpha" value={measures.value} settings={settings} />
            </td>
            <td className="number">{print.coefficient(measures.categoryAgreement)}</td>
            <td className="number">{print.coefficient(measures.icc)}</td>
            {hasSeverity ? <td className="number">{severityText(measures)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function severityText({ severity }: AgreementMeasures): string {
  if (severity?.defined !== true) return '–'
  const { difference, p } = severity.value
  const sign = difference > 0.005 ? '+' : ''
  return `${sign}${formatNumber(difference)}${p.defined && p.value < 0.05 ? '*' : ''}`
}
