import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { lockedEnding } from '../locked/locked-ending.ts'
import { canonicalPath } from '../project-file/canonical-path.ts'
import { type BackupReason, backupReasons, surplusBackups } from './backup-rule.ts'

/** One copy of a project, complete and checked. */
export interface Backup {
  readonly path: string
  /** The project it is a copy of. */
  readonly project: string
  readonly at: Date
  readonly reason: BackupReason
  /** In bytes. */
  readonly size: number
  /** It is opened with the password that the project had then. */
  readonly isLocked: boolean
}

const about = z.object({ project: z.string(), state: z.string() })

/** "2026-11-24 18.20.05 opened.exemplar": in the user's own time, for it is the user who looks into the folder. */
const namePattern = /^(\d{4})-(\d{2})-(\d{2}) (\d{2})\.(\d{2})\.(\d{2}) (\w+?)(\.locked)?\.exemplar$/

/**
 * The folder of back-ups: a folder for each project, named after it, with a copy in a file for each back-up. Whoever
 * cannot start the program finds them there and can open them with it elsewhere.
 */
export class BackupStore {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** All back-ups of all projects, or of one, newest first. */
  list(project?: string): Backup[] {
    const folders = project === undefined ? namesIn(this.folder) : [folderName(project)]
    const found = folders.flatMap((name) => this.#listFolder(join(this.folder, name)))
    return found.sort((a, b) => b.at.getTime() - a.at.getTime())
  }

  /** The back-up at a path, if it is one: nothing else in the folder, and nothing outside it, counts as one. */
  find(path: string): Backup | undefined {
    return this.list().find((backup) => backup.path === path)
  }

  /** A path for the next back-up of a project; its folder is made. @throws the system's error */
  newPath(project: string, reason: BackupReason, now: Date, isLocked = false): string {
    const folder = join(this.folder, folderName(project))
    // For this user's eyes alone: back-ups hold all that the project holds.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.#write(folder, { project, state: this.#about(folder)?.state ?? '' })
    for (let at = now; ; at = new Date(at.getTime() + 1000)) {
      const path = join(folder, `${stampOf(at)} ${reason}${isLocked ? lockedEnding : '.exemplar'}`)
      if (!existsSync(path)) return path
    }
  }

  /** Locks a project's back-ups, which are the archive's from then on. @param lock makes an archive of a file */
  lock(project: string, archive: string, lock: (from: string, to: string) => void): void {
    for (const { path, reason, at } of this.list(project)) {
      lock(path, this.newPath(archive, reason, at, true))
      rmSync(path, { force: true })
    }
    rmSync(join(this.folder, folderName(project)), { recursive: true, force: true })
  }

  /** Whether the project's file is still as it was when it was backed up last. */
  isUpToDate({ path, file }: { readonly path: string; readonly file: string }): boolean {
    const known = this.#about(join(this.folder, folderName(path)))?.state
    return known !== undefined && known !== '' && known === stateOf(file)
  }

  /** Notes that the project, as its file was at `state` (stateOf), has been backed up; lets go what the rule does. */
  settle(project: string, state: string, now: Date): void {
    this.#write(join(this.folder, folderName(project)), { project, state })
    for (const { path } of surplusBackups(this.list(project), now)) rmSync(path, { force: true })
  }

  #listFolder(folder: string): Backup[] {
    const project = this.#about(folder)?.project
    if (project === undefined) return []
    return namesIn(folder).flatMap((name) => {
      const read = readName(name)
      const path = join(folder, name)
      const size = statSync(path, { throwIfNoEntry: false })?.size
      return read === null || size === undefined ? [] : [{ ...read, path, project, size }]
    })
  }

  #about(folder: string): z.infer<typeof about> | undefined {
    try {
      return about.parse(JSON.parse(readFileSync(join(folder, 'project.json'), 'utf8')))
    } catch {
      return undefined
    }
  }

  #write(folder: string, content: z.infer<typeof about>): void {
    writeFileSync(join(folder, 'project.json'), JSON.stringify(content, null, 2))
  }
}

/** What a file's size and time say of its content: a project that was not written to has the same. '' without one. */
export function stateOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true })
  return stats === undefined ? '' : `${stats.size}:${stats.mtimeNs}`
}

/** By its path: a damaged project could not say its own name. */
function folderName(project: string): string {
  const path = canonicalPath(project)
  const name = basename(path, extname(path))
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '_')
    .slice(0, 40)
  return `${name} ${createHash('sha256').update(path).digest('hex').slice(0, 8)}`
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function stampOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${date} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`
}

function readName(name: string): Pick<Backup, 'at' | 'reason' | 'isLocked'> | null {
  const parts = namePattern.exec(name)
  const reason = backupReasons.find((one) => one === parts?.[7])
  if (parts === null || reason === undefined) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number)
  const at = new Date(year, month - 1, day, hour, minute, second)
  return { at, reason, isLocked: parts[8] !== undefined }
}
