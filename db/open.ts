import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { backUpNow, passesQuickCheck } from './back-up.ts'
import { type ReadableDb, readable } from './database.ts'
import { DbError, fromSqlite } from './error.ts'
import { settledHeader } from './file-sizes.ts'
import { rememberPlace } from './in-place.ts'
import { takeBackUnfinished } from './long-change.ts'
import { applicationId, type Migration, migrate, migrations } from './migrate.ts'
import { fromSystem, reserveName } from './new-file.ts'
import { noteState } from './state-mark.ts'

const sqliteMark = 'SQLite format 3\0'

/**
 * Opens a project file for this process alone and brings it up to date, backing it up first: beside the project, unless
 * `backupPath` (given the version of the file) says where.
 * @throws DbError when it is missing, not a project, read-only, open elsewhere, newer or damaged; the file is then
 * as it was
 */
export function openProject(
  path: string,
  known: readonly Migration[] = migrations,
  backupPath: (version: number) => string = (version) => `${path}.v${version}.backup`,
): ReadableDb {
  if (!existsSync(path) || !statSync(path).isFile()) throw new DbError('project-missing', { path })
  // From its first bytes, so that a file which is not ours is never opened for writing.
  const header = settledHeader(path)
  if (!isProject(header)) throw new DbError('not-a-project', { path })
  if (versionOf(header) > known.length) throw new DbError('project-newer', { path })
  if (!isWritable(path) || !isWritable(dirname(path))) throw new DbError('project-read-only', { path })
  return connect(path, (db) => {
    // Before anything is written: what is damaged stays as it is, for others to read what can be read.
    if (!passesQuickCheck(db)) throw new DbError('project-damaged')
    update(db, known, backupPath)
  })
}

/**
 * Makes a new, empty project file.
 * @throws DbError 'file-exists' | 'folder-missing' | 'disk-full' | 'write-failed'; no file is left behind
 */
export function createProject(path: string): ReadableDb {
  if (existsSync(path)) throw new DbError('file-exists', { path })
  const folder = dirname(path)
  if (!existsSync(folder)) throw new DbError('folder-missing', { path: folder })
  if (!isWritable(folder)) throw new DbError('write-failed', { path })
  try {
    reserveName(path)
  } catch (error) {
    throw fromSystem(error, path)
  }
  try {
    return connect(path, (db) => {
      db.pragma(`application_id = ${applicationId}`)
      update(db, migrations, () => path)
    })
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

/** Whether another program (or another window) has the project open. Looks without changing the file. */
export function isInUse(path: string): boolean {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, timeout: 0 })
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    const told = fromSqlite(error)
    return told instanceof DbError && told.code === 'project-in-use'
  } finally {
    db?.close()
  }
}

function connect(path: string, prepare: (db: Database.Database) => void): ReadableDb {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { timeout: 0 })
    // DELETE journal: a copy of an open file is complete. EXCLUSIVE: a second opener is told so at once.
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    db.pragma('synchronous = FULL')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
    db.pragma('foreign_keys = ON')
    prepare(db)
    const opened = readable(db)
    takeBackUnfinished(opened)
    rememberPlace(opened, path)
    noteState(opened)
    return opened
  } catch (error) {
    db?.close()
    const translated = fromSqlite(error)
    throw translated instanceof DbError
      ? new DbError(translated.code, { path, ...translated.params })
      : translated
  }
}

function update(
  db: Database.Database,
  known: readonly Migration[],
  backupPath: (version: number) => string,
): void {
  const before = Number(db.pragma('user_version', { simple: true }))
  migrate(db, known, () => backUpNow(db, backupPath(before)))
  if (before !== known.length) db.pragma(`user_version = ${known.length}`)
}

/** By its first bytes, as SQLite lays them out. */
function isProject(header: Buffer): boolean {
  const isSqlite = header.toString('latin1', 0, sqliteMark.length) === sqliteMark
  return isSqlite && header.readInt32BE(68) === applicationId
}

function versionOf(header: Buffer): number {
  return header.readInt32BE(60)
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
