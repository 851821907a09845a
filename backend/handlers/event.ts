import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { Bilingual } from '../../api/types/common.ts'
import type { InterviewEvent } from '../../api/types/interview.ts'
import { clipped } from '../../core/coding/remap-events.ts'
import type { EventId, InterviewId } from '../../core/model/ids.ts'
import type { EventPart } from '../../core/model/study.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { snapToGraphemes } from '../../core/text/grapheme.ts'
import { turnIndexAt } from '../../core/text/stored-text.ts'
import { deleteEvent, type EventRow, getEvent, insertEvent, listEvents, updateEvent } from '../../db/event.ts'
import { listTurns, readText } from '../../db/interview.ts'
import type { Session } from '../program/session.ts'
import { codeOf, findInterview } from './interview.ts'

/** How the trail calls the parts of an event. */
const partWords: Readonly<Record<EventPart, Bilingual>> = {
  situation: { zh: '情境', en: 'situation' },
  task: { zh: '任务', en: 'task' },
  action: { zh: '行动', en: 'action' },
  result: { zh: '结果', en: 'result' },
}

/** The incidents an interviewee tells of. */
export const eventHandlers = {
  'event.list': ({ interviewId }, session) => {
    findInterview(session, interviewId)
    return numbered(session, interviewId)
  },
  'event.add': ({ interviewId, title, polarity, ...wanted }, session) => {
    const name = codeOf(session, findInterview(session, interviewId))
    const span = spanOf(session, interviewId, wanted)
    const id = session.change('event.add', { title, name }, (db) =>
      insertEvent(db, { interviewId, title, polarity, ...span }),
    )
    return told(session, interviewId, id)
  },
  'event.update': ({ eventId, ...changes }, session) => {
    const before = findEvent(session, eventId)
    const {
      start = before.start,
      end = before.end,
      title = before.title,
      polarity = before.polarity,
    } = changes
    const span = spanOf(session, before.interviewId, { start, end }, eventId)
    const name = codeOf(session, findInterview(session, before.interviewId))
    const parts = before.parts.flatMap((part) => clipped(part, span))
    session.change('event.edit', { title, name }, (db) =>
      updateEvent(db, { ...before, title, polarity, ...span, parts }),
    )
    return told(session, before.interviewId, eventId)
  },
  'event.setPart': ({ eventId, part, span }, session) => {
    const before = findEvent(session, eventId)
    const text = readText(session.project.db, before.interviewId)
    const inside = span === null ? [] : clipped(snapToGraphemes(text, span), before)
    if (span !== null && inside.length === 0) throw new ApiError('part-outside-event')
    const others = before.parts.filter((one) => one.part !== part)
    const parts = [...others, ...inside.map((one) => ({ part, ...one }))]
    const kind = span === null ? 'event.partGone' : 'event.part'
    session.change(kind, { part: partWords[part], title: before.title }, (db) =>
      updateEvent(db, { ...before, parts }),
    )
    return told(session, before.interviewId, eventId)
  },
  'event.delete': ({ eventId }, session) => {
    const { title, interviewId } = findEvent(session, eventId)
    const name = codeOf(session, findInterview(session, interviewId))
    session.change('event.delete', { title, name }, (db) => deleteEvent(db, eventId))
    return { done: true } as const
  },
} satisfies Partial<Handlers<Session>>

/** @throws ApiError 'not-found' */
export function findEvent(session: Session, id: EventId): EventRow {
  const event = getEvent(session.project.db, id)
  if (event === null) throw new ApiError('not-found')
  return event
}

function numbered(session: Session, interviewId: InterviewId): InterviewEvent[] {
  return listEvents(session.project.db, interviewId).map((event, index) => ({ ...event, number: index + 1 }))
}

function told(session: Session, interviewId: InterviewId, id: EventId): InterviewEvent {
  const event = numbered(session, interviewId).find((one) => one.id === id)
  if (event === undefined) throw new ApiError('not-found')
  return event
}

function numberOf(session: Session, { interviewId, id }: EventRow): number {
  return told(session, interviewId, id).number
}

/**
 * The whole turns that a span touches, if no other event has any of them.
 * @throws ApiError 'span-invalid' | 'event-overlaps'
 */
function spanOf(session: Session, interviewId: InterviewId, wanted: StoredSpan, self?: EventId): StoredSpan {
  const turns = listTurns(session.project.db, interviewId)
  const first = turns[turnIndexAt(turns, wanted.start)]
  const last = turns[turnIndexAt(turns, Math.max(wanted.start, wanted.end - 1))]
  const end = turns.at(-1)?.end ?? 0
  if (first === undefined || last === undefined || wanted.end <= wanted.start || wanted.end > end) {
    throw new ApiError('span-invalid')
  }
  const span = { start: first.start, end: last.end }
  const other = listEvents(session.project.db, interviewId).find(
    (event) => event.id !== self && event.start < span.end && span.start < event.end,
  )
  if (other !== undefined)
    throw new ApiError('event-overlaps', { title: other.title || numberOf(session, other) })
  return span
}
