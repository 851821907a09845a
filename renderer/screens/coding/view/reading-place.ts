import type { Offset } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import type { TextMap } from './text-map.ts'

/** Space kept between a line that is brought to the top and the edge, in px. */
const margin = 12

/** The first character of the first line that is wholly in sight. */
export function firstInSight(map: TextMap, scroller: HTMLElement): Offset {
  const { top, left } = scroller.getBoundingClientRect()
  const element = map.turnElements[firstTurnBelow(map, top)]
  if (element === undefined) return 0
  const box = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const line = Number.parseFloat(style.lineHeight)
  const x = Math.max(box.left + Number.parseFloat(style.paddingLeft), left) + 1
  const y = Math.max(box.top + Number.parseFloat(style.paddingTop), top) + line / 2
  const caret = document.caretPositionFromPoint(x, y)
  const under = caret === null ? null : map.offsetOf({ node: caret.offsetNode, offset: caret.offset })
  const turn = map.turns[map.turnElements.indexOf(element)]
  if (turn === undefined) return under ?? 0
  return under !== null && under >= turn.start && under <= turn.end ? under : turn.start
}

/** The first turn that ends below a line of the window: turns stand one under the other. */
function firstTurnBelow({ turnElements }: TextMap, top: number): number {
  let low = 0
  let high = turnElements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((turnElements[middle]?.getBoundingClientRect().bottom ?? 0) > top + margin) high = middle
    else low = middle + 1
  }
  return low
}

/** Scrolls so that the line of an offset is the first in sight. */
export function bringToTop(map: TextMap, scroller: HTMLElement, offset: Offset): void {
  map.turnElements[turnIndexAt(map.turns, offset)]?.scrollIntoView({ block: 'start' })
  const settle = (left: number) => {
    const rect = map.rangeOf({ start: offset, end: offset + 1 }).getBoundingClientRect()
    if (rect.height > 0) scroller.scrollTop += rect.top - scroller.getBoundingClientRect().top - margin
    // Sections that come into sight take their true heights only then.
    if (left > 0) requestAnimationFrame(() => settle(left - 1))
  }
  settle(2)
}
