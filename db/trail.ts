import type { ChangeId, CoderId, CodingId, InterviewId } from '../core/model/ids.ts'
import type { CoderRow } from './coder.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { DbError, fromSqlite } from './error.ts'
import { requireInPlace } from './in-place.ts'
import { restoreAfter, restoreBefore } from './row-images.ts'
import { noteState } from './state-mark.ts'
import { isTrackedTable, type TrailTopic, trackedTables } from './trail-triggers.ts'

/** Values that fill the words naming a change. JSON-safe. */
export type ChangeValues = Readonly<
  Record<string, string | number | null | { readonly zh: string; readonly en: string }>
>

export interface ChangeRow {
  readonly id: ChangeId
  readonly at: string
  readonly coder: string
  /** null where it was made before coders were told apart by more than their names. */
  readonly coderId: CoderId | null
  readonly kind: string
  readonly params: ChangeValues
  readonly state: 'done' | 'undone' | 'abandoned'
}

/**
 * What a change touched: enough for a window to know what to ask for again. interviewIds: the interviews whose events
 * or codings changed, where nothing else did; none named: any of them.
 */
export interface Touched {
  readonly topics: readonly TrailTopic[]
  readonly interviewIds: readonly InterviewId[]
  /** The codings that changed, where nothing else did and they are few; none named: any of them. */
  readonly codingIds: readonly CodingId[]
}

export interface NewChange {
  readonly kind: string
  readonly params: ChangeValues
  /** Name of whoever does it. */
  readonly coder: string
  readonly coderId?: CoderId
  /** false for facts that must not be taken back (that groups were opened). */
  readonly undoable?: boolean
}

/**
 * Does some work as one change: all of it or nothing, with images of every row it touches, in one transaction.
 * Work that touches nothing leaves no change behind. A new change abandons what had been undone before it.
 */
export function recordChange<T>(
  db: ReadableDb,
  change: NewChange,
  work: (db: WritableDb) => T,
): { readonly result: T; readonly touched: Touched } {
  const run = db.transaction(() => {
    const id = insertChange(db, change, 'done')
    setCurrent(db, id)
    const result = work(db as WritableDb)
    setCurrent(db, null)
    return { result, touched: closeChange(db, id) }
  })
  return inTrailTerms(db, () => run.immediate())
}

/** Writes down that a change begins; for this file and long-change.ts. Returns its id. */
export function insertChange(db: ReadableDb, change: NewChange, state: ChangeRow['state']): number {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO change (at, coder, coder_id, kind, params, undoable, state) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      new Date().toISOString(),
      change.coder,
      change.coderId ?? null,
      change.kind,
      JSON.stringify(change.params),
      change.undoable === false ? 0 : 1,
      state,
    )
  return Number(lastInsertRowid)
}

/** Ends a change: what it touched; one that touched nothing is not kept, any other has no way forward beside it. */
export function closeChange(db: ReadableDb, id: number): Touched {
  const touched = touchedBy(db, id)
  if (touched.topics.length === 0) db.prepare('DELETE FROM change WHERE id = ?').run(id)
  else db.prepare("UPDATE change SET state = 'abandoned' WHERE state = 'undone'").run()
  return touched
}

/** Does work as a change would, and takes all of it back: what comes out is what the change would come to. */
export function rehearseChange<T>(db: ReadableDb, work: (db: WritableDb) => T): T {
  const outcome: T[] = []
  const curtain = new Error('rehearsed')
  try {
    recordChange(db, { kind: '', params: {}, coder: '' }, (writable) => {
      outcome.push(work(writable))
      throw curtain
    })
  } catch (error) {
    const [result] = outcome
    if (error === curtain && result !== undefined) return result
    throw error
  }
  throw curtain
}

/** Takes back the last change that was done and can be. @throws DbError 'nothing-to-undo' | 'step-damaged' */
export function undo(db: ReadableDb): { readonly change: ChangeRow; readonly touched: Touched } {
  const change = undoCandidate(db)
  if (change === null) throw new DbError('nothing-to-undo')
  return replay(db, change, 'undone', restoreBefore)
}

/** Does the change that was taken back last again. @throws DbError 'nothing-to-redo' | 'step-damaged' */
export function redo(db: ReadableDb): { readonly change: ChangeRow; readonly touched: Touched } {
  const change = redoCandidate(db)
  if (change === null) throw new DbError('nothing-to-redo')
  return replay(db, change, 'done', restoreAfter)
}

/** What undo would take back; null when there is nothing. */
export function undoCandidate(db: ReadableDb): ChangeRow | null {
  return one(db, "WHERE state = 'done' AND undoable = 1 ORDER BY id DESC LIMIT 1")
}

/** What redo would do again; null when there is nothing. */
export function redoCandidate(db: ReadableDb): ChangeRow | null {
  return one(db, "WHERE state = 'undone' ORDER BY id LIMIT 1")
}

const finished = 'id NOT IN (SELECT change_id FROM unfinished_change)'

/** Which changes are told: all, or one coder's own and of others' only these kinds. */
export type ToldChanges =
  | { readonly all: true }
  | { readonly all: false; readonly coder: Pick<CoderRow, 'id' | 'name'>; readonly kinds: readonly string[] }

function toldSql(told: ToldChanges): { readonly sql: string; readonly values: readonly (string | number)[] } {
  if (told.all) return { sql: 'TRUE', values: [] }
  return {
    sql: `(coder_id = ? OR (coder_id IS NULL AND coder = ?) OR kind IN (SELECT value FROM json_each(?)))`,
    values: [told.coder.id, told.coder.name, JSON.stringify(told.kinds)],
  }
}

/** The trail, newest first. */
export function listChanges(
  db: ReadableDb,
  offset: number,
  limit: number,
  told: ToldChanges = { all: true },
): ChangeRow[] {
  const { sql, values } = toldSql(told)
  const rows = db
    .prepare(`SELECT * FROM change WHERE ${finished} AND ${sql} ORDER BY id DESC LIMIT ? OFFSET ?`)
    .all(...values, limit, offset)
  return (rows as RawChange[]).map(toChange)
}

/** A change, as far as it is told; null where it is not, or there is none. */
export function getChange(db: ReadableDb, id: ChangeId, told: ToldChanges): ChangeRow | null {
  const { sql, values } = toldSql(told)
  const row = db.prepare(`SELECT * FROM change WHERE id = ? AND ${finished} AND ${sql}`).get(id, ...values)
  return row === undefined ? null : toChange(row as RawChange)
}

/** The change made last, whatever became of it; null in an empty trail. */
export function lastChange(db: ReadableDb): ChangeRow | null {
  return one(db, `WHERE ${finished} ORDER BY id DESC LIMIT 1`)
}

export function countChanges(db: ReadableDb, told: ToldChanges = { all: true }): number {
  const { sql, values } = toldSql(told)
  return (
    db.prepare(`SELECT count(*) AS n FROM change WHERE ${finished} AND ${sql}`).get(...values) as {
      n: number
    }
  ).n
}

type RawChange = Omit<ChangeRow, 'params' | 'coderId'> & {
  readonly params: string
  readonly coder_id: CoderId | null
}

function toChange({ id, at, coder, coder_id: coderId, kind, params, state }: RawChange): ChangeRow {
  return { id, at, coder, coderId, kind, params: JSON.parse(params) as ChangeValues, state }
}

function one(db: ReadableDb, where: string): ChangeRow | null {
  const row = db.prepare(`SELECT * FROM change ${where}`).get() as RawChange | undefined
  return row === undefined ? null : toChange(row)
}

/** Which change the triggers record for: null for none (a write fails), 0 while images are restored. */
export function setCurrent(db: ReadableDb, changeId: number | null): void {
  db.prepare('UPDATE trail_state SET current_change = ?').run(changeId)
}

function replay(
  db: ReadableDb,
  change: ChangeRow,
  state: 'done' | 'undone',
  restore: (db: ReadableDb, changeId: ChangeId) => void,
): { readonly change: ChangeRow; readonly touched: Touched } {
  const run = db.transaction(() => {
    // Rows come back in the order they were recorded, which is not always the order references want.
    db.pragma('defer_foreign_keys = ON')
    setCurrent(db, 0)
    restore(db, change.id)
    setCurrent(db, null)
    db.prepare('UPDATE change SET state = ? WHERE id = ?').run(state, change.id)
    return { change: { ...change, state }, touched: touchedBy(db, change.id) }
  })
  return inTrailTerms(db, () => {
    try {
      return run.immediate()
    } catch (error) {
      throw asDamagedStep(error)
    }
  })
}

/** Images that are no JSON, or that the tables refuse, were not written by us. */
function asDamagedStep(error: unknown): unknown {
  const told = fromSqlite(error)
  return told instanceof DbError ? told : new DbError('step-damaged')
}

function touchedBy(db: ReadableDb, changeId: number): Touched {
  const tables = db
    .prepare('SELECT DISTINCT table_name AS name FROM row_image WHERE change_id = ?')
    .all(changeId) as {
    name: string
  }[]
  const names = tables.map((table) => table.name).filter(isTrackedTable)
  const marks = names.filter((name) => name === 'coding' || name === 'event')
  const interviews =
    marks.length < names.length ? [] : marks.flatMap((name) => interviewsOf(db, changeId, name))
  return {
    topics: [...new Set(names.map((name) => trackedTables[name]))],
    interviewIds: [...new Set(interviews)],
    codingIds: names.length === 1 && names[0] === 'coding' ? fewCodings(db, changeId) : [],
  }
}

/** More are sooner asked for all together. */
const few = 200

function fewCodings(db: ReadableDb, changeId: number): CodingId[] {
  const rows = db
    .prepare(
      "SELECT DISTINCT row_id AS id FROM row_image WHERE change_id = ? AND table_name = 'coding' LIMIT ?",
    )
    .all(changeId, few + 1) as { id: CodingId }[]
  return rows.length > few ? [] : rows.map((row) => row.id)
}

function interviewsOf(db: ReadableDb, changeId: number, table: 'coding' | 'event'): InterviewId[] {
  const rows = db
    .prepare(
      `SELECT DISTINCT coalesce(image.before ->> 'interview_id', image.after ->> 'interview_id', now.interview_id) AS id
       FROM row_image AS image LEFT JOIN ${table} AS now ON now.id = image.row_id
       WHERE image.change_id = ? AND image.table_name = ?`,
    )
    .all(changeId, table) as { id: InterviewId | null }[]
  return rows.flatMap((row) => (row.id === null ? [] : [row.id]))
}

/** Does work, and tells a failure of SQLite as a DbError. */
export function inTrailTerms<T>(db: ReadableDb, work: () => T): T {
  try {
    requireInPlace(db)
    const result = work()
    noteState(db)
    return result
  } catch (error) {
    throw fromSqlite(error)
  }
}
