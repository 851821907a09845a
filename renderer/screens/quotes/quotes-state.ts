import { create } from 'zustand'
import type { Params } from '../../../api/contract.ts'
import { mostQuotes, type QuoteSort } from '../../../api/methods/quote.ts'
import type { CoderId, CodingId, CompetencyId } from '../../../core/model/ids.ts'
import type { Group, Layer } from '../../../core/model/study.ts'

/** Which quotes are listed, and how. '' and null: no condition. */
export interface QuoteFilter {
  readonly competencyIds: readonly CompetencyId[]
  readonly text: string
  readonly group: Group | ''
  readonly stratum: string
  readonly layer: Layer | ''
  readonly coderId: CoderId | null
  /** A level, 'open' for those without one. */
  readonly level: string
  readonly place: 'inside' | 'outside' | ''
  readonly needsReview: boolean
  readonly sort: QuoteSort
}

export const everything: QuoteFilter = {
  competencyIds: [],
  text: '',
  group: '',
  stratum: '',
  layer: '',
  coderId: null,
  level: '',
  place: '',
  needsReview: false,
  sort: 'place',
}

interface QuotesState {
  readonly filter: QuoteFilter
  readonly selected: ReadonlySet<CodingId>
  readonly limit: number
  /** Where the list was scrolled to, in px, for coming back to the same place. */
  readonly scrollTop: number
  readonly change: (changes: Partial<QuoteFilter>) => void
  readonly select: (selected: ReadonlySet<CodingId>) => void
  readonly more: () => void
  readonly scrolled: (scrollTop: number) => void
  readonly reset: () => void
}

/** Quotes shown at first, and more each time. */
const page = 100

const beginning = { filter: everything, selected: new Set<CodingId>(), limit: page, scrollTop: 0 }

export const useQuotesState = create<QuotesState>((set) => ({
  ...beginning,
  change: (changes) =>
    set(({ filter }) => ({ ...beginning, filter: { ...filter, ...changes }, selected: new Set() })),
  select: (selected) => set({ selected }),
  more: () => set(({ limit }) => ({ limit: Math.min(limit + page, mostQuotes) })),
  scrolled: (scrollTop) => set({ scrollTop }),
  reset: () => set(beginning),
}))

/** Whether any condition is set; the order is none. */
export function isFiltered(filter: QuoteFilter): boolean {
  return JSON.stringify({ ...filter, sort: '' }) !== JSON.stringify({ ...everything, sort: '' })
}

/** The conditions as the contract takes them. */
export function paramsOf(filter: QuoteFilter, limit: number): Params<'quote.list'> {
  const { competencyIds, text, group, stratum, layer, coderId, level, place, needsReview, sort } = filter
  return {
    ...(competencyIds.length === 0 ? {} : { competencyIds: [...competencyIds] }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(group === '' ? {} : { group }),
    ...(stratum === '' ? {} : { stratum }),
    ...(layer === '' ? {} : { layer }),
    ...(coderId === null ? {} : { coderId }),
    ...(level === '' ? {} : { levels: [level === 'open' ? null : Number(level)] }),
    ...(place === '' ? {} : { insideEvent: place === 'inside' }),
    ...(needsReview ? { needsReview } : {}),
    sort,
    offset: 0,
    limit,
  }
}
