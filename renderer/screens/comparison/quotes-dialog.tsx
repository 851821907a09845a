import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import type { Group, Layer } from '../../../core/model/study.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { QuoteItem } from '../../components/quote-item.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'

/** Which quotes to show. */
export interface QuoteWish {
  readonly competencyId: CompetencyId
  readonly group: Group
  readonly layer: Layer
}

const page = 50

/** The words behind a number. */
export function QuotesDialog({
  wish,
  competencies,
  onClose,
}: {
  readonly wish: QuoteWish
  readonly competencies: readonly Competency[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const [limit, setLimit] = useState(page)
  const { data } = useQuery('quote.list', { ...wish, offset: 0, limit })
  const competency = competencies.find((one) => one.id === wish.competencyId)
  const name = competency === undefined ? '' : bilingual(competency.name)
  return (
    <Dialog
      title={t('quotesTitle', { name, group: m(`group.${wish.group}`), count: data?.total ?? 0 })}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose} autoFocus>
          {t('close')}
        </Button>
      }
    >
      <ul>
        {data?.quotes.map((quote) => (
          <QuoteItem key={quote.coding.id} quote={quote} />
        ))}
      </ul>
      {data !== undefined && data.total > limit ? (
        <Button onPress={() => setLimit((before) => Math.min(500, before + page))}>{t('moreQuotes')}</Button>
      ) : null}
    </Dialog>
  )
}
