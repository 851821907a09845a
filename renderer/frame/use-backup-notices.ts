import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../connection/client-context.ts'
import { useNotices } from '../state/notices.ts'
import { useErrorWords } from '../use-error-words.ts'

/** Says in the status line when the project was backed up, and shows it when it could not be. */
export function useBackupNotices(): void {
  const { t } = useTranslation('backups')
  const client = useClient()
  const say = useNotices((state) => state.say)
  const words = useErrorWords()
  useEffect(() => {
    const ends = [
      client.on('backup.made', () => say(t('made'))),
      client.on('backup.failed', (problem) => say(t('failed', { what: words(problem).what }))),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [client, say, t, words])
}
