import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { CoderId, InterviewId } from '../core/model/ids.ts'
import type { ReadableDb } from './database.ts'
import { DbError, fromSqlite } from './error.ts'
import { writeNewFile } from './new-file.ts'

/** Whose copy is made, and of what. */
export interface CopyFor {
  readonly coderId: CoderId
  readonly interviewIds: readonly InterviewId[]
  /** True: groups, strata, attributes, file names and original files are not in the copy at all. */
  readonly blind: boolean
}

/** Tables a coder's copy keeps something of. All others are emptied, those of later versions too. */
const kept: ReadonlySet<string> = new Set([
  'migration',
  'trail_state',
  'project',
  'coder',
  'interviewee',
  'attribute',
  'attribute_value',
  'interview',
  'transcript',
  'turn',
  'event',
  'event_part',
  'dictionary_version',
  'cluster',
  'competency',
  'level',
  'coding',
  'memo',
  'progress',
  'original',
])

/**
 * Writes a copy of a project that holds one coder's work and the interviews chosen, and nothing of anybody else: no
 * other coder, no consensus, no decisions, no trail, and no deleted bytes of theirs either.
 * @throws DbError 'file-exists' | 'folder-missing' | 'disk-full' | 'write-failed'; no file is left behind
 */
export function writeCopyFor(db: ReadableDb, path: string, copy: CopyFor): void {
  if (existsSync(path)) throw new DbError('file-exists', { path })
  if (!existsSync(dirname(path))) throw new DbError('folder-missing', { path: dirname(path) })
  try {
    // It takes its name when everybody else's work is out of it.
    writeNewFile(
      path,
      (temporary) => {
        db.prepare('VACUUM INTO ?').run(temporary)
        strip(temporary, copy)
      },
      { overwrite: false },
    )
  } catch (error) {
    const translated = fromSqlite(error)
    throw translated instanceof DbError
      ? new DbError(translated.code, { path, ...translated.params })
      : translated
  }
}

function strip(path: string, copy: CopyFor): void {
  const db = new Database(path)
  try {
    db.pragma('foreign_keys = ON')
    db.transaction(() => {
      // 0: rows go without images, for the copy's trail begins with the copy.
      db.exec('UPDATE trail_state SET current_change = 0')
      emptyOthers(db)
      keepOnly(db, copy)
      if (copy.blind) makeBlind(db)
      db.exec(`DELETE FROM original WHERE hash NOT IN (SELECT original_hash FROM interview);
        UPDATE trail_state SET current_change = NULL`)
    }).exclusive()
    // Deleted rows would still stand in the file's free pages.
    db.exec('VACUUM')
  } finally {
    db.close()
  }
}

function emptyOthers(db: Database.Database): void {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all() as { name: string }[]
  const others = tables.filter(({ name }) => !kept.has(name)).map(({ name }) => name)
  db.pragma('defer_foreign_keys = ON')
  for (const name of others) db.exec(`DELETE FROM "${name}"`)
}

function keepOnly(db: Database.Database, { coderId, interviewIds }: CopyFor): void {
  const chosen = JSON.stringify(interviewIds)
  db.prepare("DELETE FROM coding WHERE coder_id <> ? OR layer = 'consensus'").run(coderId)
  db.prepare('DELETE FROM interview WHERE id NOT IN (SELECT value FROM json_each(?))').run(chosen)
  db.exec('DELETE FROM interviewee WHERE id NOT IN (SELECT interviewee_id FROM interview)')
  db.prepare('DELETE FROM memo WHERE coder_id <> ?').run(coderId)
  db.prepare('DELETE FROM progress WHERE coder_id <> ?').run(coderId)
  db.prepare('DELETE FROM coder WHERE id <> ?').run(coderId)
  db.exec("UPDATE project SET groups_opened_at = NULL, comparison = ''")
}

/** The file's name may tell the group, and so may the first page of the file itself. */
function makeBlind(db: Database.Database): void {
  db.exec(`UPDATE interviewee SET "group" = NULL, stratum = '';
    DELETE FROM attribute;
    DELETE FROM original;
    UPDATE interview SET file_name = (SELECT code FROM interviewee WHERE interviewee.id = interviewee_id)`)
}
