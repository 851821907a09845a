import { useCallback } from 'react'
import type { MethodName, Params, Result } from '../../api/contract.ts'
import { toApiError } from '../../api/error.ts'
import { isUnwritten, keepStep } from '../state/kept-steps.ts'
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
        if (isUnwritten(error)) return keepStep(error, () => client.call(name, params), showError)
        showError(error)
        return null
      }
    },
    [client, showError, askForPassword],
  )
}
