import { type RefObject, useLayoutEffect } from 'react'
import { ApiError } from '../../../api/error.ts'
import { useClient } from '../../connection/client-context.ts'
import { useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'
import type { TranscriptView } from './view/transcript-view.ts'

/** How long after the last scrolling or moving the place is remembered, in ms. */
const pause = 400

/** Remembers where the coder is reading: shortly after anything moved, and on leaving. */
export function useKeepReadingPlace(
  view: TranscriptView | null,
  scroller: RefObject<HTMLElement | null>,
  { content, info }: Pick<OpenInterview, 'content' | 'info'>,
): void {
  const client = useClient()
  const interviewId = content.id
  const coderId = info.activeCoderId
  // A layout effect ends while the text still stands in the page: after that every place in it is the top.
  useLayoutEffect(() => {
    const element = scroller.current
    if (view === null || element === null) return
    let timer: number | undefined
    let last = ''
    const keep = () => {
      window.clearTimeout(timer)
      timer = undefined
      const place = {
        interviewId,
        coderId,
        top: view.top(),
        caret: useCodingState.getState().selection.focus,
      }
      if (JSON.stringify(place) === last) return
      last = JSON.stringify(place)
      client.call('interview.setPlace', place).catch((failure) => {
        // A place is a convenience: where the project was closed meanwhile there is nothing to tell.
        if (!(failure instanceof ApiError)) throw failure
      })
    }
    const soon = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(keep, pause)
    }
    soon()
    element.addEventListener('scroll', soon, { passive: true })
    const stop = useCodingState.subscribe((now, before) => {
      if (now.selection !== before.selection) soon()
    })
    return () => {
      element.removeEventListener('scroll', soon)
      stop()
      if (timer !== undefined) keep()
    }
  }, [view, scroller, client, interviewId, coderId])
}
