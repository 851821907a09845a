import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Estimate, Interval } from '../../../core/stats/estimate.ts'
import { formatCoefficient } from '../../../core/wording/number.ts'

export interface Print {
  /** A coefficient, or a dash where it is not defined. */
  readonly coefficient: (value: Estimate, decimals?: number) => string
  /** "95 % confidence interval [.61, .74]", or nothing where there is none. */
  readonly interval: (interval: Estimate<Interval> | undefined) => string
}

/** Coefficients as this screen prints them. */
export function usePrint(): Print {
  const { t } = useTranslation('agreement')
  const coefficient = useCallback(
    (value: Estimate, decimals = 2) => (value.defined ? formatCoefficient(value.value, decimals) : '–'),
    [],
  )
  const interval = useCallback(
    (one: Estimate<Interval> | undefined) =>
      one?.defined === true
        ? t('interval', {
            lower: formatCoefficient(one.value.lower),
            upper: formatCoefficient(one.value.upper),
          })
        : '',
    [t],
  )
  return { coefficient, interval }
}
