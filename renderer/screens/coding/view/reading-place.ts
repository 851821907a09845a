import type { Offset } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import type { Page } from './page.ts'
import type { TextMap } from './text-map.ts'

/** Space kept between a line that is brought to the top and the edge, in px. */
const margin = 12

/** The first character of the first line that is wholly in sight. */
export function firstInSight({ map, sections }: Page, scroller: HTMLElement): Offset {
  const { top, left } = scroller.getBoundingClientRect()
  // To measure a turn of a section that is out of sight would lay that section out: first the section, then the turn.
  const section = firstBelow(
    sections.map(({ element }) => element),
    top,
  )
  const inSection = [...(section?.querySelectorAll<HTMLElement>('.turn') ?? [])]
  const element = firstBelow(inSection, top) ?? inSection.at(-1)
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

/** The first that ends below a line of the window, of elements that stand one under the other. */
function firstBelow(elements: readonly HTMLElement[], top: number): HTMLElement | undefined {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > top + margin) high = middle
    else low = middle + 1
  }
  return elements[low]
}

/** Scrolls so that the line of an offset is the first in sight, or stands so many px below the upper edge. */
export function bringToTop(map: TextMap, scroller: HTMLElement, offset: Offset, below = margin): void {
  map.turnElements[turnIndexAt(map.turns, offset)]?.scrollIntoView({ block: 'start' })
  const settle = (left: number) => {
    const rect = map.boxOf({ start: offset, end: offset + 1 })
    if (rect.height > 0) scroller.scrollTop += rect.top - scroller.getBoundingClientRect().top - below
    // Sections that come into sight take their true heights only then.
    if (left > 0) requestAnimationFrame(() => settle(left - 1))
  }
  settle(2)
}
