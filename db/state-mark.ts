import Database from 'better-sqlite3'
import { isSound } from './back-up.ts'
import { type ReadableDb, readable } from './database.ts'
import { prepared } from './prepared.ts'

/** What each connection's project was at last, as this process knows without asking its file. */
const marks = new WeakMap<object, string>()

/** Notes the state a project is in; after each recorded change. */
export function noteState(db: ReadableDb): void {
  marks.set(db, stateMark(db))
}

/**
 * Whether the file at a path holds what a connection left, to the last change: it is back at its place, though the
 * system may take it for another (it was carried away and back, or its drive was put in again) and the connection is
 * good for nothing any more. Never so while the connection's own file is where it was.
 */
export function isBackAsLeft(db: ReadableDb, path: string): boolean {
  const left = marks.get(db)
  if (left === undefined || !isSound(path)) return false
  let found: Database.Database | undefined
  try {
    found = new Database(path, { fileMustExist: true, timeout: 0 })
    return stateMark(readable(found)) === left
  } catch {
    return false
  } finally {
    found?.close()
  }
}

/**
 * The last change with its moment, and the last that was not taken back: no two states of a project have both. A change
 * that was still being made in steps counts for nothing; it is taken back when the file is opened.
 */
function stateMark(db: ReadableDb): string {
  const row = prepared(
    db,
    `WITH made AS NOT MATERIALIZED
       (SELECT id, at, state FROM change WHERE id NOT IN (SELECT change_id FROM unfinished_change))
     SELECT (SELECT id || ' ' || at FROM made ORDER BY id DESC LIMIT 1) AS last,
            (SELECT id FROM made WHERE state <> 'undone' ORDER BY id DESC LIMIT 1) AS done`,
  ).get()
  return JSON.stringify(row)
}
