import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../api/types/interview.ts'
import { assignLanes } from '../../../core/coding/lanes.ts'
import type { CodingId } from '../../../core/model/ids.ts'
import { turnIndexAt } from '../../../core/text/stored-text.ts'
import { useBilingual } from '../../use-bilingual.ts'
import type { OpenInterview } from './open-interview.ts'
import type { DrawnCoding, DrawnEvent } from './view/drawn.ts'

/** Characters of a line, about: closer codings may share one, and then not a lane. */
const lineLength = { zh: 40, en: 75 } as const

/** The codings with everything their drawing shows; one that has not changed stays the same object. */
export function useDrawnCodings({
  content,
  codings,
  competencies,
  info,
}: OpenInterview): readonly DrawnCoding[] {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  const before = useRef<ReadonlyMap<CodingId, DrawnCoding>>(new Map())
  return useMemo(() => {
    const lanes = assignLanes(codings, { turns: content.turns, lineLength: lineLength[content.language] })
    const coders = new Map(info.coders.map((coder) => [coder.id, coder.name]))
    const draw = (coding: Coding, lane: number): DrawnCoding => {
      const competency = competencies.get(coding.competencyId)
      const level = coding.level === null ? '–' : String(coding.level)
      const label = competency === undefined ? '' : bilingual(competency.shortName) || competency.code
      return {
        id: coding.id,
        start: coding.start,
        end: coding.end,
        colour: competency?.colour ?? 1,
        needsReview: coding.needsReview,
        lane,
        label,
        level,
        hasMemo: coding.memo !== '',
        // What is seen comes first, so that it can be asked for by voice; then everything in full.
        name: t('codingName', {
          seen: `${label} ${level}`,
          competency: competency === undefined ? '' : bilingual(competency.name),
          level: coding.level === null ? t('noLevel') : t('level', { level }),
          turn: turnIndexAt(content.turns, coding.start) + 1,
          coder: coders.get(coding.coderId) ?? '',
        }),
      }
    }
    const drawn = codings.map((coding, index) => {
      const now = draw(coding, lanes[index] ?? 0)
      const known = before.current.get(coding.id)
      return known !== undefined && areAlike(known, now) ? known : now
    })
    before.current = new Map(drawn.map((coding) => [coding.id, coding]))
    return drawn
  }, [content, codings, competencies, info.coders, bilingual, t])
}

function areAlike(a: DrawnCoding, b: DrawnCoding): boolean {
  return (Object.keys(a) as (keyof DrawnCoding)[]).every((key) => a[key] === b[key])
}

/** The events with the words of their heads. */
export function useDrawnEvents({ content, events }: OpenInterview): readonly DrawnEvent[] {
  const { t } = useTranslation('coding')
  return useMemo(
    () =>
      events.map(({ id, start, end, number, title, polarity }) => ({
        id,
        start,
        end,
        number: t('eventNumber', { number }),
        title,
        about: t('eventAbout', {
          polarity: t(`polarity.${polarity}`),
          first: turnIndexAt(content.turns, start) + 1,
          last: turnIndexAt(content.turns, Math.max(end - 1, start)) + 1,
        }),
      })),
    [content, events, t],
  )
}
