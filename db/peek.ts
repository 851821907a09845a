import Database from 'better-sqlite3'
import { type ReadableDb, readable } from './database.ts'
import { countProject, readProject } from './project.ts'

/** How much a project holds, for comparing one state of it with another. */
export interface ProjectFigures {
  readonly name: string
  readonly interviews: number
  readonly interviewees: number
  readonly events: number
  readonly competencies: number
  readonly codings: number
  readonly changes: number
  /** When it was changed last; null: never. */
  readonly changedAt: string | null
}

export function readFigures(db: ReadableDb): ProjectFigures {
  const { name } = readProject(db)
  const { interviews, interviewees, events, competencies, codings } = countProject(db)
  return {
    name,
    interviews,
    interviewees,
    events,
    competencies,
    codings,
    ...countChanges(db),
  }
}

/** The figures of a project file that is not open here; null where it cannot be read. Never writes to it. */
export function peek(path: string): ProjectFigures | null {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 })
    return readFigures(readable(db))
  } catch {
    return null
  } finally {
    db?.close()
  }
}

/** Asked of the oldest table there is: a back-up may be of an older version. */
function countChanges(db: ReadableDb): Pick<ProjectFigures, 'changes' | 'changedAt'> {
  return db.prepare('SELECT count(*) AS changes, max(at) AS changedAt FROM change').get() as Pick<
    ProjectFigures,
    'changes' | 'changedAt'
  >
}
