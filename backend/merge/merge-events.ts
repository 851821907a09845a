import { remapEvents } from '../../core/coding/remap-events.ts'
import type { EventId, InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan, Turn } from '../../core/model/transcript.ts'
import { deleteEvent, type EventRow, getEvent, listEvents, updateEvent } from '../../db/event.ts'
import { listTurns } from '../../db/interview.ts'
import { deleteTravelling, insertTravelling, updateTravelling } from '../../db/travelling-rows.ts'
import type { MergeContext } from './merge-context.ts'
import type { JoinedInterview } from './merge-interviews.ts'
import { pairRows } from './pair-rows.ts'
import { settle } from './settle-rows.ts'
import { type StampedRow, spokenValues } from './stamps.ts'

/**
 * Events: the same by uid or where they cover the same turns. One that would overlap others here is asked about, for no
 * turn can be part of two.
 */
export function mergeEvents(context: MergeContext, joined: ReadonlyMap<number, JoinedInterview>): void {
  const { mine: db, ids } = context
  const turns = new Map<number, readonly Turn[]>()
  const placeOf = (row: StampedRow) => placeEvent(context, row, joined, turns)
  const pairs = pairRows(context, 'event', {
    mine: ({ values }) => keyOf(Number(values.interview_id), Number(values.start), Number(values.end)),
    theirs: (row) => {
      const place = placeOf(row)
      return place === null ? null : keyOf(place.interviewId, place.start, place.end)
    },
  })
  for (const pair of pairs) {
    const { mine, theirs } = pair
    const title = String((mine ?? theirs)?.values.title ?? '')
    const step = settle(context, 'event', pair, title)
    if (theirs !== null && mine !== null) ids.event.set(theirs.id, mine.id)
    if (step === 'delete' && mine !== null) {
      deleteTravelling(db, 'event', mine.id)
      context.report.add('events-deleted', '')
    } else if (theirs !== null && (step === 'insert' || step === 'update')) {
      put(context, theirs, mine, placeOf(theirs))
    }
  }
}

interface EventPlace extends StoredSpan {
  readonly interviewId: InterviewId
  readonly name: string
  readonly place: JoinedInterview['place']
}

/** The whole turns of ours that an event of theirs is. */
function placeEvent(
  { mine }: MergeContext,
  { values }: StampedRow,
  joined: ReadonlyMap<number, JoinedInterview>,
  known: Map<number, readonly Turn[]>,
): EventPlace | null {
  const interview = joined.get(Number(values.interview_id))
  if (interview === undefined) return null
  const turns = known.get(interview.id) ?? listTurns(mine, interview.id)
  known.set(interview.id, turns)
  const event = { start: Number(values.start), end: Number(values.end) }
  const [placed] = remapEvents([event], interview.place, turns)
  return placed?.span
    ? { ...placed.span, interviewId: interview.id, name: interview.name, place: interview.place }
    : null
}

function put(
  context: MergeContext,
  theirs: StampedRow,
  mine: StampedRow | null,
  place: EventPlace | null,
): void {
  const { mine: db, ids, report } = context
  if (place === null) {
    report.add('events-words-gone', '')
    return
  }
  const others = overlapped(listEvents(db, place.interviewId), place, mine)
  if (others.length > 0 && keepsOthers(context, theirs, place, others)) {
    report.add('events-kept', place.name)
    return
  }
  for (const { id } of others) deleteEvent(db, id)
  const { start, end } = place
  if (mine === null) {
    const values = { ...theirs.values, interview_id: place.interviewId, start, end }
    ids.event.set(theirs.id, insertTravelling(db, 'event', { uid: theirs.uid, values }))
    takeParts(context, theirs, place)
    report.add('events-added', place.name)
  } else {
    updateTravelling(db, 'event', mine.id, { ...spokenValues('event', false, theirs.values), start, end })
    takeParts(context, theirs, place)
    report.add('events-changed', place.name)
  }
}

/** The parts of an event as they are there, on their words; a part whose words are gone is left out. */
function takeParts(
  { mine, theirs: there, ids }: MergeContext,
  theirs: StampedRow,
  { place }: EventPlace,
): void {
  const event = getEvent(mine, (ids.event.get(theirs.id) ?? 0) as EventId)
  if (event === null) return
  const parts = (getEvent(there, theirs.id as EventId)?.parts ?? []).flatMap(({ part, start, end }) => {
    const now = place({ start, end })
    return now.state === 'gone' ? [] : [{ part, start: now.start, end: now.end }]
  })
  updateEvent(mine, { ...event, parts })
}

function overlapped(events: readonly EventRow[], place: StoredSpan, mine: StampedRow | null): EventRow[] {
  return events.filter((event) => event.id !== mine?.id && event.start < place.end && place.start < event.end)
}

function keepsOthers(
  { report, answers }: MergeContext,
  theirs: StampedRow,
  place: EventPlace,
  others: readonly EventRow[],
): boolean {
  const titles = others.map(({ title }) => title).join(' · ')
  const question = {
    id: `overlap:${theirs.uid}`,
    kind: 'event' as const,
    name: place.name,
    gone: null,
    differences: [{ field: 'overlap', mine: titles, theirs: String(theirs.values.title) }],
  }
  return report.ask(question, answers, 'mine') === 'mine'
}

function keyOf(interviewId: number, start: number, end: number): string {
  return [interviewId, start, end].join()
}
