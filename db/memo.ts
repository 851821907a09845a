import type { CoderId, CompetencyId, EventId, InterviewId, MemoId } from '../core/model/ids.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import type { Sight } from './sight.ts'

/** A stretch of a memo's text that is set off. */
export interface MemoMarkRow {
  readonly start: number
  readonly end: number
  readonly kind: 'bold' | 'highlight'
}

/** What a memo is about. */
export type MemoSubjectRow =
  | { readonly kind: 'interview'; readonly id: InterviewId }
  | { readonly kind: 'event'; readonly id: EventId }
  | { readonly kind: 'competency'; readonly id: CompetencyId }

export interface EventPlace {
  readonly title: string
  readonly interviewId: InterviewId
  readonly start: number
  readonly end: number
}

export interface MemoRow {
  readonly id: MemoId
  readonly about: MemoSubjectRow
  readonly coderId: CoderId
  /** Of a memo about an event: where that is. */
  readonly event: EventPlace | null
  readonly text: string
  readonly marks: MemoMarkRow[]
  readonly changedAt: string
}

interface RawMemo extends Omit<MemoRow, 'about' | 'marks' | 'event'> {
  readonly event: string | null
  readonly interviewId: InterviewId | null
  readonly eventId: EventId | null
  readonly competencyId: CompetencyId | null
  readonly marks: string
}

/** As marks are stored: JSON, or '' for none. */
export function marksToText(marks: readonly MemoMarkRow[] | undefined): string {
  return marks === undefined || marks.length === 0 ? '' : JSON.stringify(marks)
}

export function marksFromText(text: string): MemoMarkRow[] {
  return text === '' ? [] : (JSON.parse(text) as MemoMarkRow[])
}

/** Memos that may be seen, in the order they were begun. */
export function listMemos(db: ReadableDb, sight: Sight): MemoRow[] {
  const rows = db
    .prepare(
      `SELECT id, interview_id AS interviewId, event_id AS eventId, competency_id AS competencyId,
         coder_id AS coderId, text, marks, changed_at AS changedAt,
         (SELECT json_object('title', title, 'interviewId', event.interview_id, 'start', start, 'end', "end")
          FROM event WHERE event.id = memo.event_id) AS event
       FROM memo WHERE ? OR coder_id = ? ORDER BY id`,
    )
    .all(Number(sight.all), sight.all ? 0 : sight.coderId) as RawMemo[]
  return rows.flatMap(({ interviewId, eventId, competencyId, marks, event, ...memo }) => {
    const about = subjectOf({ interviewId, eventId, competencyId })
    return about === null ? [] : [{ ...memo, about, event: placeOf(event), marks: marksFromText(marks) }]
  })
}

function placeOf(event: string | null): EventPlace | null {
  return event === null ? null : (JSON.parse(event) as EventPlace)
}

function subjectOf({
  interviewId,
  eventId,
  competencyId,
}: Pick<RawMemo, 'interviewId' | 'eventId' | 'competencyId'>): MemoSubjectRow | null {
  if (interviewId !== null) return { kind: 'interview', id: interviewId }
  if (eventId !== null) return { kind: 'event', id: eventId }
  return competencyId === null ? null : { kind: 'competency', id: competencyId }
}

const columnOf = { interview: 'interview_id', event: 'event_id', competency: 'competency_id' } as const

/** Writes a coder's memo about something, in place of the one before; takes it away where the text is empty. */
export function setMemo(
  db: WritableDb,
  { about, coderId, text, marks }: Omit<MemoRow, 'id' | 'changedAt' | 'event'>,
): void {
  const column = columnOf[about.kind]
  if (text === '') {
    db.prepare(`DELETE FROM memo WHERE ${column} = ? AND coder_id = ?`).run(about.id, coderId)
    return
  }
  db.prepare(
    `INSERT INTO memo (coder_id, ${column}, text, marks, changed_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (${column}, coder_id) WHERE ${column} IS NOT NULL
     DO UPDATE SET text = excluded.text, marks = excluded.marks, changed_at = excluded.changed_at`,
  ).run(coderId, about.id, text, marksToText(marks), new Date().toISOString())
}
