import { useTranslation } from 'react-i18next'
import type { AgreementSummary } from '../../../core/comparison/types.ts'
import type { Estimate } from '../../../core/stats/estimate.ts'
import { formatCoefficient } from '../../../core/wording/number.ts'
import { useMethodWords } from '../../use-method-words.ts'

/** How well the coders agree, in one line. */
export function AgreementLine({ agreement }: { readonly agreement: AgreementSummary }) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const printed = (value: Estimate) =>
    value.defined ? formatCoefficient(value.value) : m(`undefined.${value.reason}`)
  return (
    <p className="agreement-line">
      <span>{t('doubleCoded', { count: agreement.doubleCoded, of: agreement.interviews })}</span>
      <span>{t('alpha', { value: printed(agreement.alpha) })}</span>
      <span>{t('categoryAgreement', { value: printed(agreement.categoryAgreement) })}</span>
      <span>{t('codingReliability', { value: printed(agreement.codingReliability) })}</span>
      <span>{t('levelIcc', { value: printed(agreement.levelIcc) })}</span>
    </p>
  )
}
