import { useEffect, useMemo, useState } from 'react'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { Candidate } from '../../../core/coding/search-codes.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'

type Read = (words: string) => readonly string[]

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

const unread: Read = (words) => Array.from(words, () => '')

/** How Chinese characters are read. The table is large, so it is fetched only when somebody codes. */
function useReadings(): Read {
  const [read, setRead] = useState<{ readonly now: Read }>({ now: unread })
  useEffect(() => {
    let isCurrent = true
    void import('pinyin-pro').then(({ pinyin }) => {
      if (!isCurrent) return
      setRead({
        now: (words) =>
          pinyin(words, { toneType: 'none', type: 'array' }).map((one) =>
            /^[a-zü]+$/.test(one) ? one.replaceAll('ü', 'v') : '',
          ),
      })
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return read.now
}
