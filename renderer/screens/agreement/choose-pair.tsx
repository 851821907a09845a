import { useTranslation } from 'react-i18next'
import type { AgreementReport } from '../../../api/types/agreement.ts'
import { Button } from '../../components/button.tsx'
import { type CoderPair, pairsOf } from './coder-pairs.ts'

/** Stands in the place of the disagreements while all coders are looked at: whose are to be seen. */
export function ChoosePair({
  report,
  onPair,
}: {
  readonly report: AgreementReport
  readonly onPair: (pair: CoderPair) => void
}) {
  const { t } = useTranslation('agreement')
  return (
    <section className="choose-pair" aria-label={t('disagreements')}>
      <p className="running">{t('choosePair')}</p>
      <div className="row choose-pair-list">
        {pairsOf(report).map(({ key, ids, first, second }) => (
          <Button key={key} onPress={() => onPair(ids)}>
            {t('pair', { first, second })}
          </Button>
        ))}
      </div>
    </section>
  )
}
