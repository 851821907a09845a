import type { Offset } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import type { TextMap } from './text-map.ts'

/**
 * Folded, the interviewer's turns show one quiet line each; the stylesheet cuts it, so that text, offsets and codings
 * stay what they are. Those that were looked into stay open until folding is chosen anew.
 */
export function foldTurns(root: HTMLElement, { turnElements }: TextMap, isFolded: boolean): void {
  root.toggleAttribute('data-folded', isFolded)
  for (const element of turnElements) if (element.dataset.open !== undefined) delete element.dataset.open
}

/** Opens the turn that an offset lies in, if it is folded. Returns whether it was. */
export function openTurnAt(root: HTMLElement, { turns, turnElements }: TextMap, offset: Offset): boolean {
  const element = turnElements[turnIndexAt(turns, offset)]
  if (element === undefined || !isFolded(root, element)) return false
  element.dataset.open = ''
  return true
}

function isFolded(root: HTMLElement, turn: HTMLElement): boolean {
  return (
    root.hasAttribute('data-folded') && turn.dataset.role === 'interviewer' && turn.dataset.open === undefined
  )
}
