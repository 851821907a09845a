import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '../../api/types/interview.ts'
import { useNavigation } from '../state/navigation.ts'
import { Button } from './button.tsx'
import { GroupName } from './group-name.tsx'

/** One quote with who said it, where, and how it was coded. */
export function QuoteItem({ quote, action }: { readonly quote: Quote; readonly action?: ReactNode }) {
  const { t } = useTranslation('common')
  const openInterview = useNavigation((state) => state.openInterview)
  const { coding } = quote
  return (
    <li className="quote">
      <div className="row secondary">
        <strong>{quote.intervieweeCode}</strong>
        {quote.group === null ? null : <GroupName group={quote.group} />}
        <span>{coding.level === null ? t('noLevel') : t('levelNumber', { level: coding.level })}</span>
        <span>{quote.eventTitle}</span>
        <span className="quiet">{coding.layer === 'consensus' ? t('layer.consensus') : quote.coder}</span>
        <span className="spacer" />
        {action}
        <Button
          kind="link"
          onPress={() => openInterview({ interviewId: coding.interviewId, codingId: coding.id })}
        >
          {t('openAtTurn', { turn: quote.turnNumber })}
        </Button>
      </div>
      <blockquote className="quote-text">{quote.text}</blockquote>
      {coding.memo === '' ? null : <p className="secondary quiet">{coding.memo}</p>}
    </li>
  )
}
