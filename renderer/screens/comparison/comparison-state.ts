import { create } from 'zustand'
import type { ClusterId, CoderId } from '../../../core/model/ids.ts'
import type { Label } from '../../../core/proposal/label.ts'

export const views = ['comparison', 'tables', 'strata', 'length', 'charts', 'published'] as const
export type View = (typeof views)[number]

export const extraColumns = [
  'highest',
  'total',
  'difference',
  'welch',
  'mannWhitney',
  'fisher',
  'rateRatio',
  'reliability',
  'tier',
] as const
/** Columns that can be shown beside the default ones (method.md 3.1). */
export type ExtraColumn = (typeof extraColumns)[number]

export const sortKeys = ['label', 'name', 'presence', 'frequency', 'level', 'g', 'p'] as const
export type SortKey = (typeof sortKeys)[number]

interface ComparisonState {
  readonly view: View
  readonly label: Label | 'all'
  readonly clusterId: ClusterId | null
  /** null: all strata. */
  readonly stratum: string | null
  /** null: the layer the settings choose. */
  readonly coderId: CoderId | null
  readonly sort: { readonly key: SortKey; readonly isReversed: boolean }
  readonly isGrouped: boolean
  readonly columns: readonly ExtraColumn[]
  readonly change: (changes: Partial<Omit<ComparisonState, 'change' | 'sortBy' | 'reset'>>) => void
  /** Sorts by a column, or the other way round where it is sorted by already. */
  readonly sortBy: (key: SortKey) => void
  readonly reset: () => void
}

const beginning = {
  view: 'comparison' as const,
  label: 'all' as const,
  clusterId: null,
  stratum: null,
  coderId: null,
  sort: { key: 'label' as const, isReversed: false },
  isGrouped: false,
  columns: [],
}

/** How the comparison is looked at: found again as it was on coming back to the screen. */
export const useComparisonState = create<ComparisonState>((set) => ({
  ...beginning,
  change: (changes) => set(changes),
  sortBy: (key) =>
    set(({ sort }) => ({ sort: { key, isReversed: sort.key === key ? !sort.isReversed : false } })),
  reset: () => set(beginning),
}))

/** The scope as the contract takes it. */
export function scopeOf({ stratum, coderId }: Pick<ComparisonState, 'stratum' | 'coderId'>) {
  return { ...(stratum === null ? {} : { stratum }), ...(coderId === null ? {} : { coderId }) }
}
