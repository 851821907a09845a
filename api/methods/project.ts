import { z } from 'zod'
import { method } from '../method.ts'
import { language, layer, name, nothing, path, problem } from '../types/common.ts'
import { coderId } from '../types/ids.ts'
import { projectInfo } from '../types/project.ts'

/** What can go wrong when a project file is opened. */
export const openErrors = [
  'project-missing',
  'project-in-use',
  'project-in-use-by',
  'project-read-only',
  'project-newer',
  'project-damaged',
  'project-locked',
  'not-a-project',
  'migration-failed',
  'disk-full',
  'write-failed',
] as const

const newCoder = z.object({ name, blind: z.boolean(), lead: z.boolean() })

/** The project as a whole, and who works on it. */
export const projectMethods = {
  /** Makes a new project file and opens it. Fails rather than write over a file that is there. */
  'project.create': method({
    params: z.object({
      path,
      name,
      language,
      criterion: z.string().max(5000),
      coders: z.array(newCoder).min(1).max(20),
      /** Coders who do not lead see nothing but their own codings, until a lead ends it. */
      codingApart: z.boolean().default(true),
      /** A dictionary to start from (dictionary.templates); null: empty. */
      dictionary: z.string().nullable(),
    }),
    result: projectInfo,
    errors: ['file-exists', 'folder-missing', 'name-taken', 'not-found', 'disk-full', 'write-failed'],
  }),
  /** Opens a project file; an older one is backed up and brought up to date first. */
  'project.open': method({ params: z.object({ path }), result: projectInfo, errors: openErrors }),
  /** Opens this user's copy of the sample project, making the copy the first time. */
  'project.openSample': method({
    params: z.object({ language }),
    result: projectInfo,
    errors: [...openErrors, 'not-found'],
  }),
  /** Closes the project; everything has been saved long since. A locked one is locked again first. */
  'project.close': method({
    params: nothing,
    result: z.object({ closed: z.boolean() }),
    /** Of a locked project, which is locked again: lock-beside when somebody else wrote to its archive meanwhile. */
    errors: ['disk-full', 'write-failed', 'lock-beside'],
  }),
  /** The open project. */
  'project.info': method({
    params: nothing,
    result: projectInfo,
    errors: ['no-project-open'],
    reads: ['project', 'coder', 'interviewee', 'interview', 'event', 'dictionary', 'coding'],
  }),
  /** Changes what the project says of itself. */
  'project.update': method({
    params: z
      .object({
        name,
        language,
        criterion: z.string().max(5000),
        levelRequired: z.boolean(),
        sameSample: z.boolean(),
        codingApart: z.boolean(),
      })
      .partial(),
    result: projectInfo,
    /** coding-apart: only a lead says whether coders work apart. */
    errors: ['no-project-open', 'coding-apart'],
  }),
  /** Shows groups to blind coders from now on, and writes down that it was done. */
  'project.openGroups': method({ params: nothing, result: projectInfo, errors: ['no-project-open'] }),
  /** Looks for damage: the database's own check, spans outside their text, levels outside their scale. */
  'project.check': method({
    params: nothing,
    result: z.object({ problems: z.array(problem), checked: z.number() }),
    errors: ['no-project-open'],
  }),
  /** Adds a coder. */
  'coder.add': method({
    params: newCoder,
    result: projectInfo,
    errors: ['no-project-open', 'name-taken', 'lead-only'],
  }),
  /** Changes a coder's name or rights: one's own name, or, as a lead, anything. Where nobody leads, anybody may. */
  'coder.edit': method({
    params: newCoder.partial().extend({ coderId }),
    result: projectInfo,
    errors: ['no-project-open', 'not-found', 'name-taken', 'lead-only'],
  }),
  /** Says who is at work, and on which layer new codings go; on the consensus only who may see all. */
  'coder.activate': method({
    params: z.object({ coderId, layer }),
    result: projectInfo,
    errors: ['no-project-open', 'not-found', 'coding-apart'],
  }),
}
