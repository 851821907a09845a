import type { ReadableDb } from '../db/database.ts'

/** One project file that is open, and the sessions (windows) that look at it. */
export interface OpenProject {
  readonly path: string
  readonly db: ReadableDb
  readonly sessions: Set<object>
}
