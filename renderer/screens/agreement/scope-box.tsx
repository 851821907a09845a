import { useTranslation } from 'react-i18next'
import type { AgreementReport } from '../../../api/types/agreement.ts'
import type { CoderId } from '../../../core/model/ids.ts'
import { formatShare } from '../../../core/wording/number.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'

export type CoderPair = readonly [CoderId, CoderId]

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
  const coded = report.coders.filter((coder) => coder.codings > 0)
  const pairs = coded.flatMap((first, index) =>
    coded.slice(index + 1).map((second) => ({
      key: `${first.coderId}-${second.coderId}`,
      ids: [first.coderId, second.coderId] as const,
      label: t('pair', { first: first.name, second: second.name }),
    })),
  )
  const value = pair === null ? (pairs.length === 1 ? (pairs[0]?.key ?? 'all') : 'all') : pair.join('-')
  return (
    <div className="question scope-box">
      <Select
        label={t('coders')}
        isLabelShown={false}
        value={value}
        options={[
          ...(pairs.length > 1 ? [{ value: 'all', label: t('all') }] : []),
          ...pairs.map(({ key, label }) => ({ value: key, label })),
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
