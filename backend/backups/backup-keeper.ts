import { ApiError } from '../../api/error.ts'
import { backUp } from '../../db/back-up.ts'
import { lockCopy } from '../locked/lock-copy.ts'
import type { OpenProject } from '../project-file/open-project.ts'
import { toApiError } from '../project-file/project-error.ts'
import type { BackupReason } from './backup-rule.ts'
import { type Backup, type BackupStore, stateOf } from './backup-store.ts'

/** How a back-up nobody waits for went. */
export type BackupOutcome = { readonly made: Backup } | { readonly failed: ApiError }

export interface BackupKeeperOptions {
  readonly store: BackupStore
  /** Minutes of work between two back-ups. */
  readonly minutes: () => number
  /** Hears of every back-up that was made by itself, or could not be. */
  readonly tell: (project: OpenProject, outcome: BackupOutcome) => void
}

/** How often it is looked whether a back-up is due. */
const lookEvery = 30_000

/** Backs projects up while they are open: when they were opened, and every so many minutes of work. */
export class BackupKeeper {
  readonly #options: BackupKeeperOptions
  readonly #watched = new Map<OpenProject, { timer: NodeJS.Timeout; last: number; running: boolean }>()

  constructor(options: BackupKeeperOptions) {
    this.#options = options
  }

  /** Begins to look after a project that was just opened, by backing it up as it is. */
  watch(project: OpenProject): void {
    const timer = setInterval(() => void this.look(project, Date.now()), lookEvery)
    timer.unref()
    this.#watched.set(project, { timer, last: Date.now(), running: false })
    void this.#byItself(project, 'opened')
  }

  /** Ends it; called before the project is closed. */
  unwatch(project: OpenProject): void {
    clearInterval(this.#watched.get(project)?.timer)
    this.#watched.delete(project)
  }

  /** Backs the project up if it was worked on and the time has come. */
  async look(project: OpenProject, now: number): Promise<void> {
    const watched = this.#watched.get(project)
    if (watched === undefined || now - watched.last < this.#options.minutes() * 60_000) return
    watched.last = now
    await this.#byItself(project, 'worked')
  }

  /** Makes a back-up now. @throws ApiError 'disk-full' | 'write-failed' | 'project-damaged' */
  async make(project: OpenProject, reason: BackupReason): Promise<Backup> {
    const { store } = this.#options
    try {
      // Read before the copy begins: what is changed meanwhile is in the copy, and is backed up once more.
      const state = stateOf(project.file)
      const path = store.newPath(project.path, reason, new Date(), project.locked !== null)
      if (project.locked === null) await backUp(project.db, path)
      else await lockCopy(project, project.locked.key, path, false)
      const made = store.find(path)
      if (made === undefined) throw new ApiError('write-failed', { path })
      store.settle(project.path, state, new Date())
      return made
    } catch (error) {
      const cause = toApiError(error, project.path)
      throw cause instanceof ApiError ? cause : new ApiError('write-failed', { path: store.folder })
    }
  }

  async #byItself(project: OpenProject, reason: BackupReason): Promise<void> {
    const watched = this.#watched.get(project)
    if (watched === undefined || watched.running || this.#options.store.isUpToDate(project)) return
    watched.running = true
    try {
      this.#options.tell(project, { made: await this.make(project, reason) })
    } catch (error) {
      // A project that was closed meanwhile took its back-up with it; that is no failure.
      if (this.#watched.has(project) && error instanceof ApiError)
        this.#options.tell(project, { failed: error })
    } finally {
      watched.running = false
    }
  }
}
