import { createHash } from 'node:crypto'
import type { Turn } from '../../core/model/transcript.ts'
import { turnIndexAt } from '../../core/text/stored-text.ts'
import type { ReadableDb } from '../../db/database.ts'
import { type EventRow, listEvents } from '../../db/event.ts'
import { listTurns } from '../../db/interview.ts'
import { listAttributes, listAttributeValues } from '../../db/interviewee.ts'
import {
  levelRows,
  listTravelling,
  type TravellingRow,
  type TravellingTable,
  type Values,
} from '../../db/travelling-rows.ts'

/** A row with a hash of what it says, which is the same in every copy as long as nobody changes it. */
export interface StampedRow extends TravellingRow {
  readonly stamp: string
}

/**
 * Columns that say where a row stands rather than what it says: they differ between copies, or move with the text. A
 * coding's borders are in its changed_at, which no correction of the text touches.
 */
const silent: Readonly<Record<TravellingTable, readonly string[]>> = {
  coder: ['name', 'blind', 'lead'],
  cluster: ['position'],
  competency: ['position', 'cluster_id'],
  interviewee: [],
  interview: ['interviewee_id', 'original_hash', 'encoding', 'reading', 'length'],
  event: ['interview_id', 'start', 'end'],
  coding: [
    'interview_id',
    'coder_id',
    'competency_id',
    'start',
    'end',
    'needs_review',
    'created_at',
    'dictionary_number',
  ],
  resolution: ['interview_id', 'coder_id', 'at'],
  memo: ['coder_id', 'interview_id', 'event_id', 'competency_id'],
}

/** What a blind copy does not hold, and so can say nothing of. */
const hiddenFromBlind: Partial<Record<TravellingTable, readonly string[]>> = {
  interviewee: ['group', 'stratum'],
  interview: ['file_name'],
}

/** What a row says, as one copy may take it over from another. */
export function spokenValues(table: TravellingTable, blind: boolean, values: Values): Values {
  const left = new Set([...silent[table], ...(blind ? (hiddenFromBlind[table] ?? []) : [])])
  return Object.fromEntries(Object.entries(values).filter(([column]) => !left.has(column)))
}

/** Reads the rows of a table with their stamps. @param blind leave out what a blind copy does not hold */
export function stampRows(db: ReadableDb, table: TravellingTable, blind: boolean): StampedRow[] {
  const more = furtherContent(db, table, blind)
  return listTravelling(db, table).map((row) => ({
    ...row,
    stamp: hashOf([spokenValues(table, blind, row.values), more(row)]),
  }))
}

/** What belongs to a row and stands in other tables. */
function furtherContent(
  db: ReadableDb,
  table: TravellingTable,
  blind: boolean,
): (row: TravellingRow) => unknown {
  if (table === 'competency') {
    const levels = levelRows(db)
    return ({ id }) => levels.get(id) ?? []
  }
  if (table === 'interviewee' && !blind) {
    const attributes = attributesOf(db)
    return ({ id }) => attributes.get(id) ?? []
  }
  if (table === 'event') {
    const turns = new Map<number, readonly Turn[]>()
    const events = new Map<number, EventRow>(listEvents(db).map((event) => [event.id, event]))
    return ({ id }) => turnsOfEvent(db, events.get(id), turns)
  }
  return () => null
}

/** The attributes of each interviewee by name, in order of the names. */
export function attributesOf(db: ReadableDb): Map<number, (readonly [string, string])[]> {
  const names = new Map(listAttributes(db).map(({ id, name }) => [id, name]))
  const map = new Map<number, (readonly [string, string])[]>()
  for (const { intervieweeId, attributeId, value } of listAttributeValues(db)) {
    const pair = [names.get(attributeId) ?? '', value] as const
    const pairs = [...(map.get(intervieweeId) ?? []), pair]
    map.set(
      intervieweeId,
      pairs.sort(([one], [other]) => (one < other ? -1 : 1)),
    )
  }
  return map
}

/** An event is whole turns: their numbers stay when words are corrected. Parts lie so far behind the start of a turn. */
function turnsOfEvent(db: ReadableDb, event: EventRow | undefined, known: Map<number, readonly Turn[]>) {
  if (event === undefined) return null
  const turns = known.get(event.interviewId) ?? listTurns(db, event.interviewId)
  known.set(event.interviewId, turns)
  const placeOf = (offset: number) => {
    const index = turnIndexAt(turns, offset)
    return [index, offset - (turns[index]?.start ?? 0)]
  }
  const parts = event.parts.map(({ part, start, end }) => [part, placeOf(start), placeOf(end)])
  return [turnIndexAt(turns, event.start), turnIndexAt(turns, event.end - 1), parts]
}

/** A hash of who speaks when, apart from what is said. */
export function turnsStamp(turns: readonly Turn[]): string {
  return hashOf(turns.map(({ speaker, role, seconds }) => [speaker, role, seconds]))
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}
