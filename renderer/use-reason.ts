import { useCallback } from 'react'
import type { ComparisonSettings, CompetencyComparison } from '../core/comparison/types.ts'
import { reasonOf } from '../core/wording/reason.ts'
import { useMethodWords } from './use-method-words.ts'

/** Why a competency has its label, in a sentence. */
export function useReason(): (row: CompetencyComparison, settings: ComparisonSettings) => string {
  const t = useMethodWords()
  return useCallback(
    (row, settings) => {
      const { key, values, scoreKey } = reasonOf(row, settings)
      const filled: Readonly<Record<string, string>> = { ...values, score: t(scoreKey) }
      return t(key, filled)
    },
    [t],
  )
}
