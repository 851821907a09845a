import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiError, toApiError } from '../../api/error.ts'
import { type JobWords, useJobs } from '../state/jobs.ts'
import { isUnwritten, keepStep } from '../state/kept-steps.ts'
import { useNotices } from '../state/notices.ts'
import { useClient } from './client-context.ts'

/**
 * Does a job under a name and gives its result; null when it was cancelled or failed, which the user was told. One that
 * could not be written is kept and begun again, as any step.
 */
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
      const tell = (error: ApiError) =>
        error.code === 'cancelled' ? say(t('job.cancelled', { title: words.title })) : showError(error)
      try {
        return await call(id)
      } catch (failure) {
        const error = toApiError(failure, '')
        if (isUnwritten(error)) return await keepStep(error, () => call(id), tell)
        tell(error)
        return null
      } finally {
        stop()
        end(id)
      }
    },
    [client, t, begin, progress, end, showError, say],
  )
}
