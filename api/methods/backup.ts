import { z } from 'zod'
import { method } from '../method.ts'
import { backup, examination, projectFigures } from '../types/backup.ts'
import { nothing, path } from '../types/common.ts'
import { projectInfo } from '../types/project.ts'
import { openErrors } from './project.ts'

const newFileErrors = ['file-exists', 'folder-missing', 'disk-full', 'write-failed'] as const

/** Copies of projects, and what to do when a project's file is damaged. */
export const backupMethods = {
  /** All back-ups there are, newest first, and the rule by which they are kept. */
  'backup.list': method({
    params: nothing,
    result: z.object({
      folder: path,
      backups: z.array(backup),
      /** Bytes of all together. */
      size: z.number(),
      rule: z.object({ newest: z.number(), days: z.number(), weeks: z.number(), minutes: z.number() }),
    }),
  }),
  /** Backs the open project up now. */
  'backup.make': method({
    params: nothing,
    result: backup,
    errors: ['no-project-open', 'disk-full', 'write-failed', 'project-damaged'],
  }),
  /**
   * What a back-up holds (null: it is locked), beside what the project holds now (null: it cannot be read, or is open
   * elsewhere).
   */
  'backup.preview': method({
    params: z.object({ backup: path }),
    result: z.object({ backup: projectFigures.nullable(), now: projectFigures.nullable() }),
    errors: ['not-found', 'project-damaged'],
  }),
  /** Saves a back-up as a project of its own and opens it; neither the back-up nor the project is touched. */
  'backup.open': method({
    params: z.object({ backup: path, path }),
    result: projectInfo,
    errors: [...openErrors, 'not-found', 'file-exists', 'folder-missing'],
  }),
  /** Looks at a damaged file, without touching it: what can be read, and which back-up there is. */
  'project.examine': method({
    params: z.object({ path }),
    result: examination,
    errors: ['project-missing', 'disk-full', 'write-failed'],
  }),
  /** Saves what can be read of a damaged file as a new project and opens that. */
  'project.rescue': method({
    params: z.object({ damaged: path, path }),
    result: projectInfo,
    errors: [...openErrors, ...newFileErrors],
  }),
  /** Saves the open project, as it is in memory and on disk, as another file and goes on with that one. */
  'project.saveAs': method({
    params: z.object({ path }),
    result: projectInfo,
    errors: ['no-project-open', ...openErrors, 'file-exists', 'folder-missing'],
  }),
}
