import { useCallback, useEffect, useRef, useState } from 'react'
import { contract, type MethodName, type Params, type Result } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { afterPaint } from './after-paint.ts'
import { useClient } from './client-context.ts'
import { sharedQuestions } from './shared-questions.ts'

export interface Query<T> {
  /** undefined until the first answer; the last answer while asking again. */
  readonly data: T | undefined
  readonly error: ApiError | null
  /** Asks again: for what changes outside any project. */
  readonly refresh: () => void
}

export interface QueryOptions {
  readonly isEnabled?: boolean
  /** The one interview the answer is about: changes in others are no reason to ask again. */
  readonly interviewId?: InterviewId
}

/**
 * Asks a reading method, and asks again whenever something it reads has changed. Components that ask the same at the
 * same time share one request.
 */
export function useQuery<Name extends MethodName>(
  name: Name,
  params: Params<Name>,
  { isEnabled = true, interviewId }: QueryOptions = {},
): Query<Result<Name>> {
  const client = useClient()
  const key = JSON.stringify([name, params])
  const [answer, setAnswer] = useState<{ key: string; data: Result<Name> } | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const again = useRef<() => Promise<void>>(async () => undefined)
  const refresh = useCallback(() => void again.current(), [])

  useEffect(() => {
    if (!isEnabled) return
    const questions = sharedQuestions(client)
    const [, asked] = JSON.parse(key) as [Name, Params<Name>]
    let latest = 0
    const ask = async () => {
      latest += 1
      const mine = latest
      try {
        const data = await questions.ask(key, name, asked)
        // An answer that was overtaken by a later one, or by another question, is out of date.
        if (mine !== latest) return
        setAnswer({ key, data })
        setError(null)
      } catch (failure) {
        if (mine === latest && failure instanceof ApiError) setError(failure)
      }
    }
    let callOff: () => void = () => undefined
    const stop = questions.onChange(({ topics, interviewIds, codingIds }) => {
      const isOther =
        interviewId !== undefined && interviewIds !== null && !interviewIds.includes(interviewId)
      const isRead = contract[name].reads.some((topic) => topics.includes(topic))
      if (!isRead || isOther) return
      callOff()
      // A coding is made at every stroke: it is to be seen before counts and lists are.
      if (codingIds === null) void ask()
      else callOff = afterPaint(() => void ask())
    })
    again.current = () => {
      questions.forget(key)
      return ask()
    }
    void ask()
    return () => {
      stop()
      callOff()
      latest += 1
    }
  }, [client, name, key, interviewId, isEnabled])

  return { data: answer?.key === key ? answer.data : undefined, error, refresh }
}
