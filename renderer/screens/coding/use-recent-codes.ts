import { useMemo } from 'react'
import { recentCodes } from '../../../core/coding/recent-codes.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'

/** As many as there are digits to repeat them. */
const limit = 9

/** The competencies used last, the latest first: key 1 repeats the first. */
export function useRecentCodes(
  atWork: OpenInterview['atWork'] | undefined,
  competencies: OpenInterview['competencies'],
): readonly CompetencyId[] {
  const usedNow = useCodingState((state) => state.usedNow)
  return useMemo(
    () => recentCodes(usedNow, atWork ?? [], limit).filter((id) => competencies.has(id)),
    [usedNow, atWork, competencies],
  )
}
