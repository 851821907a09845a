import { copyFileSync, existsSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadableDb } from '../../db/database.ts'
import { DbError } from '../../db/error.ts'
import { isInUse, openProject } from '../../db/open.ts'
import { makeTemporaryFolder } from '../program/temporary-folder.ts'

/**
 * Does something with another project without touching its file: with a private copy, brought up to date, that is gone
 * afterwards.
 * @param own the path of the project at hand, which cannot be taken into itself
 * @throws DbError when the file is missing, in use, not a project, newer or damaged
 */
export function withCopy<T>(path: string, own: string, work: (db: ReadableDb) => T): T {
  if (!existsSync(path)) throw new DbError('project-missing', { path })
  if (realpathSync(path) === realpathSync(own) || isInUse(path)) throw new DbError('project-in-use', { path })
  const folder = makeTemporaryFolder()
  let db: ReadableDb | null = null
  try {
    const copy = join(folder, 'copy.exemplar')
    copyFileSync(path, copy)
    // Left behind by a program that was killed: SQLite puts the copy right with it.
    if (existsSync(`${path}-journal`)) copyFileSync(`${path}-journal`, `${copy}-journal`)
    db = openProject(copy)
    return work(db)
  } finally {
    db?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
