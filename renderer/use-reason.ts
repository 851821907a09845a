import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonSettings, CompetencyComparison } from '../core/comparison/types.ts'
import { reasonOf } from '../core/wording/reason.ts'

/** Why a competency has its label, in a sentence. */
export function useReason(): (row: CompetencyComparison, settings: ComparisonSettings) => string {
  const { t } = useTranslation('method')
  return useCallback(
    (row, settings) => {
      const { key, values, scoreKey } = reasonOf(row, settings)
      const filled: Readonly<Record<string, string>> = { ...values, score: t(scoreKey) }
      return t(key, filled)
    },
    [t],
  )
}
