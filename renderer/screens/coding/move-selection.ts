import { moveOffset } from '../../../core/coding/move-offset.ts'
import type { Language, Offset, Turn } from '../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../core/text/stored-text.ts'
import { spanOf, type TextSelection } from './coding-state.ts'
import type { KeyAction } from './keys.ts'

/** A transcript that is moved in, with who speaks. */
export interface ReadableTurns {
  readonly text: string
  readonly language: Language
  readonly turns: readonly Pick<Turn, 'start' | 'end' | 'role'>[]
}

/** Where a key takes the selection (past turns that are folded, when it goes from turn to turn); null when the key is about something else. */
export function moveSelection(
  readable: ReadableTurns,
  selection: TextSelection,
  action: KeyAction,
  isFolded = false,
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
      return to(destination(readable, selection, action, isFolded), action.extend)
    default:
      return null
  }
}

function edgeOf(
  { text, turns }: ReadableTurns,
  offset: Offset,
  { of, direction }: Extract<KeyAction, { readonly do: 'edge' }>,
): Offset {
  const within = of === 'text' ? { start: 0, end: text.length } : turns[turnIndexAt(turns, offset)]
  return (direction === 1 ? within?.end : within?.start) ?? offset
}

/** Without Shift a selection collapses to its end, and turns are stepped through by their beginnings. */
function destination(
  readable: ReadableTurns,
  selection: TextSelection,
  { unit, direction, extend }: Extract<KeyAction, { readonly do: 'move' }>,
  isFolded: boolean,
): Offset {
  const { focus } = selection
  const { start, end } = spanOf(selection)
  if (!extend && unit === 'character' && start < end) return direction === 1 ? end : start
  if (extend || unit !== 'turn') return moveOffset(readable, focus, unit, direction)
  const index = turnIndexAt(readable.turns, focus)
  const here = readable.turns[index]
  const isInside = direction === -1 && here !== undefined && focus > here.start
  if (isInside && !(isFolded && here.role === 'interviewer')) return here.start
  const rest = direction === 1 ? readable.turns.slice(index + 1) : readable.turns.slice(0, index).reverse()
  return rest.find(({ role }) => !isFolded || role !== 'interviewer')?.start ?? focus
}
