import type Database from 'better-sqlite3'
import { DbError } from './error.ts'
import { first } from './migrations/001-first.ts'
import { memosAndParts } from './migrations/002-memos-and-parts.ts'
import { reading } from './migrations/003-reading.ts'
import { modelVersion } from './migrations/004-model-version.ts'
import { consensus } from './migrations/005-consensus.ts'
import { exchange } from './migrations/007-exchange.ts'
import { installTrail } from './trail-triggers.ts'

export interface Migration {
  readonly id: string
  readonly sql: string
}

/** Every migration there is, in order. Applied ones are never edited. */
export const migrations: readonly Migration[] = [
  first,
  memosAndParts,
  reading,
  modelVersion,
  consensus,
  exchange,
]

/** "Exmp": marks a SQLite file as ours. */
export const applicationId = 0x45786d70

/**
 * Brings a project up to date: what was applied must be a prefix of what is known; all that is missing in one
 * transaction, so that after an error the project is what it was. `backUp` is called once before anything is changed.
 * @throws DbError 'project-newer' | 'migration-failed'
 */
export function migrate(db: Database.Database, known: readonly Migration[], backUp: () => void): void {
  db.exec('CREATE TABLE IF NOT EXISTS migration (id TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT')
  const applied = (db.prepare('SELECT id FROM migration ORDER BY rowid').all() as { id: string }[]).map(
    (row) => row.id,
  )
  if (applied.length > known.length) throw new DbError('project-newer')
  if (applied.some((id, index) => known[index]?.id !== id)) throw new DbError('project-newer')
  const missing = known.slice(applied.length)
  if (missing.length === 0) return
  if (applied.length > 0) backUp()
  const applyAll = db.transaction(() => {
    for (const migration of missing) apply(db, migration)
    // Once all tables are there: a table that is tracked now may come with the last of them.
    installTrail(db)
  })
  applyAll.exclusive()
}

function apply(db: Database.Database, migration: Migration): void {
  try {
    db.exec(migration.sql)
    db.prepare('INSERT INTO migration VALUES (?, ?)').run(migration.id, new Date().toISOString())
  } catch {
    throw new DbError('migration-failed', { migration: migration.id })
  }
}
