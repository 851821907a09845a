import type { CoderId, IntervieweeId, InterviewId } from '../core/model/ids.ts'
import type { Layer } from '../core/model/study.ts'
import type { Language, Role, Turn } from '../core/model/transcript.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { requireInPlace } from './in-place.ts'
import { prepared } from './prepared.ts'

export interface InterviewRow {
  readonly id: InterviewId
  readonly intervieweeId: IntervieweeId
  readonly fileName: string
  readonly date: string
  readonly interviewer: string
  readonly minutes: number | null
  readonly language: Language
  readonly length: number
}

/** The file an interview came from, and how it was read. */
export interface InterviewSource {
  readonly originalHash: string
  /** WHATWG name; '' where the format left no choice. */
  readonly encoding: string
  /** JSON: how it was read; '' where nobody noted that. */
  readonly reading: string
}

const columns = `id, interviewee_id AS intervieweeId, file_name AS fileName, date, interviewer, minutes, language, length`

/** Every interview, by its interviewee's code. */
export function listInterviews(db: ReadableDb): InterviewRow[] {
  return db
    .prepare(
      `SELECT ${columns} FROM interview
       ORDER BY (SELECT code FROM interviewee WHERE interviewee.id = interviewee_id), id`,
    )
    .all() as InterviewRow[]
}

/** The interviews one person gave. */
export function listInterviewsOf(db: ReadableDb, intervieweeId: IntervieweeId): InterviewRow[] {
  return prepared(db, `SELECT ${columns} FROM interview WHERE interviewee_id = ? ORDER BY id`).all(
    intervieweeId,
  ) as InterviewRow[]
}

export function getInterview(db: ReadableDb, id: InterviewId): InterviewRow | null {
  return (
    (prepared(db, `SELECT ${columns} FROM interview WHERE id = ?`).get(id) as InterviewRow | undefined) ??
    null
  )
}

export function getSource(db: ReadableDb, id: InterviewId): InterviewSource | null {
  const row = db
    .prepare('SELECT original_hash AS originalHash, encoding, reading FROM interview WHERE id = ?')
    .get(id)
  return (row as InterviewSource | undefined) ?? null
}

/** Read as bytes and decoded here: several times as fast as SQLite's driver makes a string of Chinese. */
export function readText(db: ReadableDb, id: InterviewId): string {
  const row = prepared(db, 'SELECT CAST(text AS BLOB) AS bytes FROM transcript WHERE interview_id = ?').get(
    id,
  ) as { bytes: Buffer } | undefined
  return row?.bytes.toString('utf8') ?? ''
}

export function listTurns(db: ReadableDb, id: InterviewId): Turn[] {
  return prepared(
    db,
    'SELECT start, "end", speaker, role, seconds FROM turn WHERE interview_id = ? ORDER BY start',
  ).all(id) as Turn[]
}

/** Where the turns of every interview start, in order of the text. */
export function listTurnStarts(
  db: ReadableDb,
): { readonly interviewId: InterviewId; readonly start: number }[] {
  return db
    .prepare('SELECT interview_id AS interviewId, start FROM turn ORDER BY interview_id, start')
    .all() as { interviewId: InterviewId; start: number }[]
}

/** Numbers for so many interviews, which no other will get. */
export function reserveInterviewIds(db: ReadableDb, count: number): InterviewId[] {
  const used = db
    .prepare(
      `SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'interview'), 0),
         coalesce((SELECT max(id) FROM interview), 0)) AS last`,
    )
    .get() as { last: number }
  const last = used.last + count
  if (db.prepare("UPDATE sqlite_sequence SET seq = ? WHERE name = 'interview'").run(last).changes === 0)
    db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('interview', ?)").run(last)
  return Array.from({ length: count }, (_, index) => (used.last + 1 + index) as InterviewId)
}

/** Puts an interview in under a reserved number; its text is there already, or comes next. */
export function insertInterview(db: WritableDb, interview: InterviewRow & InterviewSource): void {
  db.prepare(
    `INSERT INTO interview (id, interviewee_id, file_name, original_hash, encoding, reading, date, interviewer, minutes, language, length)
     VALUES (@id, @intervieweeId, @fileName, @originalHash, @encoding, @reading, @date, @interviewer, @minutes, @language, @length)`,
  ).run(interview)
}

export interface TranscriptRow {
  readonly id: InterviewId
  readonly text: string
  readonly turns: readonly Turn[]
}

/** Puts the texts of interviews in, and their turns. */
export function insertTranscripts(db: WritableDb, transcripts: readonly TranscriptRow[]): void {
  const insert = db.prepare(insertTextSql)
  for (const { id, text } of transcripts) insert.run(id, text)
  insertTurnRows(
    db,
    transcripts.flatMap(({ id, turns }) => turns.map((turn) => toRow(id, turn))),
  )
}

const insertTextSql = 'INSERT INTO transcript (interview_id, text) VALUES (?, ?)'

export function insertText(db: WritableDb, id: InterviewId, text: string): void {
  db.prepare(insertTextSql).run(id, text)
}

export function insertTurns(db: WritableDb, id: InterviewId, turns: readonly Turn[]): void {
  insertTurnRows(
    db,
    turns.map((turn) => toRow(id, turn)),
  )
}

type TurnRow = readonly (string | number | null)[]

function toRow(id: InterviewId, { start, end, speaker, role, seconds }: Turn): TurnRow {
  return [id, start, end, speaker, role, seconds]
}

/** Rows that one statement puts in; each statement costs as much as several rows. */
const rowsAtOnce = 50

function insertTurnRows(db: WritableDb, rows: readonly TurnRow[]): void {
  const prepare = (count: number) =>
    db.prepare(
      `INSERT INTO turn (interview_id, start, "end", speaker, role, seconds)
       VALUES ${Array(count).fill('(?, ?, ?, ?, ?, ?)').join(', ')}`,
    )
  const rest = rows.length % rowsAtOnce
  const whole = rows.length - rest
  if (whole > 0) {
    const insert = prepare(rowsAtOnce)
    for (let from = 0; from < whole; from += rowsAtOnce)
      insert.run(rows.slice(from, from + rowsAtOnce).flat())
  }
  if (rest > 0) prepare(rest).run(rows.slice(whole).flat())
}

const settable = {
  intervieweeId: 'interviewee_id',
  date: 'date',
  interviewer: 'interviewer',
  minutes: 'minutes',
  language: 'language',
  length: 'length',
  fileName: 'file_name',
  originalHash: 'original_hash',
  encoding: 'encoding',
  reading: 'reading',
} as const

/** Changes what is given and leaves the rest. */
export function updateInterview(
  db: WritableDb,
  id: InterviewId,
  changes: {
    readonly [Key in keyof typeof settable]?: (InterviewRow & InterviewSource)[Key] | undefined
  },
): void {
  for (const [key, column] of Object.entries(settable)) {
    const value = changes[key as keyof typeof settable]
    if (value !== undefined) db.prepare(`UPDATE interview SET ${column} = ? WHERE id = ?`).run(value, id)
  }
}

export function deleteInterview(db: WritableDb, id: InterviewId): void {
  db.prepare('DELETE FROM interview WHERE id = ?').run(id)
}

/** Returns false when nobody of that name speaks in the interview. */
export function setSpeakerRole(db: WritableDb, id: InterviewId, speaker: string, role: Role): boolean {
  return (
    db.prepare('UPDATE turn SET role = ? WHERE interview_id = ? AND speaker = ?').run(role, id, speaker)
      .changes > 0
  )
}

export interface InterviewTally {
  readonly interviewId: InterviewId
  readonly turnCount: number
  readonly eventCount: number
}

export function tallyInterviews(db: ReadableDb): Map<InterviewId, InterviewTally> {
  const rows = db
    .prepare(
      `SELECT id AS interviewId,
         (SELECT count(*) FROM turn WHERE turn.interview_id = interview.id) AS turnCount,
         (SELECT count(*) FROM event WHERE event.interview_id = interview.id) AS eventCount
       FROM interview`,
    )
    .all() as InterviewTally[]
  return new Map(rows.map((row) => [row.interviewId, row]))
}

export interface CodingTally {
  readonly interviewId: InterviewId
  readonly coderId: CoderId
  readonly layer: Layer
  readonly count: number
}

/** How many codings each coder has on each layer of each interview. */
export function tallyCodings(db: ReadableDb): CodingTally[] {
  return db
    .prepare(
      `SELECT interview_id AS interviewId, coder_id AS coderId, layer, count(*) AS count
       FROM coding GROUP BY interview_id, coder_id, layer`,
    )
    .all() as CodingTally[]
}

export interface ProgressRow {
  readonly interviewId: InterviewId
  readonly coderId: CoderId
  readonly turn: number
  readonly done: boolean
}

export function listProgress(db: ReadableDb): ProgressRow[] {
  const rows = db
    .prepare('SELECT interview_id AS interviewId, coder_id AS coderId, turn, done FROM progress')
    .all() as (Omit<ProgressRow, 'done'> & { done: number })[]
  return rows.map((row) => ({ ...row, done: row.done === 1 }))
}

/** Remembers how far a coder has come; undo knows nothing of it. */
export function setProgress(db: ReadableDb, progress: ProgressRow): void {
  requireInPlace(db)
  db.prepare(
    `INSERT INTO progress (coder_id, interview_id, turn, done) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET turn = excluded.turn, done = excluded.done`,
  ).run(progress.coderId, progress.interviewId, progress.turn, Number(progress.done))
}

export interface PlaceRow {
  readonly interviewId: InterviewId
  readonly top: number
  readonly caret: number
}

/** Where a coder was reading, the latest interview first. */
export function listPlaces(db: ReadableDb, coderId: CoderId): PlaceRow[] {
  return db
    .prepare(
      `SELECT interview_id AS interviewId, top, caret FROM progress
       WHERE coder_id = ? AND seen_at <> '' ORDER BY seen_at DESC, interview_id`,
    )
    .all(coderId) as PlaceRow[]
}

/** Remembers where a coder is reading; undo knows nothing of it. */
export function setPlace(db: ReadableDb, coderId: CoderId, { interviewId, top, caret }: PlaceRow): void {
  requireInPlace(db)
  db.prepare(
    `INSERT INTO progress (coder_id, interview_id, turn, done, top, caret, seen_at) VALUES (?, ?, 0, 0, ?, ?, ?)
     ON CONFLICT DO UPDATE SET top = excluded.top, caret = excluded.caret, seen_at = excluded.seen_at`,
  ).run(coderId, interviewId, top, caret, new Date().toISOString())
}
