import type {
  CoderId,
  CodingId,
  CompetencyId,
  EventId,
  IntervieweeId,
  InterviewId,
} from '../core/model/ids.ts'
import type { Layer } from '../core/model/study.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { eventFinder } from './event.ts'
import { type MemoMarkRow, marksFromText, marksToText } from './memo.ts'
import { prepared } from './prepared.ts'
import { type Sight, sightOf } from './sight.ts'

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
  /** Absent where nothing of the memo is set off. */
  readonly memoMarks?: MemoMarkRow[] | undefined
  readonly needsReview: boolean
  readonly createdAt: string
  readonly changedAt: string
}

/** A coding as SQLite gives it. */
export type RawCoding = Omit<CodingRow, 'needsReview' | 'memoMarks'> & {
  readonly needsReview: number
  readonly memoMarks: string
}

export const codingColumns = `coding.id, coding.interview_id AS interviewId, coding.coder_id AS coderId, coding.layer,
  coding.competency_id AS competencyId, coding.level, coding.start, coding."end", coding.memo,
  coding.memo_marks AS memoMarks, coding.needs_review AS needsReview, coding.created_at AS createdAt,
  coding.changed_at AS changedAt`

export function toCoding({ memoMarks, ...row }: RawCoding): CodingRow {
  const marks = memoMarks === '' ? {} : { memoMarks: marksFromText(memoMarks) }
  return { ...row, ...marks, needsReview: row.needsReview === 1 }
}

/** Codings of one interview in order of the text. */
export function listCodings(db: ReadableDb, interviewId: InterviewId, sight: Sight): CodingRow[] {
  const { sql, values } = sightOf(sight)
  const rows = db
    .prepare(
      `SELECT ${codingColumns} FROM coding WHERE interview_id = ? AND ${sql} ORDER BY start, "end" DESC, id`,
    )
    .all(interviewId, ...values) as RawCoding[]
  return rows.map(toCoding)
}

/** Where the codings of an interview stand that reach beyond an offset, whoever made them; in no order. */
export function listCodingsBeyond(
  db: ReadableDb,
  interviewId: InterviewId,
  offset: number,
): Pick<CodingRow, 'id' | 'coderId' | 'start' | 'end'>[] {
  return db
    .prepare('SELECT id, coder_id AS coderId, start, "end" FROM coding WHERE interview_id = ? AND "end" > ?')
    .all(interviewId, offset) as Pick<CodingRow, 'id' | 'coderId' | 'start' | 'end'>[]
}

/** Those of some codings that may be seen. */
export function seenAmong(db: ReadableDb, ids: readonly CodingId[], sight: Sight): CodingId[] {
  const { sql, values } = sightOf(sight)
  return db
    .prepare(
      `SELECT id FROM coding WHERE id IN (SELECT value FROM json_each(?)) AND ${sql} ORDER BY start, id`,
    )
    .pluck()
    .all(JSON.stringify(ids), ...values) as CodingId[]
}

export function getCoding(db: ReadableDb, id: CodingId, sight: Sight): CodingRow | null {
  const { sql, values } = sightOf(sight)
  const row = prepared(db, `SELECT ${codingColumns} FROM coding WHERE id = ? AND ${sql}`).get(id, ...values)
  return row === undefined ? null : toCoding(row as RawCoding)
}

export type NewCoding = Omit<CodingRow, 'id' | 'needsReview' | 'createdAt' | 'changedAt' | 'memoMarks'> & {
  /** Number of the dictionary version in force. */
  readonly dictionaryNumber: number
}

export function insertCoding(db: WritableDb, coding: NewCoding): CodingId {
  const now = new Date().toISOString()
  const done = prepared(
    db,
    `INSERT INTO coding (interview_id, coder_id, layer, competency_id, level, start, "end", memo, dictionary_number,
         created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
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
  const row = prepared(
    db,
    `SELECT ${codingColumns} FROM coding WHERE interview_id = ? AND layer = ? AND (layer = 'consensus' OR coder_id = ?)
         AND competency_id = ? AND start = ? AND "end" = ?`,
  ).get(coding.interviewId, coding.layer, coding.coderId, coding.competencyId, coding.start, coding.end)
  return row === undefined ? null : toCoding(row as RawCoding)
}

/** Writes a coding as given. */
export function updateCoding(db: WritableDb, coding: CodingRow): void {
  prepared(
    db,
    `UPDATE coding SET competency_id = ?, level = ?, start = ?, "end" = ?, memo = ?, memo_marks = ?,
       needs_review = ?, changed_at = ?
     WHERE id = ?`,
  ).run(
    coding.competencyId,
    coding.level,
    coding.start,
    coding.end,
    coding.memo,
    marksToText(coding.memoMarks),
    Number(coding.needsReview),
    new Date().toISOString(),
    coding.id,
  )
}

/** Puts codings whose words are others now where these stand. changed_at stays: nobody has said anything else of them. */
export function moveChangedCodings(
  db: WritableDb,
  codings: readonly Pick<CodingRow, 'id' | 'start' | 'end'>[],
): void {
  const move = db.prepare('UPDATE coding SET start = ?, "end" = ?, needs_review = 1 WHERE id = ?')
  for (const { id, start, end } of codings) move.run(start, end, id)
}

/** Moves codings along with their words, all by as much; in one statement, for there may be thousands. */
export function shiftCodings(db: WritableDb, ids: readonly CodingId[], by: number): void {
  db.prepare(
    'UPDATE coding SET start = start + ?, "end" = "end" + ? WHERE id IN (SELECT value FROM json_each(?))',
  ).run(by, by, JSON.stringify(ids))
}

export function deleteCoding(db: WritableDb, id: CodingId): void {
  prepared(db, 'DELETE FROM coding WHERE id = ?').run(id)
}

/** How many codings were made with each version of the dictionary, by its number, among those that may be seen. */
export function countByDictionary(db: ReadableDb, sight: Sight): Map<number, number> {
  const { sql, values } = sightOf(sight)
  const rows = db
    .prepare(
      `SELECT dictionary_number AS id, count(*) AS n FROM coding WHERE ${sql} GROUP BY dictionary_number`,
    )
    .all(...values) as { id: number; n: number }[]
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** How many codings of a competency stand on each level (null: on none), among those that may be seen. */
export function countByLevel(db: ReadableDb, id: CompetencyId, sight: Sight): LevelCount[] {
  const { sql, values } = sightOf(sight)
  return db
    .prepare(
      `SELECT level, count(*) AS count FROM coding WHERE competency_id = ? AND ${sql} GROUP BY level ORDER BY level`,
    )
    .all(id, ...values) as LevelCount[]
}

export interface LevelCount {
  readonly level: number | null
  readonly count: number
}

/** How many codings each competency has, among those that may be seen. */
export function countByCompetency(db: ReadableDb, sight: Sight): Map<CompetencyId, number> {
  const { sql, values } = sightOf(sight)
  const rows = db
    .prepare(`SELECT competency_id AS id, count(*) AS n FROM coding WHERE ${sql} GROUP BY competency_id`)
    .all(...values) as { id: CompetencyId; n: number }[]
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** Joins the event a coding stands in: the one that contains its start. */
export const eventOfCoding = `event.interview_id = coding.interview_id AND event.start <= coding.start AND coding.start < event."end"`

export interface ScoredCoding {
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

/** Columns of a scored coding, in order; the event is not one of them. */
const scoredColumns = `interview_id, coder_id, layer = 'consensus', competency_id, level, start, "end",
  dictionary_number`

type ScoredValues = [InterviewId, CoderId, 0 | 1, CompetencyId, number | null, number, number, number]

/**
 * Every coding with what scores are computed from, in the order they were made. Rows come as arrays, as they lie in the
 * file, and interviewees and events are joined here: of 200,000 codings that takes a third of the time. The layer comes as
 * a number, for SQLite would give each row a word of its own to keep.
 */
export function listScoredCodings(db: ReadableDb): ScoredCoding[] {
  const rows = db.prepare(`SELECT ${scoredColumns} FROM coding ORDER BY id`).raw().all() as ScoredValues[]
  const ofInterview = new Map(
    db.prepare('SELECT id, interviewee_id FROM interview').raw().all() as [InterviewId, IntervieweeId][],
  )
  const eventAt = eventFinder(db)
  const codings: ScoredCoding[] = []
  for (const [interviewId, coderId, isConsensus, competencyId, level, start, end, dictionaryNumber] of rows) {
    const intervieweeId = ofInterview.get(interviewId)
    if (intervieweeId === undefined) continue
    const eventId = eventAt(interviewId, start)
    codings.push({
      intervieweeId,
      interviewId,
      coderId,
      layer: isConsensus === 1 ? 'consensus' : 'independent',
      competencyId,
      level,
      eventId,
      start,
      end,
      dictionaryNumber,
    })
  }
  return codings
}
