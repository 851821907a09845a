import { copyFileSync, existsSync, rmSync, truncateSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { ReadableDb } from './database.ts'
import { DbError } from './error.ts'
import { fileSizes } from './file-sizes.ts'
import { type Column, mendRow, renamedRow } from './mend-row.ts'
import { createProject } from './open.ts'
import { type ProjectFigures, readFigures } from './peek.ts'
import { soundJson } from './possible-values.ts'
import { fillGaps } from './rescue-gaps.ts'
import { type RescuedRow, rescueRows } from './rescue-rows.ts'

export interface Rescue {
  readonly figures: ProjectFigures
  /** Tables of which something could not be read. */
  readonly incomplete: readonly string[]
  /** Rows that could be read but stand alone: what they belong to is lost. */
  readonly orphans: number
  /** Rows with a value that cannot be, for which the nearest that can was put. */
  readonly mended: number
}

/**
 * Saves what can be read of a damaged project into a new one at `to`. The damaged file is copied first and never
 * opened itself: even a journal left beside it stays.
 * @throws DbError 'project-damaged' when nothing can be read; 'file-exists', 'disk-full' … as createProject
 */
export function rescueProject(from: string, to: string): Rescue {
  if (existsSync(to)) throw new DbError('file-exists', { path: to })
  const copy = `${to}.source`
  try {
    copyWhole(from, copy)
    return rescueCopy(copy, to)
  } catch (error) {
    throw error instanceof DbError ? error : new DbError('project-damaged', { path: from })
  } finally {
    for (const path of [copy, `${copy}-journal`]) rmSync(path, { force: true })
  }
}

function rescueCopy(copy: string, to: string): Rescue {
  const source = new Database(copy)
  const target = createProject(to)
  let isDone = false
  try {
    const rescue = fill(target, source)
    isDone = true
    return rescue
  } finally {
    source.close()
    target.close()
    if (!isDone) rmSync(to, { force: true })
  }
}

function fill(target: ReadableDb, source: Database.Database): Rescue {
  const incomplete: string[] = []
  let mended = 0
  target.pragma('foreign_keys = OFF')
  const orphans = target.transaction(() => {
    // 0: triggers let rows in and keep no images, as when images are restored.
    target.prepare('UPDATE trail_state SET current_change = 0').run()
    for (const table of tablesOf(target)) {
      const copied = copyTable(source, target, table)
      if (!copied.isComplete) incomplete.push(table)
      mended += copied.mended
    }
    const alone = fillGaps(target)
    // What was undoable may lack rows now.
    target.prepare("UPDATE change SET undoable = 0, state = iif(state = 'undone', 'abandoned', state)").run()
    target.prepare('UPDATE trail_state SET current_change = NULL').run()
    return alone
  })()
  target.pragma('foreign_keys = ON')
  return { figures: readFigures(target), incomplete, orphans, mended }
}

/** With its journal; a file that was cut short is filled up, for SQLite reads nothing of one that is too short. */
function copyWhole(from: string, to: string): void {
  copyFileSync(from, to)
  if (existsSync(`${from}-journal`)) copyFileSync(`${from}-journal`, `${to}-journal`)
  const { size, expectedSize } = fileSizes(to)
  if (size < expectedSize) truncateSync(to, expectedSize)
}

/** Everything but what the new file has of its own. */
function tablesOf(db: Database.Database): string[] {
  const own = ['migration', 'trail_state']
  const rows = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[]
  return rows.map((row) => row.name).filter((name) => !name.startsWith('sqlite_') && !own.includes(name))
}

interface Copied {
  readonly isComplete: boolean
  readonly mended: number
}

/** A table, or a column, that came with a later version is not missing from an older file. */
function copyTable(source: Database.Database, target: Database.Database, table: string): Copied {
  const there = columnsOf(source, table).map(({ name }) => name)
  const columns = columnsOf(target, table).filter(({ name }) => there.includes(name))
  if (columns.length === 0) return { isComplete: true, mended: 0 }
  const insert = target.prepare(
    `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const isTaken = (row: RescuedRow): boolean => {
    try {
      insert.run(columns.map(({ name }) => row[name] ?? null))
      return true
    } catch {
      return false
    }
  }
  let [mended, refused] = [0, 0]
  const keep = (read: RescuedRow): void => {
    const mends = soundJson(target, table, read)
    const isAsRead = Object.keys(mends).length === 0
    const row = isAsRead ? read : { ...read, ...mends }
    if (isTaken(row)) {
      if (!isAsRead) mended += 1
      return
    }
    const likely = mendRow(table, row, columns)
    if (isTaken(likely) || isTaken(renamedRow(likely))) mended += 1
    else refused += 1
  }
  const isRead = hasRowid(target, table)
    ? rescueRows(source, table, keep)
    : readUntilFailure(source, table, keep)
  return { isComplete: isRead && refused === 0, mended }
}

/** @throws SQLite's error when not even the list of tables can be read */
function columnsOf(db: Database.Database, table: string): Column[] {
  return db.prepare(`SELECT name, type, "notnull" FROM pragma_table_info('${table}')`).all() as Column[]
}

function hasRowid(db: Database.Database, table: string): boolean {
  return db.prepare('SELECT wr FROM pragma_table_list WHERE name = ?').pluck().get(table) === 0
}

function readUntilFailure(
  source: Database.Database,
  table: string,
  keep: (row: RescuedRow) => void,
): boolean {
  try {
    for (const row of source.prepare(`SELECT * FROM ${table}`).iterate()) keep(row as RescuedRow)
    return true
  } catch {
    return false
  }
}
