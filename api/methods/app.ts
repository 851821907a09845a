import { z } from 'zod'
import { method } from '../method.ts'
import { done, nothing, path, timestamp } from '../types/common.ts'
import { recentProject, settings } from '../types/project.ts'

const listing = z.object({
  path,
  /** null at the top. */
  parent: path.nullable(),
  entries: z.array(
    z.object({
      name: z.string(),
      path,
      kind: z.enum(['folder', 'file']),
      size: z.number(),
      modified: timestamp,
    }),
  ),
  places: z.array(z.object({ place: z.enum(['home', 'documents', 'desktop', 'computer']), path })),
})

/** A package that is shipped with the program; its text is '' where the package brings none. */
export const licence = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  text: z.string(),
})

/** The program itself: what it remembers apart from any project, files on this computer, files handed over. */
export const appMethods = {
  /** Which program this is, and through which door it is seen. */
  'app.info': method({
    params: nothing,
    result: z.object({
      version: z.string(),
      door: z.enum(['electron', 'browser', 'command-line']),
      /** Folder where the program keeps its settings, recent list and sample projects. */
      dataFolder: path,
    }),
  }),
  /** Every package the program is built from, with its licence; none where the program was not built. */
  'app.licences': method({
    params: nothing,
    result: z.array(licence),
  }),
  /** What the program remembers. */
  'settings.get': method({ params: nothing, result: settings }),
  /** Changes some settings and leaves the others. */
  'settings.set': method({ params: settings.partial(), result: settings, errors: ['write-failed'] }),
  /** Projects opened lately, newest first. */
  'recent.list': method({ params: nothing, result: z.array(recentProject) }),
  /** Takes a project off the list; the file stays. */
  'recent.remove': method({
    params: z.object({ path }),
    result: z.array(recentProject),
    errors: ['write-failed'],
  }),
  /** What a folder holds: folders first, hidden ones left out. null: the documents folder. */
  'files.list': method({
    params: z.object({ path: path.nullable() }),
    result: listing,
    errors: ['folder-missing'],
  }),
  /** Announces a file that the user chose or dropped; refused at once when it is too large. */
  'upload.begin': method({
    params: z.object({ fileName: z.string().min(1).max(1000), size: z.number().int().min(0) }),
    result: z.object({ upload: z.string() }),
    errors: ['file-too-large', 'uploads-too-large'],
  }),
  /** The next piece of an announced file, in base64. */
  'upload.append': method({
    params: z.object({ upload: z.string(), data: z.base64() }),
    result: done,
    errors: ['upload-unknown', 'file-too-large'],
  }),
  /** Forgets files that were handed over and are not wanted after all; those it does not know are no matter. */
  'upload.drop': method({ params: z.object({ uploads: z.array(z.string()) }), result: done }),
  /** Stops a job (an import) that runs; what it had begun is taken back. */
  'job.cancel': method({ params: z.object({ job: z.string() }), result: done }),
}
