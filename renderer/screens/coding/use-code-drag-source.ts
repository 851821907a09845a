import { type PointerEvent, useCallback } from 'react'
import { unitAt } from '../../../core/coding/move-offset.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'
import { useCodeDrag } from './code-drag.ts'
import { spanOf, useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'
import type { CodingActions } from './use-coding-actions.ts'

/** How far the pointer goes before a press becomes a drag, in px. */
const threshold = 6

/**
 * Lets a code be dragged from the dictionary onto the selected text, or onto a sentence; with Alt onto a word. Escape
 * lets it go.
 */
export function useCodeDragSource(open: OpenInterview, actions: CodingActions) {
  return useCallback(
    (competency: { readonly id: OpenInterview['codings'][number]['competencyId'] }, name: string) =>
      (event: PointerEvent) => {
        if (event.button !== 0) return
        const from = { x: event.clientX, y: event.clientY }
        const { move, end } = useCodeDrag.getState()
        const onMove = ({ clientX: x, clientY: y, altKey }: globalThis.PointerEvent) => {
          const isDragging = useCodeDrag.getState().competencyId !== null
          if (!isDragging && Math.hypot(x - from.x, y - from.y) < threshold) return
          const over = targetAt(open, { x, y }, altKey)
          move({ competencyId: competency.id, name, x, y, over })
          useCodingState.getState().view?.setOverlay('find-current', over === null ? [] : [over])
        }
        const stop = () => {
          window.removeEventListener('pointermove', onMove)
          window.removeEventListener('pointerup', onUp)
          window.removeEventListener('pointercancel', stop)
          window.removeEventListener('keydown', onKey, true)
          useCodingState.getState().view?.setOverlay('find-current', [])
          end()
        }
        const onUp = () => {
          const { over, competencyId } = useCodeDrag.getState()
          stop()
          if (over === null || competencyId === null) return
          useCodingState.getState().select({ anchor: over.start, focus: over.end })
          actions.tagOrAsk(competencyId)
        }
        const onKey = (pressed: globalThis.KeyboardEvent) => {
          if (pressed.key !== 'Escape') return
          pressed.stopPropagation()
          stop()
        }
        window.addEventListener('pointermove', onMove)
        window.addEventListener('pointerup', onUp)
        window.addEventListener('pointercancel', stop)
        window.addEventListener('keydown', onKey, true)
      },
    [open, actions],
  )
}

/** The selected text where the pointer is on it; else the sentence (or word) under it. */
function targetAt(
  { content }: OpenInterview,
  { x, y }: { readonly x: number; readonly y: number },
  isWord: boolean,
): StoredSpan | null {
  const { view, selection } = useCodingState.getState()
  const isOverText = document.elementFromPoint(x, y)?.closest('.transcript') !== null
  const caret = isOverText ? document.caretPositionFromPoint(x, y) : null
  const at =
    caret === null ? null : (view?.map.offsetOf({ node: caret.offsetNode, offset: caret.offset }) ?? null)
  if (at === null) return null
  const selected = spanOf(selection)
  if (selected.start <= at && at <= selected.end && selected.start < selected.end) return selected
  const unit = unitAt(content, at, isWord ? 'word' : 'sentence')
  return unit.start < unit.end ? unit : null
}
