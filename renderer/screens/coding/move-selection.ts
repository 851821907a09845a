import { moveOffset, type Readable } from '../../../core/coding/move-offset.ts'
import type { Offset } from '../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../core/text/stored-text.ts'
import { spanOf, type TextSelection } from './coding-state.ts'
import type { KeyAction } from './keys.ts'

/** Where a key takes the selection; null when the key is about something else. */
export function moveSelection(
  readable: Readable,
  selection: TextSelection,
  action: KeyAction,
): TextSelection | null {
  const to = (focus: Offset, extend: boolean) => ({ anchor: extend ? selection.anchor : focus, focus })
  switch (action.do) {
    case 'all':
      return { anchor: 0, focus: readable.text.length }
    case 'edge':
      return to(edgeOf(readable, selection.focus, action), action.extend)
    case 'border':
      return to(moveOffset(readable, selection.focus, 'sentence', action.direction), true)
    case 'move':
      return to(destination(readable, selection, action), action.extend)
    default:
      return null
  }
}

function edgeOf(
  { text, turns }: Readable,
  offset: Offset,
  { of, direction }: Extract<KeyAction, { readonly do: 'edge' }>,
): Offset {
  const within = of === 'text' ? { start: 0, end: text.length } : turns[turnIndexAt(turns, offset)]
  return (direction === 1 ? within?.end : within?.start) ?? offset
}

/** Without Shift a selection collapses to its end, and turns are stepped through by their beginnings. */
function destination(
  readable: Readable,
  selection: TextSelection,
  { unit, direction, extend }: Extract<KeyAction, { readonly do: 'move' }>,
): Offset {
  const { focus } = selection
  const { start, end } = spanOf(selection)
  if (!extend && unit === 'character' && start < end) return direction === 1 ? end : start
  if (extend || unit !== 'turn') return moveOffset(readable, focus, unit, direction)
  const index = turnIndexAt(readable.turns, focus)
  const here = readable.turns[index]
  const isInside = direction === -1 && here !== undefined && focus > here.start
  return (isInside ? here : readable.turns[index + direction])?.start ?? focus
}
