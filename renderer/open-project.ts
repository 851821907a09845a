import type { Client } from '../api/client.ts'
import { ApiError } from '../api/error.ts'
import { useDamage } from './state/damage.ts'
import { useNotices } from './state/notices.ts'
import { useUnlock } from './state/unlock.ts'

/**
 * Opens a project; of one that cannot be read, what can be done about it is shown, and a locked one's password is asked
 * for. True when it was opened.
 */
export async function openProject(client: Client, path: string): Promise<boolean> {
  try {
    await client.call('project.open', { path })
    return true
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure
    if (failure.code === 'project-locked') {
      useUnlock.getState().ask(path)
      return false
    }
    const isUnreadable = failure.code === 'project-damaged' || failure.code === 'not-a-project'
    const { backups } = await client.call('backup.list', {})
    const hasBackup = backups.some((backup) => backup.project === path)
    if (failure.code === 'project-damaged' || (isUnreadable && hasBackup))
      useDamage.getState().show(path, failure)
    else useNotices.getState().showError(failure)
    return false
  }
}
