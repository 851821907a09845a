import { z } from 'zod'
import { method } from '../method.ts'
import { nothing, path, timestamp } from '../types/common.ts'
import { newPassword, projectInfo } from '../types/project.ts'
import { openErrors } from './project.ts'

/** Projects that are kept in an archive, encrypted with a password. */
export const lockMethods = {
  /**
   * Locks the open project into an archive and closes it. A project that came from an archive may be locked into the same
   * one again, with another password.
   */
  'project.lock': method({
    params: z.object({
      path,
      password: newPassword,
      /** Delete the file that is not locked; its back-ups are then locked too. */
      removeClear: z.boolean(),
    }),
    result: z.object({ path }),
    /** project-in-use: another window shows it. */
    errors: [
      'no-project-open',
      'project-in-use',
      'file-exists',
      'folder-missing',
      'disk-full',
      'write-failed',
    ],
  }),
  /** Opens a project from its archive; until it is closed it lies unlocked in a folder for this user alone. */
  'project.unlock': method({
    params: z.object({ path, password: z.string().min(1).max(1000) }),
    result: projectInfo,
    errors: [...openErrors, 'password-wrong', 'lock-damaged'],
  }),
  /** Work in locked projects that a program which ended suddenly left behind; opening the archive goes on with it. */
  'lock.left': method({ params: nothing, result: z.array(z.object({ path, at: timestamp })) }),
}
