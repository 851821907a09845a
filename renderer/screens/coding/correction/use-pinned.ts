import { useRef } from 'react'
import { useDrafts } from '../../../state/drafts.ts'
import type { OpenInterview } from '../open-interview.ts'

/**
 * The interview as its transcript is to be shown: while it is corrected, as it was when that began, even where the text
 * was changed elsewhere meanwhile; nothing that is typed goes under.
 */
export function usePinned(open: OpenInterview): OpenInterview {
  const draft = useDrafts(({ drafts }) => drafts.get(open.content.id))
  const last = useRef(open)
  const isOvertaken =
    draft !== undefined && draft.phase !== 'kept' && draft.content.version !== open.content.version
  if (!isOvertaken) {
    last.current = open
    return open
  }
  if (last.current.content.version === draft.content.version) return last.current
  // Come back to after the text was changed: what is coded by now is about another text.
  last.current = { ...open, content: draft.content, codings: [], atWork: [], visible: [], events: [] }
  return last.current
}
