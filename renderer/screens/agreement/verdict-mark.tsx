import { useTranslation } from 'react-i18next'
import type { AgreementSettings } from '../../../core/agreement/agreement-settings.ts'
import { type Verdict, verdictOf, type verdicts } from '../../../core/agreement/verdict.ts'
import type { Estimate } from '../../../core/stats/estimate.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { useMethodWords } from '../../use-method-words.ts'

const looks: Readonly<Record<Verdict, { readonly icon: IconName; readonly look: 'bad' | 'fair' | 'good' }>> =
  {
    unusable: { icon: 'warn', look: 'bad' },
    tentative: { icon: 'half', look: 'fair' },
    reliable: { icon: 'done', look: 'good' },
    low: { icon: 'warn', look: 'bad' },
    usual: { icon: 'half', look: 'fair' },
    good: { icon: 'done', look: 'good' },
    poor: { icon: 'warn', look: 'bad' },
    moderate: { icon: 'half', look: 'fair' },
    excellent: { icon: 'done', look: 'good' },
  }

export interface VerdictMarkProps {
  readonly kind: keyof typeof verdicts
  readonly value: Estimate
  readonly settings: AgreementSettings
}

/** The word that goes with a coefficient, with its drawing; why there is no coefficient where there is none. */
export function VerdictMark({ kind, value, settings }: VerdictMarkProps) {
  const { t } = useTranslation('agreement')
  const m = useMethodWords()
  if (!value.defined) return <span className="verdict quiet">{m(`undefined.${value.reason}`)}</span>
  const verdict = verdictOf(kind, value.value, settings)
  const { icon, look } = looks[verdict]
  return (
    <span className={`verdict verdict-${look}`}>
      <Icon name={icon} />
      {t(`verdict.${verdict}`)}
    </span>
  )
}
