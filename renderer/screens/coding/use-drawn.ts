import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../api/types/interview.ts'
import { assignLanes } from '../../../core/coding/lanes.ts'
import { turnIndexAt } from '../../../core/text/stored-text.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useRemembered } from '../../use-remembered.ts'
import type { OpenInterview } from './open-interview.ts'
import { useTurnWords } from './use-turn-words.ts'
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
  const known = useRef({ t, drawn: new WeakMap<Coding, DrawnCoding>() })
  const { coders } = info
  // Looked up once a competency, for of codings there are thousands.
  const looks = useMemo(
    () =>
      new Map(
        [...competencies].map(([id, { shortName, code, colour }]) => [
          id,
          { label: bilingual(shortName) || code, colour },
        ]),
      ),
    [competencies, bilingual],
  )
  return useMemo(() => {
    const lanes = assignLanes(codings, { turns: content.turns, lineLength: lineLength[content.language] })
    // In another language every name is another.
    if (known.current.t !== t) known.current = { t, drawn: new WeakMap() }
    const { drawn } = known.current
    return codings.map((coding, index) => {
      const { label, colour } = looks.get(coding.competencyId) ?? { label: '', colour: 1 }
      const lane = lanes[index] ?? 0
      const same = drawn.get(coding)
      if (same !== undefined && same.lane === lane && same.label === label && same.colour === colour)
        return same
      const { id, start, end, needsReview, memo } = coding
      const level = coding.level === null ? '–' : String(coding.level)
      const competency = competencies.get(coding.competencyId)
      const name = () =>
        t('codingName', {
          // What is seen comes first, so that it can be asked for by voice; then everything in full.
          seen: `${label} ${level}`,
          competency: competency === undefined ? '' : bilingual(competency.name),
          level: coding.level === null ? t('noLevel') : t('level', { level }),
          turn: turnIndexAt(content.turns, start) + 1,
          coder: coders.find((coder) => coder.id === coding.coderId)?.name ?? '',
        })
      const hasMemo = memo !== ''
      const made = { id, start, end, colour, needsReview, lane, label, level, hasMemo, name }
      drawn.set(coding, made)
      return made
    })
  }, [content, codings, competencies, coders, looks, bilingual, t])
}

/** The events with the words of their heads. */
export function useDrawnEvents({ content, events }: OpenInterview): readonly DrawnEvent[] {
  const { t } = useTranslation('coding')
  const { t: m } = useTranslation('memo')
  const remembered = useRemembered('event')
  const turnWords = useTurnWords(content.turns)
  return useMemo(() => {
    return events.map(({ id, start, end, number, title, polarity, parts }) => ({
      id,
      start,
      end,
      number: t('eventNumber', { number }),
      title,
      parts: parts.map(({ part, ...span }) => ({
        ...span,
        letter: t(`partShort.${part}`),
        name: t(`part.${part}`),
      })),
      about: [
        t('eventAbout', {
          polarity: t(`polarity.${polarity}`),
          turns: turnWords({ start, end }),
        }),
        ...(remembered.has(id) ? [m('has')] : []),
      ].join(' · '),
    }))
  }, [turnWords, events, remembered, t, m])
}
