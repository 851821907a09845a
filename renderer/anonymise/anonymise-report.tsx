import { useTranslation } from 'react-i18next'
import type { Result } from '../../api/contract.ts'
import { Button } from '../components/button.tsx'
import { everything, useQuotesState } from '../screens/quotes/quotes-state.ts'
import { useNavigation } from '../state/navigation.ts'

/** What was replaced, and the way to the codings whose words are different now. */
export function AnonymiseReport({
  report,
  onClose,
}: {
  readonly report: Result<'anonymise.apply'>
  readonly onClose: () => void
}) {
  const { t } = useTranslation('anonymise')
  const go = useNavigation((state) => state.go)
  const change = useQuotesState((state) => state.change)
  const review = () => {
    change({ ...everything, needsReview: true })
    onClose()
    go('quotes')
  }
  return (
    <div role="status" className="fieldset">
      <p className="running">{t('done', { replaced: report.replaced, count: report.interviews })}</p>
      {report.needsReview.length === 0 ? null : (
        <p className="running">
          {t('toReview', { count: report.needsReview.length })}{' '}
          <Button kind="link" onPress={review}>
            {t('review')}
          </Button>
        </p>
      )}
      <p className="running secondary">{t('inTrail')}</p>
    </div>
  )
}
