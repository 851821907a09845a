import type { ReadableDb } from '../../db/database.ts'
import type { WorkingCopy } from '../locked/working-copy.ts'

/** One project that is open, and the sessions (windows) that look at it. */
export interface OpenProject {
  /** The file the user knows it by: its archive, where it is locked. */
  readonly path: string
  /** The database file; the same, but for a locked project. */
  readonly file: string
  /** Where and how it is locked again; null: it is not. */
  readonly locked: WorkingCopy | null
  /** Another one once its file, which had gone, is taken up again: asked for anew at every call. */
  db: ReadableDb
  readonly sessions: Set<object>
}
