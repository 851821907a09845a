import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredSpan, Turn } from '../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../core/text/stored-text.ts'

/** Which turns a stretch of text goes over, in words: one, or from the first to the last. */
export function useTurnWords(turns: readonly Turn[]): (span: StoredSpan) => string {
  const { t } = useTranslation('coding')
  return useCallback(
    ({ start, end }) => {
      const first = turnIndexAt(turns, start) + 1
      const last = turnIndexAt(turns, Math.max(end - 1, start)) + 1
      return first === last ? t('turnNumber', { turn: first }) : t('turnsFromTo', { first, last })
    },
    [turns, t],
  )
}
