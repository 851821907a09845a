import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '../api/types/interview.ts'

/** A quote as one puts it into a report: the words, then who said them and where. */
export function useCitation(): (quote: Quote) => string {
  const { t } = useTranslation('common')
  return useCallback(
    ({ text, intervieweeCode, eventTitle, turnNumber }) => {
      const source = [intervieweeCode, eventTitle, t('openAtTurn', { turn: turnNumber })]
      return t('citation', { text, source: source.filter((part) => part !== '').join(t('comma')) })
    },
    [t],
  )
}
