import type { Offset } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import type { TextMap } from './text-map.ts'

/** How much of the height above and below counts as not well in sight. */
const edge = 72

/** Scrolls so that an offset is in sight; `always`: into the middle even if it is. */
export function reveal(map: TextMap, scroller: HTMLElement, offset: Offset, always: boolean): void {
  const element = map.turnElements[turnIndexAt(map.turns, offset)]
  const isInSight = () => {
    const rect = map.boxOf({ start: offset, end: offset })
    const box = scroller.getBoundingClientRect()
    return rect.height > 0 && rect.top > box.top + edge / 2 && rect.bottom < box.bottom - edge
  }
  if (!always && isInSight()) return
  element?.scrollIntoView({ block: 'center' })
  const settle = (left: number) => {
    const rect = map.boxOf({ start: offset, end: offset })
    const box = scroller.getBoundingClientRect()
    if (rect.height > 0 && !isInSight()) scroller.scrollTop += rect.top - box.top - box.height / 2
    // Sections that come into sight take their true heights only then.
    if (left > 0) requestAnimationFrame(() => settle(left - 1))
  }
  settle(2)
}
