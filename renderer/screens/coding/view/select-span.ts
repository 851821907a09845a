import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type NodeKey,
  type PointType,
  type RangeSelection,
} from 'lexical'
import type { StoredSpan } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'

/**
 * Selects a span in the editor.
 * @param nodes the editor's nodes of the turns
 */
export function $selectSpan(
  turns: readonly StoredSpan[],
  nodes: readonly NodeKey[],
  { start, end }: StoredSpan,
): RangeSelection {
  const selection = $createRangeSelection()
  const place = (point: PointType, offset: number) => {
    const index = Math.max(turnIndexAt(turns, offset), 0)
    const key = nodes[index]
    if (key !== undefined) $placePoint(point, key, offset - (turns[index]?.start ?? 0))
  }
  place(selection.anchor, start)
  place(selection.focus, end)
  $setSelection(selection)
  return selection
}

/** Puts a point behind so many characters of a turn. */
function $placePoint(point: PointType, key: NodeKey, offset: number): void {
  const turn = $getNodeByKey(key)
  let left = offset
  for (const child of $isElementNode(turn) ? turn.getChildren() : []) {
    const size = child.getTextContentSize()
    if ($isTextNode(child) && left <= size) {
      point.set(child.getKey(), left, 'text')
      return
    }
    left -= size
  }
  point.set(key, 0, 'element')
}
