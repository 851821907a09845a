import type { ModelVersionId } from '../core/model/ids.ts'
import type { ReadableDb, WritableDb } from './database.ts'

export interface ModelVersionRow {
  readonly id: ModelVersionId
  /** 1, 2, 3…; a number is not used again while its version is there. */
  readonly number: number
  readonly name: string
  readonly note: string
  readonly coder: string
  readonly at: string
}

/** Saved versions of the model, oldest first. */
export function listModelVersions(db: ReadableDb): ModelVersionRow[] {
  return db
    .prepare('SELECT id, number, name, note, coder, at FROM model_version ORDER BY number')
    .all() as ModelVersionRow[]
}

/** What was saved, as JSON; undefined: no such version. */
export function readModelVersion(db: ReadableDb, id: ModelVersionId): string | undefined {
  return db.prepare('SELECT content FROM model_version WHERE id = ?').pluck().get(id) as string | undefined
}

export function insertModelVersion(
  db: WritableDb,
  version: Omit<ModelVersionRow, 'id' | 'number'> & { readonly content: string },
): ModelVersionId {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO model_version (number, name, note, coder, at, content)
       VALUES ((SELECT coalesce(max(number), 0) + 1 FROM model_version), ?, ?, ?, ?, ?)`,
    )
    .run(version.name, version.note, version.coder, version.at, version.content)
  return Number(lastInsertRowid) as ModelVersionId
}

export function deleteModelVersion(db: WritableDb, id: ModelVersionId): void {
  db.prepare('DELETE FROM model_version WHERE id = ?').run(id)
}
