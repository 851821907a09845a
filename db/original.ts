import type { InterviewId } from '../core/model/ids.ts'
import type { ReadableDb } from './database.ts'

/**
 * Keeps a file's bytes as they came, once, however often it is imported; no part of any change, so that undo leaves them
 * there for redo. Returns whether they are new.
 */
export function keepOriginal(db: ReadableDb, hash: string, bytes: Uint8Array): boolean {
  return db.prepare('INSERT OR IGNORE INTO original (hash, bytes) VALUES (?, ?)').run(hash, bytes).changes > 0
}

/** The bytes a file came with; null where the project does not hold them. */
export function readOriginal(db: ReadableDb, hash: string): Uint8Array | null {
  const row = db.prepare('SELECT bytes FROM original WHERE hash = ?').get(hash) as
    | { bytes: Buffer }
    | undefined
  return row?.bytes ?? null
}

/** Forgets files that were kept for an import that did not come to be. */
export function dropOriginals(db: ReadableDb, hashes: readonly string[]): void {
  const remove = db.prepare(
    'DELETE FROM original WHERE hash = ? AND hash NOT IN (SELECT original_hash FROM interview)',
  )
  db.transaction(() => {
    for (const hash of hashes) remove.run(hash)
  })()
}

/** An interview that a file may be the same as. */
export interface Twin {
  readonly interviewId: InterviewId
  readonly intervieweeCode: string
  /** The very same bytes; else only the name is the same. */
  readonly isSame: boolean
  readonly codings: number
}

/** The interview a file was imported as before: by its bytes, else by its name; null when it is new. */
export function findTwin(db: ReadableDb, hash: string, fileName: string): Twin | null {
  const row = db
    .prepare(
      `SELECT interview.id AS interviewId, code AS intervieweeCode, original_hash = @hash AS isSame,
         (SELECT count(*) FROM coding WHERE coding.interview_id = interview.id) AS codings
       FROM interview JOIN interviewee ON interviewee.id = interviewee_id
       WHERE original_hash = @hash OR file_name = @fileName
       ORDER BY isSame DESC, interview.id DESC LIMIT 1`,
    )
    .get({ hash, fileName }) as (Omit<Twin, 'isSame'> & { isSame: number }) | undefined
  return row === undefined ? null : { ...row, isSame: row.isSame === 1 }
}
