import { useCallback, useEffect, useState } from 'react'
import { contract, type MethodName, type Params, type Result } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { useClient } from './client-context.ts'

export interface Query<T> {
  /** undefined until the first answer; the last answer while asking again. */
  readonly data: T | undefined
  readonly error: ApiError | null
  readonly refresh: () => void
}

export interface QueryOptions {
  readonly isEnabled?: boolean
  /** The one interview the answer is about: changes in others are no reason to ask again. */
  readonly interviewId?: InterviewId
}

/** Asks a reading method, and asks again whenever something it reads has changed. */
export function useQuery<Name extends MethodName>(
  name: Name,
  params: Params<Name>,
  { isEnabled = true, interviewId }: QueryOptions = {},
): Query<Result<Name>> {
  const client = useClient()
  const key = JSON.stringify([name, params])
  const [answer, setAnswer] = useState<{ key: string; data: Result<Name> } | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [_turn, setTurn] = useState(0)
  const refresh = useCallback(() => setTurn((before) => before + 1), [])

  useEffect(() => {
    if (!isEnabled) return
    return client.on('project.changed', ({ topics, interviewIds }) => {
      const isOther =
        interviewId !== undefined && interviewIds !== null && !interviewIds.includes(interviewId)
      const isRead = contract[name].reads.some((topic) => topics.includes(topic))
      if (isRead && !isOther) refresh()
    })
  }, [client, name, interviewId, isEnabled, refresh])

  useEffect(() => {
    if (!isEnabled) return
    let isCurrent = true
    const [, asked] = JSON.parse(key) as [Name, Params<Name>]
    client.call(name, asked).then(
      (data) => {
        if (!isCurrent) return
        setAnswer({ key, data })
        setError(null)
      },
      (failure: unknown) => {
        if (isCurrent && failure instanceof ApiError) setError(failure)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [client, name, key, isEnabled])

  return { data: answer?.key === key ? answer.data : undefined, error, refresh }
}
