import { useCallback } from 'react'
import type { MethodName, Params, Result } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import { isUnwritten, useKeptSteps } from '../state/kept-steps.ts'
import { useNotices } from '../state/notices.ts'
import { useUnlock } from '../state/unlock.ts'
import { useClient } from './client-context.ts'

export type Command = <Name extends MethodName>(
  name: Name,
  params: Params<Name>,
) => Promise<Result<Name> | null>

/**
 * Calls a method; a failure is shown to the user (of a locked project: its password is asked for), and null comes back. What cannot be written to the project for now is
 * kept and tried again: the answer comes when it was, or null when the user gives it up. The one way for a component to
 * act.
 */
export function useCommand(): Command {
  const client = useClient()
  const showError = useNotices((state) => state.showError)
  const keep = useKeptSteps((state) => state.keep)
  const askForPassword = useUnlock((state) => state.ask)
  return useCallback(
    async (name, params) => {
      try {
        return await client.call(name, params)
      } catch (failure) {
        const error = toApiError(failure, name)
        if (error.code === 'project-locked') {
          askForPassword(String(error.params.path))
          return null
        }
        if (isUnwritten(error)) return keepStep(keep, error, () => client.call(name, params), showError)
        showError(error)
        return null
      }
    },
    [client, showError, keep, askForPassword],
  )
}

function toApiError(failure: unknown, method: string): ApiError {
  return failure instanceof ApiError ? failure : new ApiError('internal-error', { method })
}

function keepStep<T>(
  keep: ReturnType<typeof useKeptSteps.getState>['keep'],
  error: ApiError,
  call: () => Promise<T>,
  showError: (error: ApiError) => void,
): Promise<T | null> {
  return new Promise((resolve) => {
    const again = async () => {
      try {
        resolve(await call())
        return null
      } catch (failure) {
        const next = toApiError(failure, '')
        if (isUnwritten(next)) return next
        // What stood in its way is over, and now something else does: that is told as always.
        showError(next)
        resolve(null)
        return null
      }
    }
    keep({ error, again, drop: () => resolve(null) })
  })
}
