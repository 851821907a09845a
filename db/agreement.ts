import type { AgreementCoding } from '../core/agreement/agreement-input.ts'
import type { InterviewId } from '../core/model/ids.ts'
import type { ReadableDb } from './database.ts'
import { eventFinder } from './event.ts'

export interface IndependentCoding extends AgreementCoding {
  readonly memo: string
  readonly changedAt: string
}

/** Every coding of the independent layer, in order of interviews and text. */
export function listIndependentCodings(db: ReadableDb): IndependentCoding[] {
  const codings = db
    .prepare(
      `SELECT id, interview_id AS interviewId, coder_id AS coderId, competency_id AS competencyId, level, start, "end",
         memo, changed_at AS changedAt
       FROM coding WHERE layer = 'independent' ORDER BY interview_id, start, id`,
    )
    .all() as Omit<IndependentCoding, 'eventId'>[]
  const eventAt = eventFinder(db)
  return codings.map((coding) => ({ ...coding, eventId: eventAt(coding.interviewId, coding.start) }))
}

/** Length of each interview's text in UTF-16 code units: where its last turn ends. */
export function textLengths(db: ReadableDb): ReadonlyMap<InterviewId, number> {
  const rows = db
    .prepare('SELECT interview_id AS id, max("end") AS length FROM turn GROUP BY interview_id')
    .all() as { id: InterviewId; length: number }[]
  return new Map(rows.map(({ id, length }) => [id, length]))
}

export interface CodedWhen {
  /** Day of the last independent coding, YYYY-MM-DD in UTC. */
  readonly day: string
  /** Number of the latest dictionary version it was coded with. */
  readonly dictionaryNumber: number
}

/** When, and with which dictionary, each interview was coded independently. */
export function codedWhen(db: ReadableDb): ReadonlyMap<InterviewId, CodedWhen> {
  const rows = db
    .prepare(
      `SELECT interview_id AS id, substr(max(created_at), 1, 10) AS day, max(dictionary_number) AS dictionaryNumber
       FROM coding WHERE layer = 'independent' GROUP BY interview_id`,
    )
    .all() as (CodedWhen & { id: InterviewId })[]
  return new Map(rows.map(({ id, ...when }) => [id, when]))
}
