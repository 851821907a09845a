import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostQuotes } from '../../../api/methods/quote.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { Quote } from '../../../api/types/interview.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListEnd } from '../../components/list-end.tsx'
import { QuoteItem } from '../../components/quote-item.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { BulkBar } from './bulk-bar.tsx'
import { QuoteFilters } from './quote-filters.tsx'
import './quotes-screen.css'
import { isFiltered, paramsOf, useQuotesState } from './quotes-state.ts'

/** Every coded passage in one list: filtered, sorted, changed many at once, copied with its source. */
export function QuotesScreen() {
  const { t } = useTranslation('quotes')
  const { filter, limit, selected, select, more, scrolled } = useQuotesState()
  const { data: info } = useQuery('project.info', {})
  const { data: dictionary } = useQuery('dictionary.get', {})
  const { data: answer } = useQuery('quote.list', paramsOf(filter, limit))
  const [known, setKnown] = useState({ filter, answer })
  if (answer !== undefined && answer !== known.answer) setKnown({ filter, answer })
  // While more is asked for, what is there stays: an emptied list would lose the place and the focus.
  const data = answer ?? (known.filter === filter ? known.answer : undefined)
  const list = useRef<HTMLDivElement>(null)
  const isThere = data !== undefined && dictionary !== undefined
  useLayoutEffect(() => {
    if (isThere && list.current !== null) list.current.scrollTop = useQuotesState.getState().scrollTop
  }, [isThere])
  if (info === undefined || dictionary === undefined) return null
  const competencies = dictionary.clusters.flatMap((cluster) => cluster.competencies)
  const quotes = data?.quotes ?? []
  const chosen = quotes.filter(({ coding }) => selected.has(coding.id))
  const toggle = ({ coding }: Quote, isOn: boolean) => {
    const next = new Set(selected)
    if (isOn) next.add(coding.id)
    else next.delete(coding.id)
    select(next)
  }
  return (
    <div className="quotes">
      <QuoteFilters info={info} dictionary={dictionary} />
      <section className="quotes-main" aria-label={t('title')}>
        <header className="screen-head">
          <h1>{t('title')}</h1>
          <span className="secondary" role="status">
            {data === undefined ? '' : t('count', { count: data.total })}
          </span>
          <span className="spacer" />
          {quotes.length === 0 ? null : (
            <Checkbox
              isSelected={chosen.length === quotes.length}
              onChange={(isOn) => select(new Set(isOn ? quotes.map(({ coding }) => coding.id) : []))}
            >
              {quotes.length === data?.total ? t('selectAll') : t('selectShown', { count: quotes.length })}
            </Checkbox>
          )}
        </header>
        {chosen.length === 0 ? null : <BulkBar chosen={chosen} dictionary={dictionary} />}
        <div
          ref={list}
          className="screen-body"
          // Emptied while others are asked for, the list springs to its top by itself: that is no place to come back to.
          onScroll={({ currentTarget }) => {
            if (isThere) scrolled(currentTarget.scrollTop)
          }}
        >
          {data?.total === 0 ? <NoQuotes isFiltered={isFiltered(filter)} /> : null}
          <ul>
            {quotes.map((quote) => (
              <QuoteItem
                key={quote.coding.id}
                quote={quote}
                {...competencyOf(quote, competencies)}
                hasContext
                lead={
                  <Checkbox
                    aria-label={t('select', { interviewee: quote.intervieweeCode, turn: quote.turnNumber })}
                    isSelected={selected.has(quote.coding.id)}
                    onChange={(isOn) => toggle(quote, isOn)}
                  />
                }
              />
            ))}
          </ul>
          <ListEnd
            shown={quotes.length}
            total={data?.total ?? 0}
            onMore={limit === mostQuotes ? null : more}
          />
        </div>
      </section>
    </div>
  )
}

/** Nothing meets the conditions, or nothing is coded yet: what to do next. */
function NoQuotes({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation('quotes')
  const { t: c } = useTranslation('common')
  const go = useNavigation((state) => state.go)
  if (isFiltered) return <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
  return (
    <EmptyState
      title={t('noneTitle')}
      action={
        <Button kind="primary" onPress={() => go('coding')}>
          {c('toCoding')}
        </Button>
      }
    >
      {t('noneText')}
    </EmptyState>
  )
}

function competencyOf({ coding }: Quote, competencies: readonly Competency[]) {
  const competency = competencies.find(({ id }) => id === coding.competencyId)
  return competency === undefined ? {} : { competency }
}
