import { useTranslation } from 'react-i18next'
import type { AgreementReport } from '../../../api/types/agreement.ts'
import { formatShare } from '../../../core/wording/number.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { type CoderPair, pairsOf } from './coder-pairs.ts'

export interface ScopeBoxProps {
  readonly report: AgreementReport
  /** null: all who coded. */
  readonly pair: CoderPair | null
  readonly onPair: (pair: CoderPair | null) => void
  readonly onSettings: () => void
  readonly onExport: () => void
}

/** Whose codings are compared, how many interviews that is, and how it is computed. */
export function ScopeBox({ report, pair, onPair, onSettings, onExport }: ScopeBoxProps) {
  const { t } = useTranslation('agreement')
  const pairs = pairsOf(report)
  const value = pair === null ? (pairs.length === 1 ? (pairs[0]?.key ?? 'all') : 'all') : pair.join('-')
  return (
    <div className="question scope-box">
      <Select
        label={t('coders')}
        isLabelShown={false}
        value={value}
        options={[
          ...(pairs.length > 1 ? [{ value: 'all', label: t('all') }] : []),
          ...pairs.map(({ key, first, second }) => ({ value: key, label: t('pair', { first, second }) })),
        ]}
        onChange={(key) => onPair(pairs.find((one) => one.key === key)?.ids ?? null)}
      />
      <p className="secondary">
        {t('doubleCoded', {
          count: report.doubleCoded,
          of: report.interviewCount,
          share: formatShare(report.interviewCount === 0 ? 0 : report.doubleCoded / report.interviewCount),
        })}
      </p>
      <div className="row">
        <Button icon="settings" onPress={onSettings}>
          {t('settings')}
        </Button>
        <Button icon="export" onPress={onExport}>
          {t('export')}
        </Button>
      </div>
    </div>
  )
}
