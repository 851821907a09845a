import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { DbError } from '../../db/error.ts'

/** Who has a project open: a note beside it, as office programs leave, for whoever comes second. */
const holder = z.object({ user: z.string(), computer: z.string(), since: z.string() })

/** Leaves the note. It only informs (the lock is SQLite's), so that it cannot be written is no reason to fail. */
export function leaveHolder(project: string): void {
  const note = { user: userName(), computer: hostname(), since: new Date().toISOString() }
  try {
    writeFileSync(notePath(project), JSON.stringify(note))
  } catch {
    // A second opener is then told less.
  }
}

export function removeHolder(project: string): void {
  rmSync(notePath(project), { force: true })
}

/** Does the work of opening; when the project is open elsewhere, the error says who has it, where that is known. */
export function toldOfHolder<T>(project: string, open: () => T): T {
  try {
    return open()
  } catch (error) {
    if (error instanceof DbError && error.code === 'project-in-use') throw inUse(project, error)
    throw error
  }
}

function inUse(path: string, error: DbError): DbError {
  try {
    const { user, computer, since } = holder.parse(JSON.parse(readFileSync(notePath(path), 'utf8')))
    return new DbError('project-in-use-by', { path, user, computer, since: new Date(since).toLocaleString() })
  } catch {
    return error
  }
}

function notePath(project: string): string {
  return join(dirname(project), `.~${basename(project)}.open`)
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return '?'
  }
}
