import { realpathSync } from 'node:fs'
import type { ReadableDb } from '../db/database.ts'
import { createProject, openProject } from '../db/open.ts'

/** One project file that is open, and the sessions (windows) that look at it. */
export interface OpenProject {
  readonly path: string
  readonly db: ReadableDb
  readonly sessions: Set<object>
}

/** The projects this process has open: a file is opened once, however many windows show it. */
export class Workspace {
  readonly #projects = new Map<string, OpenProject>()

  /** Opens a project for a session, or joins it to one that is open here already. @throws DbError */
  open(path: string, session: object): OpenProject {
    const known = this.#projects.get(canonical(path))
    if (known !== undefined) {
      known.sessions.add(session)
      return known
    }
    return this.#keep(path, openProject(path), session)
  }

  /** Makes a new project and opens it for a session. @throws DbError */
  create(path: string, session: object): OpenProject {
    return this.#keep(path, createProject(path), session)
  }

  /** Ends a session's hold on a project; the file is closed with the last one. */
  release(project: OpenProject, session: object): void {
    project.sessions.delete(session)
    if (project.sessions.size > 0) return
    this.#projects.delete(canonical(project.path))
    project.db.close()
  }

  /** Closes every project; called when the program ends. */
  closeAll(): void {
    for (const project of this.#projects.values()) project.db.close()
    this.#projects.clear()
  }

  #keep(path: string, db: ReadableDb, session: object): OpenProject {
    const project = { path, db, sessions: new Set([session]) }
    this.#projects.set(canonical(path), project)
    return project
  }
}

/** One name for one file, whatever links lead to it. */
function canonical(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
