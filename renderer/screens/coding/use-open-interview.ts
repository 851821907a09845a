import { useMemo } from 'react'
import type { InterviewRow } from '../../../api/types/interview.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useCodingState } from './coding-state.ts'
import { isAtWork, isOn, isShown } from './filter.ts'
import type { OpenInterview } from './open-interview.ts'
import { useRecentCodes } from './use-recent-codes.ts'
import { useStoredTranscript } from './use-stored-transcript.ts'

/** Asks for everything about an interview; undefined until all of it is there. */
export function useOpenInterview(row: InterviewRow): OpenInterview | undefined {
  const interviewId = row.id
  const { stored, keep } = useStoredTranscript(interviewId)
  const { data: places } = useQuery('interview.places', {})
  const { data: dictionary } = useQuery('dictionary.get', {})
  const { data: info } = useQuery('project.info', {})
  const competencies = useMemo(
    () =>
      new Map(
        dictionary?.clusters.flatMap((cluster) => cluster.competencies.map((one) => [one.id, one] as const)),
      ),
    [dictionary],
  )
  const filter = useCodingState((state) => state.filter)
  const selected = useCodingState((state) => (isOn(state.filter) ? state.selected : null))
  const atWork = useMemo(
    () => (info === undefined ? undefined : stored?.codings.filter((coding) => isAtWork(coding, info))),
    [stored?.codings, info],
  )
  const shown = useMemo(() => {
    if (info === undefined || !isOn(filter)) return atWork
    // What was just made, or chosen, stays in sight while it is.
    return stored?.codings.filter((coding) => coding.id === selected || isShown(coding, filter, info))
  }, [atWork, stored?.codings, info, filter, selected])
  const recent = useRecentCodes(atWork, competencies)
  return useMemo(() => {
    if (stored === undefined || atWork === undefined || shown === undefined) return undefined
    if (dictionary === undefined || info === undefined || places === undefined) return undefined
    const place = places.find((one) => one.interviewId === row.id) ?? null
    const progress = row.progress.find((one) => one.coderId === info.activeCoderId) ?? {
      turn: 0,
      done: false,
    }
    const { content, events } = stored
    const read = { content, codings: shown, atWork, visible: stored.codings, events, dictionary }
    return { row, progress, place, ...read, keep, competencies, recent, info }
  }, [row, stored, atWork, shown, keep, dictionary, competencies, recent, info, places])
}
