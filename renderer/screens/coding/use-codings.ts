import { useCallback, useEffect, useState } from 'react'
import { ApiError } from '../../../api/error.ts'
import type { Coding } from '../../../api/types/interview.ts'
import { compareSpans } from '../../../core/coding/coding-order.ts'
import type { CodingId, InterviewId } from '../../../core/model/ids.ts'
import { useClient } from '../../connection/client-context.ts'
import { useNotices } from '../../state/notices.ts'

/**
 * The codings of an interview in order of reading, undefined until they are there. Where only a few have changed only
 * those are asked for: an interview may hold ten thousand, and one is added at every stroke. Objects of codings that
 * did not change stay the same.
 */
export function useCodings(interviewId: InterviewId): {
  readonly codings: readonly Coding[] | undefined
  /** Takes in a coding that a method has answered with, so that it is drawn without asking. */
  readonly keep: (coding: Coding) => void
} {
  const client = useClient()
  const showError = useNotices((state) => state.showError)
  const [codings, setCodings] = useState<readonly Coding[]>()
  useEffect(() => {
    let latest = 0
    const ask = async (codingIds: readonly CodingId[] | null) => {
      if (codingIds === null) latest += 1
      const mine = latest
      try {
        const some = codingIds === null ? {} : { codingIds: [...codingIds] }
        const answer = await client.call('coding.list', { interviewId, ...some })
        if (mine !== latest) return
        setCodings((before) =>
          codingIds === null ? inOrder(answer) : merge(before ?? [], codingIds, answer),
        )
      } catch (failure) {
        if (mine === latest && failure instanceof ApiError) showError(failure)
      }
    }
    const stop = client.on('project.changed', ({ topics, interviewIds, codingIds }) => {
      const isOther = interviewIds !== null && !interviewIds.includes(interviewId)
      const isRead = topics.includes('coding') || topics.includes('coder') || topics.includes('project')
      if (isRead && !isOther) void ask(codingIds)
    })
    void ask(null)
    return () => {
      stop()
      latest = Number.POSITIVE_INFINITY
    }
  }, [client, interviewId, showError])
  const keep = useCallback((coding: Coding) => {
    setCodings((before) => merge(before ?? [], [coding.id], [coding]))
  }, [])
  return { codings, keep }
}

function inOrder(codings: readonly Coding[]): readonly Coding[] {
  return [...codings].sort(compareSpans)
}

function merge(
  before: readonly Coding[],
  changed: readonly CodingId[],
  answer: readonly Coding[],
): readonly Coding[] {
  const ids = new Set(changed)
  return inOrder([...before.filter((coding) => !ids.has(coding.id)), ...answer])
}
