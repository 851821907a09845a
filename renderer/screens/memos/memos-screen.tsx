import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostQuotes } from '../../../api/methods/quote.ts'
import type { Memo } from '../../../api/types/memo.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { TextField } from '../../components/field.tsx'
import { ListEnd } from '../../components/list-end.tsx'
import { MemoText } from '../../components/memo-text-view.tsx'
import { QuoteItem } from '../../components/quote-item.tsx'
import { useSubjectName } from '../../components/use-subject-name.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useFormatNumber } from '../../use-format-number.ts'
import { useLast } from '../../use-last.ts'
import './memos-screen.css'

/** Quotes with memos shown at first, and as many more each time. */
const page = 200

/** Every memo that may be seen: of interviews, events and competencies, then those of codings with their words. */
export function MemosScreen() {
  const { t } = useTranslation('memo')
  const { t: c } = useTranslation('common')
  const go = useNavigation((state) => state.go)
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(page)
  const number = useFormatNumber()
  const { data: memos } = useQuery('memo.list', {})
  const coded = useLast(useQuery('quote.list', { hasMemo: true, memoText: words, offset: 0, limit }).data)
  const { data: dictionary } = useQuery('dictionary.get', {})
  if (memos === undefined || coded === undefined) return null
  const found = memos.filter(({ text }) => text.toLowerCase().includes(words.toLowerCase()))
  const competencies = new Map(
    dictionary?.clusters.flatMap((cluster) => cluster.competencies.map((one) => [one.id, one] as const)),
  )
  if (words === '' && memos.length + coded.total === 0)
    return (
      <EmptyState
        title={t('empty')}
        action={
          <Button kind="primary" onPress={() => go('coding')}>
            {c('toCoding')}
          </Button>
        }
      >
        {t('emptyText')}
      </EmptyState>
    )
  return (
    <>
      <div className="screen-head memos-head">
        <h1>{t('title')}</h1>
        <span className="secondary">{number(found.length + coded.total)}</span>
        <span className="spacer" />
        <div className="memos-find">
          <TextField label={t('filter')} isLabelShown={false} value={words} onChange={setWords} />
        </div>
      </div>
      <div className="screen-body memos">
        {found.map((memo) => (
          <OneMemo key={memo.id} memo={memo} />
        ))}
        <ul className="memos-coded" aria-label={t('kind.coding')}>
          {coded.quotes.map((quote) => {
            const competency = competencies.get(quote.coding.competencyId)
            return (
              <QuoteItem
                key={quote.coding.id}
                quote={quote}
                {...(competency === undefined ? {} : { competency })}
              />
            )
          })}
        </ul>
        <ListEnd
          shown={coded.quotes.length}
          total={coded.total}
          onMore={limit === mostQuotes ? null : () => setLimit(Math.min(limit + page, mostQuotes))}
        />
      </div>
    </>
  )
}

function OneMemo({ memo }: { readonly memo: Memo }) {
  const { t } = useTranslation('memo')
  const nameOf = useSubjectName()
  const formatDate = useFormatDate()
  const { data: info } = useQuery('project.info', {})
  const { openInterview, go } = useNavigation()
  const { about, event } = memo
  const open = () => {
    if (event !== null) openInterview({ interviewId: event.interviewId, span: event })
    else if (about.kind === 'interview') openInterview({ interviewId: about.id })
    else go('dictionary')
  }
  return (
    <article className="memo-item">
      <div className="row secondary">
        <div className="facts">
          <span className="tag">{t(`kind.${about.kind}`)}</span>
          <strong className="fact-long">{event === null ? nameOf(about) : event.title}</strong>
          <span>{info?.coders.find(({ id }) => id === memo.coderId)?.name}</span>
          <span className="quiet">{formatDate(memo.changedAt)}</span>
        </div>
        <span className="spacer" />
        <Button kind="link" onPress={open}>
          {t('open')}
        </Button>
      </div>
      <MemoText content={memo} />
    </article>
  )
}
