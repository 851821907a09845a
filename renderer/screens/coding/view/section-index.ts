import type { StoredSpan } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import { turnsPerSection } from './section-node.ts'

/** The stretch of text of each section. */
export function sectionSpans(turns: readonly StoredSpan[]): readonly StoredSpan[] {
  const spans: StoredSpan[] = []
  for (let first = 0; first < turns.length; first += turnsPerSection) {
    const last = turns[Math.min(first + turnsPerSection, turns.length) - 1]
    const start = turns[first]
    if (start !== undefined && last !== undefined) spans.push({ start: start.start, end: last.end })
  }
  return spans
}

/** For each section what lies in it, wholly or in part, in the order given. */
export function groupBySection<Item extends StoredSpan>(
  sections: readonly StoredSpan[],
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const groups: Item[][] = sections.map(() => [])
  for (const item of items) {
    const first = Math.max(turnIndexAt(sections, item.start), 0)
    for (let index = first; index < sections.length; index += 1) {
      if ((sections[index]?.start ?? 0) >= item.end) break
      groups[index]?.push(item)
    }
  }
  return groups
}
