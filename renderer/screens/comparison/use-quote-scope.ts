import type { ComparisonResult } from '../../../core/comparison/types.ts'
import { scopeOf, useComparisonState } from './comparison-state.ts'

/** The part of the project that is looked at, and the layer its quotes stand on. */
export function useQuoteScope({ layer }: Pick<ComparisonResult, 'layer'>) {
  const { stratum, coderId } = useComparisonState()
  const scope = scopeOf({ stratum, coderId })
  return { scope, quoteLayer: layer === 'consensus' ? ('consensus' as const) : ('independent' as const) }
}
