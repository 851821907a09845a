import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import { type ArchiveKey, newPasswordSource, passwordKey } from '../locked/archive-key.ts'
import { lockCopy } from '../locked/lock-copy.ts'
import { lockFile } from '../locked/lock-file.ts'
import { settled } from '../locked/working-copies.ts'
import type { Program } from '../program/program.ts'
import type { Session } from '../program/session.ts'
import { rememberProject, showProject } from '../program/show-project.ts'
import type { OpenProject } from '../project-file/open-project.ts'

/** Projects that are kept in an archive, encrypted with a password. */
export const lockHandlers = {
  'project.lock': async ({ path, password, removeClear }, session) => {
    const { project, program } = session
    const isOwn = isOwnPlace(project, path)
    requirePlace(project, path)
    const key = await passwordKey(password, newPasswordSource())
    await lockCopy(project, key, path, isOwn)
    if (isOwn && project.locked !== null) settled(project.locked)
    rememberProject(session, path)
    session.show(null)
    if (removeClear && project.locked === null) lockAway(program, project, path, key)
    return { path }
  },
  'project.unlock': async ({ path, password }, session) => {
    const known = session.program.workspace.find(path)
    if (known !== undefined) throw new ApiError('project-in-use', { path })
    return showProject(session, await session.program.workspace.unlock(path, password, session))
  },
  'lock.left': (_params, { program }) =>
    program.copies.left().map(({ archive, at }) => ({ path: archive, at: at.toISOString() })),
} satisfies Partial<Handlers<Session>>

/** Whether the project was unlocked from this very file. */
function isOwnPlace(project: OpenProject, path: string): boolean {
  return project.locked !== null && path === project.path
}

/** Whether the project may be locked into a file: a new one, or the one it came from. @throws ApiError */
function requirePlace(project: OpenProject, path: string): void {
  if (project.sessions.size > 1) throw new ApiError('project-in-use', { path: project.path })
  if (!isOwnPlace(project, path) && existsSync(path)) throw new ApiError('file-exists', { path })
  if (!existsSync(dirname(path))) throw new ApiError('folder-missing', { path: dirname(path) })
}

/** Leaves nothing of a project that is locked now in the clear: not its file, not its back-ups. */
function lockAway(
  { backups, dataFolder }: Program,
  project: OpenProject,
  archive: string,
  key: ArchiveKey,
): void {
  backups.store.lock(project.path, archive, (from, to) => lockFile(from, to, key, false))
  rmSync(project.path, { force: true })
  dataFolder.removeRecent(project.path)
}
