import { useCallback } from 'react'
import { ApiError } from '../../../api/error.ts'
import { useClient } from '../../connection/client-context.ts'
import { useDamage } from '../../state/damage.ts'
import { useNotices } from '../../state/notices.ts'
import { useUnlock } from '../../state/unlock.ts'

/**
 * Opens a project; of one that cannot be read, what can be done about it is shown, and a locked one's password is asked
 * for. True when it was opened.
 */
export function useOpenProject(): (path: string) => Promise<boolean> {
  const client = useClient()
  const showError = useNotices((state) => state.showError)
  const showDamage = useDamage((state) => state.show)
  const askForPassword = useUnlock((state) => state.ask)
  return useCallback(
    async (path) => {
      try {
        await client.call('project.open', { path })
        return true
      } catch (failure) {
        if (!(failure instanceof ApiError)) throw failure
        if (failure.code === 'project-locked') {
          askForPassword(path)
          return false
        }
        const isUnreadable = failure.code === 'project-damaged' || failure.code === 'not-a-project'
        const { backups } = await client.call('backup.list', {})
        const hasBackup = backups.some((backup) => backup.project === path)
        if (failure.code === 'project-damaged' || (isUnreadable && hasBackup)) showDamage(path, failure)
        else showError(failure)
        return false
      }
    },
    [client, showError, showDamage, askForPassword],
  )
}
