import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { Quote } from '../../../api/types/interview.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { QuoteItem } from '../../components/quote-item.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { BulkBar } from './bulk-bar.tsx'
import { QuoteFilters } from './quote-filters.tsx'
import './quotes-screen.css'
import { paramsOf, useQuotesState } from './quotes-state.ts'

/** Every coded passage in one list: filtered, sorted, changed many at once, copied with its source. */
export function QuotesScreen() {
  const { t } = useTranslation('quotes')
  const { filter, limit, selected, select, more, scrolled } = useQuotesState()
  const { data: info } = useQuery('project.info', {})
  const { data: dictionary } = useQuery('dictionary.get', {})
  const { data } = useQuery('quote.list', paramsOf(filter, limit))
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
              {t('selectShown')}
            </Checkbox>
          )}
        </header>
        {chosen.length === 0 ? null : <BulkBar chosen={chosen} dictionary={dictionary} />}
        <div
          ref={list}
          className="screen-body"
          // Emptied while more is asked for, the list springs to its top by itself: that is no place to come back to.
          onScroll={({ currentTarget }) => {
            if (isThere) scrolled(currentTarget.scrollTop)
          }}
        >
          {data?.total === 0 ? <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState> : null}
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
          {data !== undefined && data.total > quotes.length ? (
            <p className="quotes-more">
              <span className="secondary">{t('shown', { shown: quotes.length, total: data.total })}</span>
              {quotes.length < limit ? null : <Button onPress={more}>{t('more')}</Button>}
            </p>
          ) : null}
        </div>
      </section>
    </div>
  )
}

function competencyOf({ coding }: Quote, competencies: readonly Competency[]) {
  const competency = competencies.find(({ id }) => id === coding.competencyId)
  return competency === undefined ? {} : { competency }
}
