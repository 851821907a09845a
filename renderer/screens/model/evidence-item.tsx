import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '../../../api/types/interview.ts'
import { Button } from '../../components/button.tsx'
import { LevelBars } from '../../components/level-bars.tsx'
import { useNavigation } from '../../state/navigation.ts'

/** One quote: who said it, where, at which level; the way to its place, and what can be done with it. */
export function EvidenceItem({
  quote,
  highest,
  children,
}: {
  readonly quote: Quote
  /** Highest level of the competency's scale. */
  readonly highest: number
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('common')
  const openInterview = useNavigation((state) => state.openInterview)
  const { coding } = quote
  return (
    <li className="evidence">
      <div className="evidence-head">
        <strong>{quote.intervieweeCode}</strong>
        {quote.eventTitle === '' ? null : <span className="evidence-event">{quote.eventTitle}</span>}
        <Button
          kind="link"
          onPress={() => openInterview({ interviewId: coding.interviewId, codingId: coding.id })}
        >
          {t('openAtTurn', { turn: quote.turnNumber })}
        </Button>
        <span className="spacer" />
        {coding.level === null ? null : <LevelBars level={coding.level} highest={highest} />}
        <span className="evidence-level">
          {coding.level === null ? t('noLevel') : t('levelNumber', { level: coding.level })}
        </span>
        {children}
      </div>
      <blockquote className="evidence-text">{quote.text}</blockquote>
    </li>
  )
}
