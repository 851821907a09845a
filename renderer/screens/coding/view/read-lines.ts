import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type NodeKey,
  type PointType,
} from 'lexical'
import type { TextEdit } from '../../../../core/coding/correct-text.ts'
import { diffEdits } from '../../../../core/coding/diff-edits.ts'

/** The words of one turn in the editor. */
export interface Line {
  readonly key: NodeKey
  readonly text: string
}

/** The turns that stand in the editor. */
export function $readLines(): readonly Line[] {
  return $getRoot()
    .getChildren()
    .flatMap((section) => ($isElementNode(section) ? section.getChildren() : []))
    .map((turn) => ({ key: turn.getKey(), text: turn.getTextContent() }))
}

/** Where the caret stands: in which turn, behind how many characters; null without one. */
export interface CaretPlace {
  readonly key: NodeKey
  readonly offset: number
}

export function $caretPlace(): CaretPlace | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $placeOf(selection.anchor) : null
}

function $placeOf({ key, offset, type }: PointType): CaretPlace | null {
  const node = $getNodeByKey(key)
  if (node === null) return null
  if (type === 'text') {
    const before = node.getPreviousSiblings().reduce((sum, one) => sum + one.getTextContentSize(), 0)
    return { key: node.getParent()?.getKey() ?? key, offset: before + offset }
  }
  const before = $isElementNode(node) ? node.getChildren().slice(0, offset) : []
  return { key, offset: before.reduce((sum, one) => sum + one.getTextContentSize(), 0) }
}

/**
 * The edits that make of some turns the others, offsets in the text before. Where a text repeats itself the caret tells
 * which of two like stretches was typed or deleted.
 */
export function editsBetween(
  before: readonly Line[],
  after: readonly Line[],
  caret: CaretPlace | null,
): readonly TextEdit[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && isSame(before[head], after[head])) head += 1
  let tail = 0
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  if (head === before.length && head === after.length) return []
  // Where turns are put in or taken out whole, so is the "\n" at their border: it takes a turn that stays to see it.
  if (head + tail === most && before.length !== after.length) {
    if (head > 0) head -= 1
    else tail -= 1
  }
  const changed = before.slice(head, before.length - tail)
  const now = after.slice(head, after.length - tail)
  const at = now.findIndex((line) => line.key === caret?.key)
  const place = at < 0 || caret === null ? 0 : lengthOf(now.slice(0, at)) + caret.offset
  const shift = lengthOf(before.slice(0, head))
  return diffEdits(textOf(changed), textOf(now), place).map(({ start, end, text }) => ({
    start: start + shift,
    end: end + shift,
    text,
  }))
}

function isSame(one: Line | undefined, other: Line | undefined): boolean {
  return one?.key === other?.key && one?.text === other?.text
}

/** With the "\n" behind each. */
function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length + 1, 0)
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n')
}
