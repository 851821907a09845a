import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, parse, resolve } from 'node:path'
import { z } from 'zod'
import { ApiError } from '../../api/error.ts'
import { licence } from '../../api/methods/app.ts'
import type { Handlers } from '../../api/serve.ts'
import { definedOnly } from '../program/defined-only.ts'
import type { Session } from '../program/session.ts'

/** The program itself: settings, recent projects, files on this computer, uploads, jobs. */
export const appHandlers = {
  'app.info': (_params, { program }) => ({
    version: program.version,
    door: program.door,
    dataFolder: program.dataFolder.path,
  }),
  'app.licences': (_params, { program }) => readLicences(program.licencesFile),
  'settings.get': (_params, { program }) => program.dataFolder.readSettings(),
  'settings.set': (params, { program }) => program.dataFolder.writeSettings(definedOnly(params)),
  'recent.list': (_params, { program }) => program.dataFolder.readRecent(),
  'recent.remove': ({ path }, { program }) => {
    program.dataFolder.removeRecent(path)
    return program.dataFolder.readRecent()
  },
  'files.list': ({ path }) => listFolder(resolve(path ?? documentsFolder())),
  'upload.begin': ({ fileName, size }, { program }) => ({ upload: program.uploads.begin(fileName, size) }),
  'upload.append': ({ upload, data }, { program }) => {
    program.uploads.append(upload, Buffer.from(data, 'base64'))
    return { done: true as const }
  },
  'upload.drop': ({ uploads }, { program }) => {
    for (const upload of uploads) program.uploads.drop(upload)
    return { done: true as const }
  },
  'job.cancel': ({ job }, { program }) => {
    program.jobs.cancel(job)
    return { done: true as const }
  },
} satisfies Partial<Handlers<Session>>

function readLicences(file: string): z.infer<typeof licence>[] {
  return existsSync(file) ? z.array(licence).parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

function documentsFolder(): string {
  const documents = join(homedir(), 'Documents')
  return existsSync(documents) ? documents : homedir()
}

function listFolder(path: string) {
  const parent = dirname(path)
  return {
    path,
    parent: parent === path ? null : parent,
    entries: readEntries(path),
    places: [
      { place: 'home' as const, path: homedir() },
      { place: 'documents' as const, path: join(homedir(), 'Documents') },
      { place: 'desktop' as const, path: join(homedir(), 'Desktop') },
      { place: 'computer' as const, path: parse(path).root },
    ].filter((place) => existsSync(place.path)),
  }
}

function readEntries(folder: string) {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    throw new ApiError('folder-missing', { path: folder })
  }
  const entries = names.filter((name) => !name.startsWith('.')).flatMap((name) => describe(folder, name))
  const rank = { folder: 0, file: 1 }
  return entries.sort((a, b) => rank[a.kind] - rank[b.kind] || a.name.localeCompare(b.name))
}

/** One entry, or none when it cannot be looked at (a broken link, a file that is not ours to see). */
function describe(folder: string, name: string) {
  const path = join(folder, name)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined || !(stats.isDirectory() || stats.isFile())) return []
  const kind = stats.isDirectory() ? ('folder' as const) : ('file' as const)
  return [{ name, path, kind, size: stats.size, modified: stats.mtime.toISOString() }]
}
