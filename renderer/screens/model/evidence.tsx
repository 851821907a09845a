import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '../../../api/types/interview.ts'
import type { CodingId, CompetencyId } from '../../../core/model/ids.ts'
import type { Layer } from '../../../core/model/study.ts'
import { Button } from '../../components/button.tsx'
import { QuoteItem } from '../../components/quote-item.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'

export interface EvidenceProps {
  readonly competencyId: CompetencyId
  readonly evidence: readonly Quote[]
  readonly layer: Layer
}

const page = 30

/** Quotes that stand for a competency, and all others to choose from. */
export function Evidence({ competencyId, evidence, layer }: EvidenceProps) {
  const { t } = useTranslation('model')
  const call = useCommand()
  const [limit, setLimit] = useState(page)
  const { data } = useQuery('quote.list', { competencyId, layer, offset: 0, limit })
  const ids = evidence.map((quote) => quote.coding.id)
  const set = (codingIds: readonly CodingId[]) =>
    void call('model.setEvidence', { competencyId, codingIds: [...codingIds] })
  const others = (data?.quotes ?? []).filter((quote) => !ids.includes(quote.coding.id))
  return (
    <section aria-label={t('evidence')}>
      <h3>{t('evidenceCount', { count: evidence.length })}</h3>
      {evidence.length === 0 ? <p className="running">{t('evidenceNone')}</p> : null}
      <ul>
        {evidence.map((quote) => (
          <QuoteItem
            key={quote.coding.id}
            quote={quote}
            action={
              <Button kind="link" onPress={() => set(ids.filter((id) => id !== quote.coding.id))}>
                {t('evidenceRemove')}
              </Button>
            }
          />
        ))}
      </ul>
      <h3>{t('others', { count: (data?.total ?? 0) - evidence.length })}</h3>
      <ul>
        {others.map((quote) => (
          <QuoteItem
            key={quote.coding.id}
            quote={quote}
            action={
              <Button kind="link" onPress={() => set([...ids, quote.coding.id])}>
                {t('evidenceAdd')}
              </Button>
            }
          />
        ))}
      </ul>
      {data !== undefined && data.total > limit ? (
        <Button onPress={() => setLimit((before) => Math.min(500, before + page))}>{t('more')}</Button>
      ) : null}
    </section>
  )
}
