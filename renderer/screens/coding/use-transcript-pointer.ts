import { type ClipboardEvent, type PointerEvent, useCallback, useMemo, useRef } from 'react'
import { codingsAt, nextHere } from '../../../core/coding/coding-order.ts'
import type { CodingId, EventId } from '../../../core/model/ids.ts'
import type { Offset, StoredSpan } from '../../../core/model/transcript.ts'
import { snapToGraphemes } from '../../../core/text/grapheme.ts'
import { spanOf, useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'
import type { CodingActions } from './use-coding-actions.ts'
import type { DrawnCoding } from './view/drawn.ts'
import type { TranscriptView } from './view/transcript-view.ts'

/** What a press began: selecting, or moving a border of the chosen coding. */
type Drag =
  | { readonly kind: 'text'; readonly at: Offset }
  | { readonly kind: 'border'; readonly coding: DrawnCoding; readonly which: 'start' | 'end' }

/**
 * The mouse in the transcript. While a drag lasts the browser draws its own selection; when it ends, the stretch
 * becomes ours and the browser's is cleared, so that keys and mouse work on one selection.
 */
export function useTranscriptPointer(
  view: TranscriptView | null,
  open: OpenInterview,
  actions: CodingActions,
) {
  const drag = useRef<Drag | null>(null)

  const onPointerDown = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      if (view === null || event.button !== 0 || !(event.target instanceof HTMLElement)) return
      drag.current = null
      const { mark } = event.target.dataset
      const { selected, selection, select } = useCodingState.getState()
      if (mark === 'handle-start' || mark === 'handle-end') {
        const coding = view.codings().find((one) => one.id === selected)
        if (coding === undefined) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { kind: 'border', coding, which: mark === 'handle-start' ? 'start' : 'end' }
        return
      }
      const at = offsetUnder(view, event)
      if (at === null) return
      if (event.shiftKey) {
        event.preventDefault()
        select({ anchor: selection.anchor, focus: at })
        return
      }
      select({ anchor: at, focus: at })
      drag.current = { kind: 'text', at }
    },
    [view],
  )

  const onPointerMove = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      if (view === null) return
      const held = drag.current
      const { hover } = useCodingState.getState()
      if (held?.kind === 'border') {
        const moved = movedBorder(view, held, event)
        view.setPlaceMarks({ caret: null, handles: moved })
        view.setOverlay('text-selection', [moved])
      } else if (event.buttons === 0) hover(codingUnder(view, event))
    },
    [view],
  )

  const onPointerUp = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const held = drag.current
      drag.current = null
      if (view === null || held === null) return
      const { select, choose } = useCodingState.getState()
      if (held.kind === 'border') {
        const { start, end } = movedBorder(view, held, event)
        view.setOverlay('text-selection', [])
        const coding = open.codings.find((one) => one.id === held.coding.id)
        if (coding !== undefined) void actions.update(coding, { start, end })
        return
      }
      const span = takeBrowserSelection(view, open.content.text)
      if (span === null) choose(codingToChoose(view, held.at))
      else
        select(
          span.isBackward ? { anchor: span.end, focus: span.start } : { anchor: span.start, focus: span.end },
        )
    },
    [view, open, actions],
  )

  const onClick = useCallback((event: React.MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element)) return
    const button = event.target.closest<HTMLElement>('button, .stripe')
    const { choose, open: openFloating } = useCodingState.getState()
    const coding = codingIdOf(button)
    if (coding !== null) choose(coding)
    const eventId = button?.dataset.event
    if (eventId !== undefined) openFloating({ kind: 'event', eventId: Number(eventId) as EventId })
  }, [])

  const onFocus = useCallback((event: React.FocusEvent<HTMLElement>) => {
    const label = codingIdOf(event.target)
    if (label !== null) useCodingState.getState().hover(label)
  }, [])

  const onCopy = useCallback(
    (event: ClipboardEvent<HTMLElement>) => {
      const { start, end } = spanOf(useCodingState.getState().selection)
      if (start === end) return
      event.clipboardData.setData('text/plain', open.content.text.slice(start, end))
      event.preventDefault()
    },
    [open],
  )

  return useMemo(
    () => ({
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onClick,
      onFocus,
      onBlur: () => useCodingState.getState().hover(null),
      onPointerLeave: () => useCodingState.getState().hover(null),
      onCopy,
    }),
    [onPointerDown, onPointerMove, onPointerUp, onClick, onFocus, onCopy],
  )
}

interface Place {
  readonly clientX: number
  readonly clientY: number
}

function offsetUnder(view: TranscriptView, { clientX, clientY }: Place): Offset | null {
  const caret = document.caretPositionFromPoint(clientX, clientY)
  return caret === null ? null : view.map.offsetOf({ node: caret.offsetNode, offset: caret.offset })
}

/** The coding of a label or stripe under the pointer, else the shortest on the character there. */
function codingUnder(view: TranscriptView, event: PointerEvent<HTMLElement>): CodingId | null {
  if (!(event.target instanceof HTMLElement)) return null
  const marked = codingIdOf(event.target.closest('[data-coding]'))
  if (marked !== null) return marked
  if (!event.target.classList.contains('turn') && event.target.closest('.turn') === null) return null
  const at = offsetUnder(view, event)
  return at === null ? null : (codingsAt(view.codingsNear(at), at)[0]?.id ?? null)
}

/** A click chooses the shortest coding there; another click the next larger. */
function codingToChoose(view: TranscriptView, at: Offset): CodingId | null {
  const { selected } = useCodingState.getState()
  const near = view.codingsNear(at)
  const current = near.find((coding) => coding.id === selected) ?? null
  return nextHere(near, at, current, 1)?.id ?? null
}

function codingIdOf(element: Element | null): CodingId | null {
  const id = element instanceof HTMLElement ? element.dataset.coding : undefined
  return id === undefined ? null : (Number(id) as CodingId)
}

/** What the browser has selected in the transcript, on borders of characters, then cleared; null where nothing. */
function takeBrowserSelection(
  view: TranscriptView,
  text: string,
): (StoredSpan & { readonly isBackward: boolean }) | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  const anchor = anchorNode === null ? null : view.map.offsetOf({ node: anchorNode, offset: anchorOffset })
  const focus = focusNode === null ? null : view.map.offsetOf({ node: focusNode, offset: focusOffset })
  selection.removeAllRanges()
  if (anchor === null || focus === null || anchor === focus) return null
  const span = snapToGraphemes(text, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) })
  // A triple click reaches to the start of the next turn: the separator is not a word of anybody's.
  const end = text[span.end - 1] === '\n' ? span.end - 1 : span.end
  return span.start < end ? { start: span.start, end, isBackward: focus < anchor } : null
}

function movedBorder(
  view: TranscriptView,
  { coding, which }: Extract<Drag, { readonly kind: 'border' }>,
  place: Place,
): StoredSpan {
  const { start, end } = coding
  const at = offsetUnder(view, place)
  if (at === null) return { start, end }
  return which === 'start' ? { start: Math.min(at, end - 1), end } : { start, end: Math.max(at, start + 1) }
}
