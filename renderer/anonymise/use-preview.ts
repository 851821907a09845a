import { useEffect, useState } from 'react'
import { ApiError } from '../../api/error.ts'
import type { AnonymisedInterview } from '../../api/types/transcript.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { useClient } from '../connection/client-context.ts'
import { useNotices } from '../state/notices.ts'

export interface NameWish {
  readonly names: readonly { readonly name: string; readonly pseudonym: string }[]
  readonly interviewIds: readonly InterviewId[]
  readonly wholeWords: boolean
  readonly matchCase: boolean
}

/** How long after the last key it is looked, in ms. */
const pause = 250

/** Where the names stand, looked for anew a moment after each change of what is wished; the last answer until then. */
export function usePreview(wish: NameWish): readonly AnonymisedInterview[] {
  const client = useClient()
  const showError = useNotices((state) => state.showError)
  const [found, setFound] = useState<readonly AnonymisedInterview[]>([])
  const key = JSON.stringify(wish)
  useEffect(() => {
    const asked = JSON.parse(key) as {
      names: { name: string; pseudonym: string }[]
      interviewIds: InterviewId[]
      wholeWords: boolean
      matchCase: boolean
    }
    let isOver = false
    const ask = async () => {
      try {
        const answer = asked.names.length === 0 ? [] : await client.call('anonymise.preview', asked)
        if (!isOver) setFound(answer)
      } catch (failure) {
        if (!isOver && failure instanceof ApiError) showError(failure)
      }
    }
    const timer = window.setTimeout(() => void ask(), pause)
    return () => {
      isOver = true
      window.clearTimeout(timer)
    }
  }, [client, key, showError])
  return found
}
