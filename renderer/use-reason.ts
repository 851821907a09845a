import { useCallback } from 'react'
import type { ComparisonSettings, CompetencyComparison } from '../core/comparison/types.ts'
import { reasonOf } from '../core/wording/reason.ts'
import { useMethodWords } from './use-method-words.ts'

export type Reason = (
  row: CompetencyComparison,
  settings: ComparisonSettings,
  form?: 'reason' | 'brief',
) => string

/** Why a competency has its label, in a sentence. */
export function useReason(): Reason {
  const t = useMethodWords()
  return useCallback(
    (row, settings, form = 'reason') => {
      const { key, values, scoreKey } = reasonOf(row, settings, form)
      const filled: Readonly<Record<string, string>> = { ...values, score: t(scoreKey) }
      return t(key, filled)
    },
    [t],
  )
}
