import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ApiError } from '../../api/error.ts'
import { type RecentProject, recentProject, type Settings, settings } from '../../api/types/project.ts'
import { definedOnly } from './defined-only.ts'

const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  readSize: 16,
  readFont: 'serif',
  backupMinutes: 20,
  view: {},
}

const recentList = z.array(recentProject.omit({ exists: true }))
const recentLimit = 12

/** Where the program keeps its own files when nobody says otherwise: the system's place for such data. */
export function defaultDataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  if (environment.EXEMPLAR_DATA) return environment.EXEMPLAR_DATA
  if (process.platform === 'win32') return join(environment.APPDATA ?? homedir(), 'Exemplar')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Exemplar')
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'exemplar')
}

/** Settings and the list of recent projects: small JSON files, rewritten whole, never a part of any project. */
export class DataFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  readSettings(): Settings {
    // What an older version did not know of is as it is by default.
    return { ...defaultSettings, ...definedOnly(this.#read('settings.json', settings.partial()) ?? {}) }
  }

  /** @throws ApiError 'write-failed' */
  writeSettings(changes: Partial<Settings>): Settings {
    const before = this.readSettings()
    const next = { ...before, ...changes, view: { ...before.view, ...changes.view } }
    this.#write('settings.json', next)
    return next
  }

  readRecent(): RecentProject[] {
    const list = this.#read('recent.json', recentList) ?? []
    return list.map((project) => ({ ...project, exists: existsSync(project.path) }))
  }

  /** Puts a project at the head of the list. @throws ApiError 'write-failed' */
  addRecent(project: Omit<RecentProject, 'exists'>): void {
    const others = this.readRecent().filter((other) => other.path !== project.path)
    this.#writeRecent([project, ...others].slice(0, recentLimit))
  }

  /** @throws ApiError 'write-failed' */
  removeRecent(path: string): void {
    this.#writeRecent(this.readRecent().filter((project) => project.path !== path))
  }

  #writeRecent(list: readonly Omit<RecentProject, 'exists'>[]): void {
    this.#write('recent.json', recentList.parse(list))
  }

  /** A file that is missing or was damaged counts as not there: these are conveniences, not anyone's work. */
  #read<T>(fileName: string, schema: z.ZodType<T>): T | undefined {
    try {
      return schema.parse(JSON.parse(readFileSync(join(this.path, fileName), 'utf8')))
    } catch {
      return undefined
    }
  }

  /** Through a temporary file, so that a crash leaves the old one or the new one. */
  #write(fileName: string, content: unknown): void {
    const path = join(this.path, fileName)
    try {
      // For this user's eyes alone: the list of projects names what is worked on.
      mkdirSync(this.path, { recursive: true, mode: 0o700 })
      writeFileSync(`${path}.new`, JSON.stringify(content, null, 2))
      renameSync(`${path}.new`, path)
    } catch {
      throw new ApiError('write-failed', { path })
    }
  }
}
