import type { InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { listTravelling, type TravellingRow, type Values } from '../../db/travelling-rows.ts'
import type { MergeContext } from './merge-context.ts'
import type { JoinedInterview } from './merge-interviews.ts'

/** Where a coding of theirs stands here. */
export interface CodingPlace extends StoredSpan {
  readonly interviewId: InterviewId
  /** The interviewee's code. */
  readonly name: string
  readonly coderId: number
  readonly competencyId: number
  readonly state: 'same' | 'changed' | 'gone'
  /** Our text. */
  readonly text: string
  readonly codeOf: (competencyId: number) => string
}

/** Where a coding of theirs stands here; null where its interview, coder or competency is not here. */
export type PlaceOf = (row: TravellingRow) => CodingPlace | null

/** Finds the place of each coding once. */
export function codingPlaces(context: MergeContext, joined: ReadonlyMap<number, JoinedInterview>): PlaceOf {
  const codes = new Map(
    listTravelling(context.mine, 'competency').map(({ id, values }) => [id, String(values.code)]),
  )
  const places = new Map<number, CodingPlace | null>()
  return (row) => {
    const known = places.get(row.id)
    const place = known === undefined ? placeCoding(context, row, joined, codes) : known
    places.set(row.id, place)
    return place
  }
}

function placeCoding(
  { ids }: MergeContext,
  { values }: TravellingRow,
  joined: ReadonlyMap<number, JoinedInterview>,
  codes: ReadonlyMap<number, string>,
): CodingPlace | null {
  const interview = joined.get(Number(values.interview_id))
  const coderId = ids.coder.get(Number(values.coder_id))
  const competencyId = ids.competency.get(Number(values.competency_id))
  if (interview === undefined || coderId === undefined || competencyId === undefined) return null
  const now = interview.place({ start: Number(values.start), end: Number(values.end) })
  const span = now.state === 'gone' ? { start: -1, end: -1 } : { start: now.start, end: now.end }
  const { id, name, text } = interview
  const codeOf = (competency: number) => codes.get(competency) ?? ''
  return { interviewId: id, name, coderId, competencyId, state: now.state, text, codeOf, ...span }
}

/** The columns of a coding that say where it stands. */
export function columnsOf({ interviewId, coderId, competencyId, start, end }: CodingPlace): Values {
  return { interview_id: interviewId, coder_id: coderId, competency_id: competencyId, start, end }
}
