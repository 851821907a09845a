import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/error.ts'
import { type JobWords, useJobs } from '../state/jobs.ts'
import { useNotices } from '../state/notices.ts'
import { useClient } from './client-context.ts'

/** Does a job under a name and gives its result; null when it was cancelled or failed, which the user was told. */
export type RunJob = <T>(words: JobWords, call: (job: string) => Promise<T>) => Promise<T | null>

/** Runs a method that takes a job's name, with a progress card while it lasts. It outlives the screen that began it. */
export function useJob(): RunJob {
  const { t } = useTranslation('common')
  const client = useClient()
  const { begin, progress, end } = useJobs.getState()
  const { showError, say } = useNotices.getState()
  return useCallback(
    async (words, call) => {
      const id = crypto.randomUUID()
      begin(id, words)
      const stop = client.on('job.progress', progress)
      try {
        return await call(id)
      } catch (error) {
        if (error instanceof ApiError && error.code === 'cancelled')
          say(t('job.cancelled', { title: words.title }))
        else showError(error instanceof ApiError ? error : new ApiError('internal-error', { method: '' }))
        return null
      } finally {
        stop()
        end(id)
      }
    },
    [client, t, begin, progress, end, showError, say],
  )
}
