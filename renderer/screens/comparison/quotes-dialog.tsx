import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { CoderId, CompetencyId, EventId, IntervieweeId } from '../../../core/model/ids.ts'
import type { Group, Layer } from '../../../core/model/study.ts'
import type { Together } from '../../../core/tables/co-occurrence.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { QuoteItem } from '../../components/quote-item.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { everything, useQuotesState } from '../quotes/quotes-state.ts'

/** Which quotes to show: those behind a number. */
export interface QuoteWish {
  readonly layer: Layer
  readonly competencyId?: CompetencyId
  readonly group?: Group
  readonly stratum?: string
  readonly coderId?: CoderId
  /** Shown in the title. */
  readonly interviewee?: { readonly id: IntervieweeId; readonly code: string }
  readonly event?: { readonly id: EventId; readonly title: string }
  readonly insideEvent?: boolean
  /** A quarter of the interview, from 0. */
  readonly part?: number
  readonly together?: {
    readonly kind: Together
    readonly competencyIds: readonly [CompetencyId, CompetencyId]
  }
  /** Of both groups that are compared, and of nobody else. */
  readonly hasGroup?: boolean
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
  const { interviewee, event, together, ...filter } = wish
  const { data } = useQuery('quote.list', {
    ...filter,
    ...(interviewee === undefined ? {} : { intervieweeId: interviewee.id }),
    ...(event === undefined ? {} : { eventId: event.id }),
    ...(together === undefined
      ? {}
      : { together: { kind: together.kind, competencyIds: [...together.competencyIds] } }),
    offset: 0,
    limit,
  })
  const competency = competencies.find((one) => one.id === wish.competencyId)
  const named = competencies.filter(
    ({ id }) => id === wish.competencyId || together?.competencyIds.includes(id),
  )
  const title = [
    ...named.map(({ name }) => bilingual(name)),
    together === undefined ? '' : t(`together.${together.kind}`),
    wish.insideEvent === false ? t('outsideEvents') : '',
    wish.part === undefined ? '' : t('quarter', { number: wish.part + 1 }),
    wish.group === undefined ? '' : m(`group.${wish.group}`),
    wish.stratum ?? '',
    interviewee?.code ?? '',
    event?.title ?? '',
    t('quoteCount', { count: data?.total ?? 0 }),
  ]
  return (
    <Dialog
      title={title.filter((part) => part !== '').join(' · ')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          {isListable(wish) ? <OpenInQuotes wish={wish} /> : null}
          <span className="spacer" />
          <Button kind="primary" onPress={onClose} autoFocus>
            {t('close')}
          </Button>
        </>
      }
    >
      <ul>
        {data?.quotes.map((quote) => {
          const own = competencies.find(({ id }) => id === quote.coding.competencyId)
          return (
            <QuoteItem
              key={quote.coding.id}
              quote={quote}
              {...(competency === undefined && own !== undefined ? { competency: own } : {})}
            />
          )
        })}
      </ul>
      {data !== undefined && data.total > limit ? (
        <Button onPress={() => setLimit((before) => Math.min(500, before + page))}>{t('moreQuotes')}</Button>
      ) : null}
    </Dialog>
  )
}

/** Whether the list of quotes has filters for all that is wished for. */
function isListable({ interviewee, event, part, together, hasGroup }: QuoteWish): boolean {
  return [interviewee, event, part, together, hasGroup].every((one) => one === undefined)
}

/** Leads to the list of quotes with the same filter set, where they can be worked on. */
function OpenInQuotes({ wish }: { readonly wish: QuoteWish }) {
  const { t } = useTranslation('comparison')
  const go = useNavigation((state) => state.go)
  const change = useQuotesState((state) => state.change)
  const { competencyId, group, stratum, coderId, layer, insideEvent } = wish
  const open = () => {
    change({
      ...everything,
      competencyIds: competencyId === undefined ? [] : [competencyId],
      group: group ?? '',
      stratum: stratum ?? '',
      coderId: coderId ?? null,
      layer,
      place: insideEvent === undefined ? '' : insideEvent ? 'inside' : 'outside',
    })
    go('quotes')
  }
  return <Button onPress={open}>{t('openInQuotes')}</Button>
}
