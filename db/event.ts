import type { EventId, InterviewId } from '../core/model/ids.ts'
import type { EventPart, Polarity } from '../core/model/study.ts'
import type { ReadableDb, WritableDb } from './database.ts'

export interface EventRow {
  readonly id: EventId
  readonly interviewId: InterviewId
  readonly title: string
  readonly polarity: Polarity
  readonly start: number
  readonly end: number
  readonly parts: EventPartRow[]
}

export interface EventPartRow {
  readonly part: EventPart
  readonly start: number
  readonly end: number
}

type RawEvent = Omit<EventRow, 'parts'> & { readonly parts: string }

const columns = `id, interview_id AS interviewId, title, polarity, start, "end",
  (SELECT json_group_array(json_object('part', part, 'start', start, 'end', "end")
     ORDER BY instr('situation task action result', part))
   FROM event_part WHERE event_id = event.id) AS parts`

function toEvent(row: RawEvent): EventRow {
  return { ...row, parts: JSON.parse(row.parts) as EventPartRow[] }
}

/** Events of one interview, or of all, in order of the text. */
export function listEvents(db: ReadableDb, interviewId?: InterviewId): EventRow[] {
  const where = interviewId === undefined ? '' : 'WHERE interview_id = ?'
  const statement = db.prepare(`SELECT ${columns} FROM event ${where} ORDER BY interview_id, start`)
  const rows = interviewId === undefined ? statement.all() : statement.all(interviewId)
  return (rows as RawEvent[]).map(toEvent)
}

export function getEvent(db: ReadableDb, id: EventId): EventRow | null {
  const row = db.prepare(`SELECT ${columns} FROM event WHERE id = ?`).get(id) as RawEvent | undefined
  return row === undefined ? null : toEvent(row)
}

export function insertEvent(db: WritableDb, event: Omit<EventRow, 'id' | 'parts'>): EventId {
  const done = db
    .prepare('INSERT INTO event (interview_id, title, polarity, start, "end") VALUES (?, ?, ?, ?, ?)')
    .run(event.interviewId, event.title, event.polarity, event.start, event.end)
  return Number(done.lastInsertRowid) as EventId
}

/** Writes an event as given, its parts too. */
export function updateEvent(db: WritableDb, event: EventRow): void {
  db.prepare('UPDATE event SET title = ?, polarity = ?, start = ?, "end" = ? WHERE id = ?').run(
    event.title,
    event.polarity,
    event.start,
    event.end,
    event.id,
  )
  setParts(db, event)
}

/** Rows of parts that stay are changed in place. */
function setParts(db: WritableDb, { id, parts }: EventRow): void {
  db.prepare(
    'DELETE FROM event_part WHERE event_id = ? AND part NOT IN (SELECT value FROM json_each(?))',
  ).run(id, JSON.stringify(parts.map(({ part }) => part)))
  const write = db.prepare(
    `INSERT INTO event_part (event_id, part, start, "end") VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET start = excluded.start, "end" = excluded."end"`,
  )
  for (const { part, start, end } of parts) write.run(id, part, start, end)
}

export function deleteEvent(db: WritableDb, id: EventId): void {
  db.prepare('DELETE FROM event WHERE id = ?').run(id)
}

/** Tells the event that contains a place. */
export function eventFinder(db: ReadableDb): (interviewId: InterviewId, at: number) => EventId | null {
  const events = db.prepare('SELECT interview_id AS interviewId, id, start, "end" FROM event').all() as {
    interviewId: InterviewId
    id: EventId
    start: number
    end: number
  }[]
  const ofInterview = Map.groupBy(events, (event) => event.interviewId)
  return (interviewId, at) => {
    for (const { id, start, end } of ofInterview.get(interviewId) ?? []) {
      if (start <= at && at < end) return id
    }
    return null
  }
}
