import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { Backup as BackupData, Examination } from '../../api/types/backup.ts'
import { isSound } from '../../db/back-up.ts'
import { fileSizes } from '../../db/file-sizes.ts'
import { writeNewFile } from '../../db/new-file.ts'
import { type ProjectFigures, peek, readFigures } from '../../db/peek.ts'
import { type Rescue, rescueProject } from '../../db/rescue.ts'
import { backupRule } from '../backups/backup-rule.ts'
import type { Backup } from '../backups/backup-store.ts'
import type { Session } from '../program/session.ts'
import { openForSession } from '../program/show-project.ts'
import { makeTemporaryFolder } from '../program/temporary-folder.ts'

/** Copies of projects, and what to do when a project's file is damaged. */
export const backupHandlers = {
  'backup.list': (_params, { program }) => {
    const backups = program.backups.store.list()
    return {
      folder: program.backups.store.folder,
      backups: backups.map(toData),
      size: backups.reduce((sum, backup) => sum + backup.size, 0),
      rule: { ...backupRule, minutes: program.dataFolder.readSettings().backupMinutes },
    }
  },
  'backup.make': async (_params, session) =>
    toData(await session.program.backups.keeper.make(session.project, 'asked')),
  'backup.preview': ({ backup }, session) => {
    const { path, project, isLocked } = find(session, backup)
    const held = isLocked ? null : peek(path)
    if (held === null && !isLocked) throw new ApiError('project-damaged', { path })
    return { backup: held, now: figuresNow(session, project) }
  },
  'backup.open': ({ backup, path }, session) => {
    const { path: from, isLocked } = find(session, backup)
    if (!isLocked && !isSound(from)) throw new ApiError('project-damaged', { path: from })
    copyNew(from, path)
    return openForSession(session, path)
  },
  'project.examine': ({ path }, session) => examine(session, path),
  'project.rescue': ({ damaged, path }, session) => {
    requireFree(path)
    withRescued(damaged, (file) => copyNew(file, path))
    return openForSession(session, path)
  },
  'project.saveAs': async ({ path }, session) => {
    await session.program.workspace.saveAs(session.project, path)
    return openForSession(session, path)
  },
} satisfies Partial<Handlers<Session>>

function toData({ at, ...backup }: Backup): BackupData {
  return { ...backup, at: at.toISOString() }
}

function find(session: Session, path: string): Backup {
  const backup = session.program.backups.store.find(path)
  if (backup === undefined) throw new ApiError('not-found')
  return backup
}

/** What the project itself holds, be it open here or not. */
function figuresNow({ program }: Session, path: string): ProjectFigures | null {
  const open = program.workspace.find(path)
  return open === undefined ? peek(path) : readFigures(open.db)
}

/** Copies a file to a path that is free. @throws ApiError | DbError */
function copyNew(from: string, to: string): void {
  requireFree(to)
  writeNewFile(to, (temporary) => copyFileSync(from, temporary), { overwrite: false })
}

/** @throws ApiError 'file-exists' | 'folder-missing' */
function requireFree(path: string): void {
  if (existsSync(path)) throw new ApiError('file-exists', { path })
  if (!existsSync(dirname(path))) throw new ApiError('folder-missing', { path: dirname(path) })
}

/**
 * Does something with what can be read of a damaged project, in a file that is gone afterwards: should the program die in
 * the middle of it, its next start removes what is left. @throws DbError as rescueProject
 */
function withRescued<T>(damaged: string, work: (file: string, rescue: Rescue) => T): T {
  const folder = makeTemporaryFolder()
  try {
    const file = join(folder, 'rescued.exemplar')
    return work(file, rescueProject(damaged, file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function examine({ program }: Session, path: string): Examination {
  if (!existsSync(path) || !statSync(path).isFile()) throw new ApiError('project-missing', { path })
  const [newest] = program.backups.store.list().filter(({ project }) => project === path)
  const figures = newest === undefined ? null : peek(newest.path)
  return {
    ...fileSizes(path),
    ...tryRescue(path),
    backup: newest === undefined || figures === null ? null : { ...toData(newest), figures },
  }
}

/** What can be read is only known by reading it. */
function tryRescue(path: string): Pick<Examination, 'readable' | 'isComplete' | 'mended'> {
  try {
    return withRescued(path, (_file, { figures, incomplete, orphans, mended }) => ({
      readable: figures,
      isComplete: incomplete.length === 0 && orphans === 0,
      mended,
    }))
  } catch {
    return { readable: null, isComplete: false, mended: 0 }
  }
}
