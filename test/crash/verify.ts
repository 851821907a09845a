import { checkProject } from '../../backend/project-file/check-project.ts'
import type { ReadableDb } from '../../db/database.ts'
import { openProject } from '../../db/open.ts'
import { undo } from '../../db/trail.ts'
import { type State, stateOf } from './state.ts'

export interface Verdict {
  readonly opened: boolean
  /** The last acknowledged state is there. */
  readonly kept: boolean
  /** What should be impossible in the file, by code. */
  readonly problems: readonly string[]
}

/**
 * Opens a project after a crash. What was acknowledged last must be there: as it was, or with the one change after it
 * that was under way, which must then be a whole one: undone, it leaves the acknowledged state.
 */
export function verify(path: string, acknowledged: State): Verdict {
  let db: ReadableDb | undefined
  try {
    db = openProject(path)
    const problems = checkProject(db).problems.map((problem) => problem.code)
    return { opened: true, kept: holds(db, acknowledged), problems }
  } catch {
    return { opened: false, kept: false, problems: [] }
  } finally {
    db?.close()
  }
}

function holds(db: ReadableDb, acknowledged: State): boolean {
  const now = stateOf(db)
  if (now.hash === acknowledged.hash) return true
  // Not by the number: a change that touched nothing is not kept, and its number is not given again.
  if (changesAfter(db, acknowledged.change) !== 1) return false
  undo(db)
  return stateOf(db).hash === acknowledged.hash
}

function changesAfter(db: ReadableDb, id: number): number {
  return (db.prepare('SELECT count(*) AS n FROM change WHERE id > ?').get(id) as { n: number }).n
}
