import { useMemo } from 'react'
import type { Competency } from '../api/types/dictionary.ts'
import type { Candidate } from '../core/coding/search-codes.ts'
import type { CompetencyId } from '../core/model/ids.ts'
import { useReadings } from './use-readings.ts'

/** The competencies as the palette searches them; readings come as soon as their table is loaded. */
export function useCandidates(
  competencies: ReadonlyMap<CompetencyId, Competency>,
): readonly Candidate<CompetencyId>[] {
  const read = useReadings()
  return useMemo(
    () =>
      [...competencies.values()].map((one) => ({
        id: one.id,
        code: one.code,
        zh: one.name.zh,
        en: one.name.en,
        readings: read(one.name.zh),
        details: [
          one.definition.zh,
          one.definition.en,
          ...one.levels.flatMap(({ anchor, indicators }) => [
            anchor.zh,
            anchor.en,
            indicators.zh,
            indicators.en,
          ]),
        ].filter((detail) => detail !== ''),
        uses: one.codingCount,
      })),
    [competencies, read],
  )
}
