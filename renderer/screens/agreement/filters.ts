import type { Disagreement } from '../../../api/types/agreement.ts'
import type { CompetencyId, InterviewId } from '../../../core/model/ids.ts'

export const kindGroups = ['all', 'codes', 'spans', 'levels'] as const
export type KindGroup = (typeof kindGroups)[number]

/** Which disagreements are listed. */
export interface Filters {
  readonly kinds: KindGroup
  readonly onlyOpen: boolean
  readonly competencyId: CompetencyId | null
  readonly interviewId: InterviewId | null
}

export const noFilters: Filters = { kinds: 'all', onlyOpen: false, competencyId: null, interviewId: null }

const groupOf: Readonly<Record<Disagreement['kind'], Exclude<KindGroup, 'all'>>> = {
  competency: 'codes',
  first: 'codes',
  second: 'codes',
  boundaries: 'spans',
  event: 'spans',
  level: 'levels',
}

export function filterDisagreements(
  disagreements: readonly Disagreement[],
  { kinds, onlyOpen, competencyId, interviewId }: Filters,
): readonly Disagreement[] {
  return disagreements.filter(
    (one) =>
      (kinds === 'all' || groupOf[one.kind] === kinds) &&
      !(onlyOpen && one.decided !== null && !one.decided.isStale) &&
      (competencyId === null ||
        one.first?.competencyId === competencyId ||
        one.second?.competencyId === competencyId) &&
      (interviewId === null || one.interviewId === interviewId),
  )
}

/** A disagreement's name in lists: the codings it is about. */
export function keyOf({ first, second }: Pick<Disagreement, 'first' | 'second'>): string {
  return `${first?.codingId ?? ''}-${second?.codingId ?? ''}`
}
