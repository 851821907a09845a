import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../api/types/dictionary.ts'
import type { Quote } from '../../api/types/interview.ts'
import { useNavigation } from '../state/navigation.ts'
import { useBilingual } from '../use-bilingual.ts'
import { Button } from './button.tsx'
import { GroupName } from './group-name.tsx'
import { Icon } from './icon.tsx'
import './quote-item.css'

export interface QuoteItemProps {
  readonly quote: Quote
  /** What it is coded as, where the list holds several. */
  readonly competency?: Competency
  /** Shows what stands before and after it. */
  readonly hasContext?: boolean
  readonly lead?: ReactNode
  readonly action?: ReactNode
}

/** One quote with who said it, where, and how it was coded. */
export function QuoteItem({ quote, competency, hasContext = false, lead, action }: QuoteItemProps) {
  const { t } = useTranslation('common')
  const bilingual = useBilingual()
  const openInterview = useNavigation((state) => state.openInterview)
  const { coding } = quote
  return (
    <li className="quote">
      <div className="row secondary">
        {lead}
        <div className="facts">
          {competency === undefined ? null : (
            <span className="quote-code fact-long">
              <span className={`swatch colour-${competency.colour}`} />
              {bilingual(competency.name)}
            </span>
          )}
          <span>{coding.level === null ? t('noLevel') : t('levelNumber', { level: coding.level })}</span>
          <strong>{quote.intervieweeCode}</strong>
          {quote.group === null ? null : <GroupName group={quote.group} />}
          {quote.eventTitle === '' ? null : <span className="fact-long">{quote.eventTitle}</span>}
          <span className="quiet">{coding.layer === 'consensus' ? t('layer.consensus') : quote.coder}</span>
          {coding.needsReview ? (
            <span className="quote-review">
              <Icon name="warn" /> {t('needsReview')}
            </span>
          ) : null}
        </div>
        <span className="spacer" />
        {action}
        <Button
          kind="link"
          onPress={() => openInterview({ interviewId: coding.interviewId, codingId: coding.id })}
        >
          {t('openAtTurn', { turn: quote.turnNumber })}
        </Button>
      </div>
      <blockquote className="quote-text">
        {hasContext ? <span className="quiet">{quote.before}</span> : null}
        {quote.text}
        {hasContext ? <span className="quiet">{quote.after}</span> : null}
      </blockquote>
      {coding.memo === '' ? null : <p className="secondary quiet">{coding.memo}</p>}
    </li>
  )
}
