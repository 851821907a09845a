import type { EventId, InterviewId } from '../core/model/ids.ts'
import type { Polarity } from '../core/model/study.ts'
import type { ReadableDb, WritableDb } from './database.ts'

export interface EventRow {
  readonly id: EventId
  readonly interviewId: InterviewId
  readonly title: string
  readonly polarity: Polarity
  readonly start: number
  readonly end: number
}

const columns = 'id, interview_id AS interviewId, title, polarity, start, "end"'

/** Events of one interview, or of all, in order of the text. */
export function listEvents(db: ReadableDb, interviewId?: InterviewId): EventRow[] {
  const where = interviewId === undefined ? '' : 'WHERE interview_id = ?'
  const statement = db.prepare(`SELECT ${columns} FROM event ${where} ORDER BY interview_id, start`)
  return (interviewId === undefined ? statement.all() : statement.all(interviewId)) as EventRow[]
}

export function getEvent(db: ReadableDb, id: EventId): EventRow | null {
  return (db.prepare(`SELECT ${columns} FROM event WHERE id = ?`).get(id) as EventRow | undefined) ?? null
}

export function insertEvent(db: WritableDb, event: Omit<EventRow, 'id'>): EventId {
  const done = db
    .prepare('INSERT INTO event (interview_id, title, polarity, start, "end") VALUES (?, ?, ?, ?, ?)')
    .run(event.interviewId, event.title, event.polarity, event.start, event.end)
  return Number(done.lastInsertRowid) as EventId
}

export function updateEvent(db: WritableDb, event: EventRow): void {
  db.prepare('UPDATE event SET title = ?, polarity = ?, start = ?, "end" = ? WHERE id = ?').run(
    event.title,
    event.polarity,
    event.start,
    event.end,
    event.id,
  )
}

export function deleteEvent(db: WritableDb, id: EventId): void {
  db.prepare('DELETE FROM event WHERE id = ?').run(id)
}
