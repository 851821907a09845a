import type { StoredSpan } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'

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
