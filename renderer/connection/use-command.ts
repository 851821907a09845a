import { useCallback } from 'react'
import type { MethodName, Params, Result } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import { useNotices } from '../state/notices.ts'
import { useClient } from './client-context.ts'

export type Command = <Name extends MethodName>(
  name: Name,
  params: Params<Name>,
) => Promise<Result<Name> | null>

/** Calls a method; a failure is shown to the user, and null comes back. The one way for a component to act. */
export function useCommand(): Command {
  const client = useClient()
  const showError = useNotices((state) => state.showError)
  return useCallback(
    async (name, params) => {
      try {
        return await client.call(name, params)
      } catch (error) {
        showError(error instanceof ApiError ? error : new ApiError('internal-error', { method: name }))
        return null
      }
    },
    [client, showError],
  )
}
