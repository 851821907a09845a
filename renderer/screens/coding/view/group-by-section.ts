import type { StoredSpan } from '../../../../core/model/transcript.ts'

/** For each section what lies in it, wholly or in part, in the order given. */
export function groupBySection<Item extends StoredSpan>(
  sections: readonly StoredSpan[],
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const groups: Item[][] = sections.map(() => [])
  let first = 0
  for (const item of items) {
    // They come in order of reading, nearly: there are thousands, and each is where the last one was, or just after.
    if ((sections[first]?.start ?? 0) > item.start) first = 0
    while ((sections[first + 1]?.start ?? Number.POSITIVE_INFINITY) <= item.start) first += 1
    for (let index = first; index < sections.length; index += 1) {
      if ((sections[index]?.start ?? 0) >= item.end) break
      groups[index]?.push(item)
    }
  }
  return groups
}
