import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ApiError } from '../../api/error.ts'
import { backUp } from '../../db/back-up.ts'
import type { ReadableDb } from '../../db/database.ts'
import { DbError } from '../../db/error.ts'
import { migrations } from '../../db/migrate.ts'
import { createProject, openProject } from '../../db/open.ts'
import { isBackAsLeft } from '../../db/state-mark.ts'
import type { BackupKeeper } from '../backups/backup-keeper.ts'
import type { BackupStore } from '../backups/backup-store.ts'
import { isArchive } from '../locked/archive-head.ts'
import type { WorkingCopies } from '../locked/working-copies.ts'
import type { WorkingCopy } from '../locked/working-copy.ts'
import { canonicalPath } from '../project-file/canonical-path.ts'
import type { OpenProject } from '../project-file/open-project.ts'
import { leaveHolder, removeHolder, toldOfHolder } from './holder.ts'

/** The projects this process has open: a file is opened once, however many windows show it. */
export class Workspace {
  readonly #projects = new Map<string, OpenProject>()
  readonly #backups: BackupStore
  readonly #keeper: BackupKeeper | null
  readonly #copies: WorkingCopies

  /** `keeper` null: projects are backed up before a migration only. */
  constructor(backups: BackupStore, keeper: BackupKeeper | null, copies: WorkingCopies) {
    this.#backups = backups
    this.#keeper = keeper
    this.#copies = copies
  }

  /** Opens a project for a session, or joins it to one that is open here already. @throws DbError | ApiError */
  open(path: string, session: object): OpenProject {
    const known = this.find(path)
    if (known !== undefined) {
      known.sessions.add(session)
      return known
    }
    if (isArchive(path)) throw new ApiError('project-locked', { path })
    const backupPath = () => this.#backups.newPath(path, 'upgraded', new Date())
    const project = this.#keep(
      path,
      toldOfHolder(path, () => openProject(path, migrations, backupPath)),
      session,
    )
    this.#keeper?.watch(project)
    return project
  }

  /** Opens a locked project with its password. @throws DbError | ApiError 'password-wrong' | 'lock-damaged' */
  async unlock(path: string, password: string, session: object): Promise<OpenProject> {
    const copy = await this.#copies.unlock(path, password)
    try {
      // What the archive holds is its own back-up before a migration.
      const db = openProject(copy.file, migrations, (version) => join(copy.folder, `v${version}.backup`))
      const project = this.#keep(path, db, session, copy)
      this.#keeper?.watch(project)
      return project
    } catch (error) {
      this.#copies.close(copy)
      throw error
    }
  }

  /** Makes a new project and opens it for a session. @throws DbError */
  create(path: string, session: object): OpenProject {
    const project = this.#keep(path, createProject(path), session)
    this.#keeper?.watch(project)
    return project
  }

  /** The project at a path, when it is open here. */
  find(path: string): OpenProject | undefined {
    return this.#projects.get(canonicalPath(path))
  }

  /** Saves an open project as another file, which is then opened with open(). @throws DbError */
  async saveAs({ db }: OpenProject, path: string): Promise<void> {
    if (existsSync(path)) throw new DbError('file-exists', { path })
    if (!existsSync(dirname(path))) throw new DbError('folder-missing', { path: dirname(path) })
    await backUp(db, path)
  }

  /** Opens a project's file anew where it had gone and is back at its place as it was left; tells whether it did. */
  takeUpAgain(project: OpenProject): boolean {
    if (!isBackAsLeft(project.db, project.file)) return false
    // Closed first: it would take the journal at that place, which is the next one's, for its own.
    project.db.close()
    project.db = openProject(project.file)
    return true
  }

  /** Ends a session's hold on a project; the file is closed with the last one. */
  release(project: OpenProject, session: object): void {
    project.sessions.delete(session)
    if (project.sessions.size === 0) this.#close(project)
  }

  /** Closes every project; called when the program ends. */
  closeAll(): void {
    for (const project of this.#projects.values()) this.#close(project)
  }

  #close(project: OpenProject): void {
    // Its own entry, though its file may have gone and its path lead elsewhere by now.
    for (const [key, open] of this.#projects) if (open === project) this.#projects.delete(key)
    this.#keeper?.unwatch(project)
    project.db.close()
    removeHolder(project.path)
    if (project.locked !== null) this.#lockAgain(project.locked)
  }

  /** What cannot be locked into its archive now stays sealed, and is offered on the start screen. */
  #lockAgain(copy: WorkingCopy): void {
    try {
      this.#copies.close(copy)
    } catch (error) {
      if (!(error instanceof DbError)) throw error
    }
  }

  #keep(path: string, db: ReadableDb, session: object, locked: WorkingCopy | null = null): OpenProject {
    const project = { path, file: locked?.file ?? path, db, locked, sessions: new Set([session]) }
    this.#projects.set(canonicalPath(path), project)
    leaveHolder(path)
    return project
  }
}
