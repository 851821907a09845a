import { useMemo } from 'react'
import type { InterviewRow } from '../../../api/types/interview.ts'
import { useQuery } from '../../connection/use-query.ts'
import type { OpenInterview } from './open-interview.ts'
import { useStoredTranscript } from './use-stored-transcript.ts'

/** Asks for everything about an interview; undefined until all of it is there. */
export function useOpenInterview(row: InterviewRow): OpenInterview | undefined {
  const interviewId = row.id
  const { stored, keep } = useStoredTranscript(interviewId)
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
      stored?.codings.filter(
        (coding) =>
          coding.layer === info?.activeLayer &&
          (coding.layer === 'consensus' || coding.coderId === info.activeCoderId),
      ),
    [stored?.codings, info?.activeLayer, info?.activeCoderId],
  )
  return useMemo(() => {
    if (stored === undefined || atWork === undefined) return undefined
    if (dictionary === undefined || info === undefined) return undefined
    const progress = row.progress.find((one) => one.coderId === info.activeCoderId) ?? {
      turn: 0,
      done: false,
    }
    const { content, events } = stored
    return { row, progress, content, codings: atWork, keep, events, dictionary, competencies, info }
  }, [row, stored, atWork, keep, dictionary, competencies, info])
}
