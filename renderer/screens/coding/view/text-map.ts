import type { Offset, StoredSpan } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'

/** A place in the page: what browser selections and ranges are made of. Never a stored offset. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

export interface TextMap {
  readonly turns: readonly StoredSpan[]
  readonly turnElements: readonly HTMLElement[]
  /** The stored offset of a place in the page; null outside the transcript. */
  offsetOf(point: DomPoint): Offset | null
  /** Where an offset is in the page. */
  pointOf(offset: Offset): DomPoint
  /** A live range over a span. */
  rangeOf(span: StoredSpan): Range
  /** A range that does not follow when the page changes: each live one makes every change of the page slower. */
  staticRangeOf(span: StoredSpan): StaticRange
  /** The boxes that a span's words stand in, line by line. */
  rectsOf(span: StoredSpan): DOMRectList
  /** The box around them. */
  boxOf(span: StoredSpan): DOMRect
}

/**
 * Translates between stored offsets and places in the page: by turn, walking its text nodes, of which there may be
 * several.
 */
export function makeTextMap(root: HTMLElement, turns: readonly StoredSpan[]): TextMap {
  const turnElements = [...root.querySelectorAll<HTMLElement>('.turn')]
  const indexes = new Map<Node, number>(turnElements.map((element, index) => [element, index]))
  const measuring = document.createRange()

  function offsetOf({ node, offset }: DomPoint): Offset | null {
    if (!root.contains(node)) return null
    const turn = enclosingTurn(node)
    const span = turns[indexes.get(turn ?? node) ?? -1]
    if (turn === null || span === undefined) return offsetBetweenTurns({ node, offset })
    let before = 0
    for (const text of textsIn(turn)) {
      if (text === node) return Math.min(span.start + before + offset, span.end)
      if (!isBefore(text, { node, offset })) break
      before += text.length
    }
    return span.start + before
  }

  /** A place in a section or in the root, outside every turn, is the start of the turn that follows. */
  function offsetBetweenTurns(point: DomPoint): Offset {
    let low = 0
    let high = turnElements.length
    while (low < high) {
      const middle = (low + high) >> 1
      const element = turnElements[middle]
      if (element !== undefined && isBefore(element, point)) low = middle + 1
      else high = middle
    }
    return turns[low]?.start ?? turns.at(-1)?.end ?? 0
  }

  function pointOf(offset: Offset): DomPoint {
    const index = Math.max(turnIndexAt(turns, offset), 0)
    const turn = turns[index]
    const element = turnElements[index]
    if (turn === undefined || element === undefined) return { node: root, offset: 0 }
    let left = Math.min(offset, turn.end) - turn.start
    let last: DomPoint = { node: element, offset: 0 }
    for (const text of textsIn(element)) {
      if (left <= text.length) return { node: text, offset: left }
      left -= text.length
      last = { node: text, offset: text.length }
    }
    return last
  }

  function setRange(range: Range, { start, end }: StoredSpan): Range {
    const from = pointOf(start)
    const to = pointOf(end)
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  function staticRangeOf({ start, end }: StoredSpan): StaticRange {
    const from = pointOf(start)
    const to = pointOf(end)
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  }

  return {
    turns,
    turnElements,
    offsetOf,
    pointOf,
    rangeOf: (span) => setRange(document.createRange(), span),
    staticRangeOf,
    rectsOf: (span) => setRange(measuring, span).getClientRects(),
    boxOf: (span) => setRange(measuring, span).getBoundingClientRect(),
  }
}

function enclosingTurn(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('.turn') ?? null
}

function textsIn(turn: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(turn, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node)
  }
  return texts
}

/** Whether a node ends at or before a place in the page. */
function isBefore(node: Node, point: DomPoint): boolean {
  const child = point.node.childNodes[point.offset]
  if (child !== undefined) return isPreceding(node, child)
  return isPreceding(node, point.node) || point.node.contains(node)
}

function isPreceding(node: Node, other: Node): boolean {
  return node !== other && (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}
