import type {
  CoderId,
  CodingId,
  CompetencyId,
  EventId,
  IntervieweeId,
  InterviewId,
} from '../core/model/ids.ts'
import type { Group, Layer } from '../core/model/study.ts'
import type { ReadableDb, WritableDb } from './database.ts'

export interface CodingRow {
  readonly id: CodingId
  readonly interviewId: InterviewId
  readonly coderId: CoderId
  readonly layer: Layer
  readonly competencyId: CompetencyId
  readonly level: number | null
  readonly start: number
  readonly end: number
  readonly memo: string
  readonly needsReview: boolean
  readonly createdAt: string
  readonly changedAt: string
}

type Raw = Omit<CodingRow, 'needsReview'> & { readonly needsReview: number }

const columns = `coding.id, coding.interview_id AS interviewId, coding.coder_id AS coderId, coding.layer,
  coding.competency_id AS competencyId, coding.level, coding.start, coding."end", coding.memo,
  coding.needs_review AS needsReview, coding.created_at AS createdAt, coding.changed_at AS changedAt`

function toCoding(row: Raw): CodingRow {
  return { ...row, needsReview: row.needsReview === 1 }
}

/** Whose codings may be seen: everybody's, or only one coder's own and the consensus. */
export type Sight = { readonly all: true } | { readonly all: false; readonly coderId: CoderId }

function sightOf(sight: Sight): { readonly sql: string; readonly values: readonly number[] } {
  if (sight.all) return { sql: 'TRUE', values: [] }
  return { sql: "(coding.layer = 'consensus' OR coding.coder_id = ?)", values: [sight.coderId] }
}

/** Codings of one interview in order of the text. */
export function listCodings(db: ReadableDb, interviewId: InterviewId, sight: Sight): CodingRow[] {
  const { sql, values } = sightOf(sight)
  const rows = db
    .prepare(`SELECT ${columns} FROM coding WHERE interview_id = ? AND ${sql} ORDER BY start, "end" DESC, id`)
    .all(interviewId, ...values) as Raw[]
  return rows.map(toCoding)
}

export function getCoding(db: ReadableDb, id: CodingId, sight: Sight): CodingRow | null {
  const { sql, values } = sightOf(sight)
  const row = db.prepare(`SELECT ${columns} FROM coding WHERE id = ? AND ${sql}`).get(id, ...values)
  return row === undefined ? null : toCoding(row as Raw)
}

export type NewCoding = Omit<CodingRow, 'id' | 'needsReview' | 'createdAt' | 'changedAt'> & {
  /** Number of the dictionary version in force. */
  readonly dictionaryNumber: number
}

export function insertCoding(db: WritableDb, coding: NewCoding): CodingId {
  const now = new Date().toISOString()
  const done = db
    .prepare(
      `INSERT INTO coding (interview_id, coder_id, layer, competency_id, level, start, "end", memo, dictionary_number,
         created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      coding.interviewId,
      coding.coderId,
      coding.layer,
      coding.competencyId,
      coding.level,
      coding.start,
      coding.end,
      coding.memo,
      coding.dictionaryNumber,
      now,
      now,
    )
  return Number(done.lastInsertRowid) as CodingId
}

/**
 * The coding that says the very same of the very same words (whatever its level); null when there is none. There is
 * one consensus, whoever writes it down.
 */
export function findSameCoding(
  db: ReadableDb,
  coding: Omit<NewCoding, 'level' | 'memo' | 'dictionaryNumber'>,
): CodingRow | null {
  const row = db
    .prepare(
      `SELECT ${columns} FROM coding WHERE interview_id = ? AND layer = ? AND (layer = 'consensus' OR coder_id = ?)
         AND competency_id = ? AND start = ? AND "end" = ?`,
    )
    .get(coding.interviewId, coding.layer, coding.coderId, coding.competencyId, coding.start, coding.end)
  return row === undefined ? null : toCoding(row as Raw)
}

/** Writes a coding as given. */
export function updateCoding(db: WritableDb, coding: CodingRow): void {
  db.prepare(
    `UPDATE coding SET competency_id = ?, level = ?, start = ?, "end" = ?, memo = ?, needs_review = ?, changed_at = ?
     WHERE id = ?`,
  ).run(
    coding.competencyId,
    coding.level,
    coding.start,
    coding.end,
    coding.memo,
    Number(coding.needsReview),
    new Date().toISOString(),
    coding.id,
  )
}

export function deleteCoding(db: WritableDb, id: CodingId): void {
  db.prepare('DELETE FROM coding WHERE id = ?').run(id)
}

/** How many codings each competency has, among those that may be seen. */
export function countByCompetency(db: ReadableDb, sight: Sight): Map<CompetencyId, number> {
  const { sql, values } = sightOf(sight)
  const rows = db
    .prepare(`SELECT competency_id AS id, count(*) AS n FROM coding WHERE ${sql} GROUP BY competency_id`)
    .all(...values) as { id: CompetencyId; n: number }[]
  return new Map(rows.map((row) => [row.id, row.n]))
}

export interface QuoteFilter {
  readonly competencyId?: CompetencyId | undefined
  readonly intervieweeId?: IntervieweeId | undefined
  readonly interviewId?: InterviewId | undefined
  readonly eventId?: EventId | undefined
  readonly coderId?: CoderId | undefined
  readonly group?: Group | undefined
  readonly layer?: Layer | undefined
  readonly level?: number | null | undefined
  readonly codingIds?: readonly CodingId[] | undefined
}

export interface QuoteRow {
  readonly coding: CodingRow
  readonly intervieweeCode: string
  readonly group: Group | null
  readonly coder: string
  readonly eventTitle: string
}

const eventOfCoding = `event.interview_id = coding.interview_id AND event.start <= coding.start AND coding.start < event."end"`

const conditions: Readonly<Record<Exclude<keyof QuoteFilter, 'codingIds'>, string>> = {
  competencyId: 'coding.competency_id = ?',
  intervieweeId: 'interview.interviewee_id = ?',
  interviewId: 'coding.interview_id = ?',
  eventId: 'event.id = ?',
  coderId: 'coding.coder_id = ?',
  group: 'interviewee."group" = ?',
  layer: 'coding.layer = ?',
  level: 'coding.level IS ?',
}

/** A page of codings with what is told of each, by interviewee and place in the text; and how many there are. */
export function listQuotes(
  db: ReadableDb,
  filter: QuoteFilter,
  sight: Sight,
  page: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: readonly QuoteRow[] } {
  const seen = sightOf(sight)
  const wanted = Object.entries(conditions).flatMap(([key, sql]) => {
    const value = filter[key as keyof typeof conditions]
    return value === undefined ? [] : [{ sql, value }]
  })
  const chosen = filter.codingIds === undefined ? 'TRUE' : 'coding.id IN (SELECT value FROM json_each(?))'
  const chosenValues = filter.codingIds === undefined ? [] : [JSON.stringify(filter.codingIds)]
  const values = [...seen.values, ...wanted.map(({ value }) => value), ...chosenValues]
  const from = `FROM coding JOIN interview ON interview.id = coding.interview_id
    JOIN interviewee ON interviewee.id = interview.interviewee_id JOIN coder ON coder.id = coding.coder_id
    LEFT JOIN event ON ${eventOfCoding}
    WHERE ${[seen.sql, ...wanted.map(({ sql }) => sql), chosen].join(' AND ')}`
  const { total } = db.prepare(`SELECT count(*) AS total ${from}`).get(...values) as { total: number }
  const rows = db
    .prepare(
      `SELECT ${columns}, interviewee.code AS intervieweeCode, interviewee."group" AS "group", coder.name AS coder,
         coalesce(event.title, '') AS eventTitle
       ${from} ORDER BY interviewee.code, coding.interview_id, coding.start, coding.id LIMIT ? OFFSET ?`,
    )
    .all(...values, page.limit, page.offset) as (Raw & Omit<QuoteRow, 'coding'>)[]
  return {
    total,
    rows: rows.map(({ intervieweeCode, group, coder, eventTitle, ...coding }) => ({
      coding: toCoding(coding),
      intervieweeCode,
      group,
      coder,
      eventTitle,
    })),
  }
}

export interface ScoredCoding {
  readonly id: CodingId
  readonly intervieweeId: IntervieweeId
  readonly interviewId: InterviewId
  readonly coderId: CoderId
  readonly layer: Layer
  readonly competencyId: CompetencyId
  readonly level: number | null
  readonly eventId: EventId | null
  readonly start: number
  readonly end: number
  readonly dictionaryNumber: number
}

/** Every coding with what scores and agreement are computed from. */
export function listScoredCodings(db: ReadableDb): ScoredCoding[] {
  return db
    .prepare(
      `SELECT coding.id, interview.interviewee_id AS intervieweeId, coding.interview_id AS interviewId,
         coding.coder_id AS coderId, coding.layer, coding.competency_id AS competencyId, coding.level,
         event.id AS eventId, coding.start, coding."end", coding.dictionary_number AS dictionaryNumber
       FROM coding JOIN interview ON interview.id = coding.interview_id LEFT JOIN event ON ${eventOfCoding}
       ORDER BY coding.interview_id, coding.start, coding.id`,
    )
    .all() as ScoredCoding[]
}
