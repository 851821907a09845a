import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { ApiError } from '../../api/error.ts'
import { isInUse, openProject } from '../../db/open.ts'
import { stateOf } from '../backups/backup-store.ts'
import { canonicalPath } from '../project-file/canonical-path.ts'
import type { OpenProject } from '../project-file/open-project.ts'
import { readHead } from './archive-head.ts'
import { type ArchiveKey, passwordKey, sealedSecret, sealingKey } from './archive-key.ts'
import { lockCopy } from './lock-copy.ts'
import { lockFile, unlockFile } from './lock-file.ts'
import { lockedEnding } from './locked-ending.ts'
import type { WorkingCopy } from './working-copy.ts'
import { noteName, readNote, readPrivateKey, type WorkingNote, writeNote } from './working-note.ts'

/** Work that a program which died had not locked yet; it is locked now, and opened with the archive's password. */
export interface LeftWork {
  readonly archive: string
  readonly at: Date
}

const clearName = 'project.exemplar'
const sealedName = 'left.locked'

/**
 * The clear copies of locked projects, each in a folder of its own that is closed to other users and gone when the project
 * is closed. What a program that died left behind is locked by the next one that starts, with a key that only the
 * archive's password gives back.
 */
export class WorkingCopies {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  /**
   * Unlocks an archive, or what was done since and not locked any more.
   * @throws ApiError 'password-wrong' | 'lock-damaged' | 'project-newer' | 'project-in-use' | 'project-missing'
   */
  async unlock(archive: string, password: string): Promise<WorkingCopy> {
    const folder = join(this.#root, folderName(archive))
    const file = join(folder, clearName)
    const before = readNote(folder)
    if (before !== null && isWorkedOn(before, file)) throw new ApiError('project-in-use', { path: archive })
    this.#seal(folder)
    const sealed = join(folder, sealedName)
    if (before !== null && existsSync(sealed)) {
      const key = await keyFor(password, before.source, archive)
      const privateKey = readPrivateKey(before, key.secret)
      unlockFile(sealed, file, openSealed(sealed, privateKey))
      return this.#begin(folder, key, archive, before.archiveState)
    }
    if (!existsSync(archive)) throw new ApiError('project-missing', { path: archive })
    const key = await keyFor(password, readHead(archive).source, archive)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const state = stateOf(archive)
    try {
      unlockFile(archive, file, key.secret)
    } catch (error) {
      rmSync(folder, { recursive: true, force: true })
      throw error
    }
    return this.#begin(folder, key, archive, state)
  }

  /** What the programs before this one left behind. */
  left(): LeftWork[] {
    return this.#folders().flatMap((folder) => {
      const note = readNote(folder)
      const stats = statSync(join(folder, sealedName), { throwIfNoEntry: false })
      return note === null || stats === undefined ? [] : [{ archive: note.archive, at: stats.mtime }]
    })
  }

  /** Locks every clear copy whose program died. One that cannot be locked stays as it is, for it is somebody's work. */
  sealLeft(): void {
    for (const folder of this.#folders()) {
      const note = readNote(folder)
      if (note !== null && isWorkedOn(note, join(folder, clearName))) continue
      try {
        this.#seal(folder)
      } catch {
        // Tried again when the program starts next, and when the archive is opened.
      }
    }
  }

  /**
   * Locks what was done in a project that is open, so that nothing is left to be done when it is closed.
   * @returns the archive, or the file beside it that the work went to, as in close()
   * @throws DbError 'disk-full' | 'write-failed'
   */
  async keep(project: OpenProject): Promise<string> {
    const { locked: copy, path } = project
    if (copy === null || project.sessions.size > 1 || isUnchanged(copy)) return path
    const to = freePath(copy)
    await lockCopy(project, copy.key, to, true)
    settled(copy)
    return to
  }

  /**
   * Locks a copy that is closed, and removes it. An archive that somebody else wrote to meanwhile is not written over:
   * the work then goes beside it. @throws DbError; the copy is then sealed, and nothing is lost
   */
  close(copy: WorkingCopy): void {
    try {
      if (!isUnchanged(copy)) lockFile(copy.file, freePath(copy), copy.key, true)
      rmSync(copy.folder, { recursive: true, force: true })
    } catch (error) {
      this.#seal(copy.folder)
      throw error
    }
  }

  #begin(folder: string, key: ArchiveKey, archive: string, archiveState: string): WorkingCopy {
    const file = join(folder, clearName)
    const isLeft = existsSync(join(folder, sealedName))
    writeNote(folder, key, archive, archiveState)
    rmSync(join(folder, sealedName), { force: true })
    // What was left behind differs from the archive whatever its time says.
    return { archive, folder, file, key, fileState: isLeft ? '' : stateOf(file), archiveState }
  }

  /** Locks a clear copy for the key beside it, and removes all that is clear. */
  #seal(folder: string): void {
    const file = join(folder, clearName)
    const note = readNote(folder)
    // Without a note nothing was done in it yet: the archive holds all.
    if (existsSync(file) && note !== null) {
      settleJournal(file)
      lockFile(file, join(folder, sealedName), sealingKey(Buffer.from(note.publicKey, 'base64')), true)
    }
    for (const name of namesIn(folder))
      if (name !== sealedName && name !== noteName)
        rmSync(join(folder, name), { recursive: true, force: true })
  }

  #folders(): string[] {
    return namesIn(this.#root).map((name) => join(this.#root, name))
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Notes that the archive says the same as the copy. */
export function settled(copy: WorkingCopy): void {
  copy.fileState = stateOf(copy.file)
  copy.archiveState = stateOf(copy.archive)
}

function isUnchanged({ file, fileState }: WorkingCopy): boolean {
  return stateOf(file) === fileState
}

/** What a program that was killed was in the middle of is taken back by opening the file. */
function settleJournal(file: string): void {
  if (existsSync(`${file}-journal`)) openProject(file).close()
}

async function keyFor(password: string, source: ArchiveKey['source'], archive: string): Promise<ArchiveKey> {
  if (source.kind !== 'password') throw new ApiError('lock-damaged', { path: archive })
  return passwordKey(password, source)
}

function openSealed(path: string, privateKey: Parameters<typeof sealedSecret>[0]): Buffer {
  const { source } = readHead(path)
  if (source.kind !== 'sealed') throw new ApiError('lock-damaged', { path })
  return sealedSecret(privateKey, source.ephemeral)
}

/** Whether a program is at work on a clear copy at this moment. A number of a process may be another's by now. */
function isWorkedOn({ process: number, at }: WorkingNote, file: string): boolean {
  if (!existsSync(file)) return false
  if (number === process.pid) return Date.parse(at) >= Date.now() - process.uptime() * 1000
  const isJustBegun = Date.now() - Date.parse(at) < 60_000
  return isAlive(number) && (isJustBegun || isInUse(file))
}

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    // One of another user's is alive and cannot be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The archive; or a free name beside it, when it is no longer the one that was unlocked. */
function freePath({ archive, archiveState }: WorkingCopy): string {
  if (!existsSync(archive) || stateOf(archive) === archiveState) return archive
  const ending = archive.endsWith(lockedEnding) ? lockedEnding : extname(archive)
  const stem = archive.slice(0, -ending.length)
  for (let number = 2; ; number++) {
    const path = `${stem} (${number})${ending}`
    if (!existsSync(path)) return path
  }
}

function folderName(archive: string): string {
  return createHash('sha256').update(canonicalPath(archive)).digest('hex').slice(0, 16)
}
