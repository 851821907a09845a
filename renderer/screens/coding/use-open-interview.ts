import { useMemo } from 'react'
import type { InterviewRow } from '../../../api/types/interview.ts'
import { useQuery } from '../../connection/use-query.ts'
import type { OpenInterview } from './open-interview.ts'
import { useCodings } from './use-codings.ts'

/** Asks for everything about an interview; undefined until all of it is there. */
export function useOpenInterview(row: InterviewRow): OpenInterview | undefined {
  const interviewId = row.id
  const { data: content } = useQuery('interview.get', { interviewId }, { interviewId })
  const { codings, keep } = useCodings(interviewId)
  const { data: events } = useQuery('event.list', { interviewId }, { interviewId })
  const { data: dictionary } = useQuery('dictionary.get', {})
  const { data: info } = useQuery('project.info', {})
  const competencies = useMemo(
    () =>
      new Map(
        dictionary?.clusters.flatMap((cluster) => cluster.competencies.map((one) => [one.id, one] as const)),
      ),
    [dictionary],
  )
  const atWork = useMemo(
    () =>
      codings?.filter(
        (coding) =>
          coding.layer === info?.activeLayer &&
          (coding.layer === 'consensus' || coding.coderId === info.activeCoderId),
      ),
    [codings, info?.activeLayer, info?.activeCoderId],
  )
  return useMemo(() => {
    if (content === undefined || atWork === undefined || events === undefined) return undefined
    if (dictionary === undefined || info === undefined) return undefined
    const progress = row.progress.find((one) => one.coderId === info.activeCoderId) ?? {
      turn: 0,
      done: false,
    }
    return { row, progress, content, codings: atWork, keep, events, dictionary, competencies, info }
  }, [row, content, atWork, keep, events, dictionary, competencies, info])
}
