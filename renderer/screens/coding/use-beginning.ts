import { useLayoutEffect, useRef } from 'react'
import { useNavigation } from '../../state/navigation.ts'
import { useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'
import type { TranscriptView } from './view/transcript-view.ts'

/** On opening: the coding or the words one came for, else where one left off. */
export function useBeginning(view: TranscriptView | null, open: OpenInterview): void {
  const target = useNavigation((state) => state.target)
  const begun = useRef<{ readonly view: TranscriptView; readonly target: unknown } | null>(null)
  useLayoutEffect(() => {
    if (view === null || (begun.current?.view === view && begun.current.target === target)) return
    const isReturning = begun.current?.view === view
    begun.current = { view, target }
    const { choose, select } = useCodingState.getState()
    const { content, visible } = open
    const aim = target?.interviewId === content.id ? target : null
    const coding = visible.find((one) => one.id === aim?.codingId)
    if (coding !== undefined) {
      choose(coding.id)
      select({ anchor: coding.start, focus: coding.start })
      view.reveal(coding.start, true)
    } else if (aim?.span !== undefined) {
      const { start, end } = aim.span
      choose(null)
      select({ anchor: start, focus: end })
      view.reveal(start, true)
    } else if (!isReturning) leaveOff(view, open)
  }, [view, open, target])
}

/** Where the coder was reading; before places were kept, the furthest turn that was coded. */
function leaveOff(view: TranscriptView, { content, place, progress }: OpenInterview): void {
  const { select } = useCodingState.getState()
  const end = content.text.length
  if (place !== null) {
    const caret = Math.min(place.caret, end)
    select({ anchor: caret, focus: caret })
    view.bringToTop(Math.min(place.top, end))
  } else if (progress.turn > 1) {
    const start = content.turns[progress.turn - 1]?.start ?? 0
    select({ anchor: start, focus: start })
    view.reveal(start, true)
  } else view.bringToTop(0)
}
