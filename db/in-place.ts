import { statSync } from 'node:fs'
import type { ReadableDb } from './database.ts'
import { DbError } from './error.ts'

interface Place {
  readonly path: string
  readonly identity: string
}

const places = new WeakMap<object, Place>()

/** Notes which file a connection was opened on. */
export function rememberPlace(db: ReadableDb, path: string): void {
  const identity = identityOf(path)
  if (identity !== null) places.set(db, { path, identity })
}

/**
 * Called before anything is written: a file that was deleted, or replaced by a sync program, while it is open would
 * go on being written to where nobody will ever find it.
 * @throws DbError 'project-moved' when another file, or none, stands where the project was opened
 */
export function requireInPlace(db: ReadableDb): void {
  const place = places.get(db)
  if (place !== undefined && identityOf(place.path) !== place.identity)
    throw new DbError('project-moved', { path: place.path })
}

/** What tells one file from another at the same path; null when there is none, or its drive is gone. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return null
  }
}
