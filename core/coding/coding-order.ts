import type { Offset, StoredSpan } from '../model/transcript.ts'

/** Order of reading: by start, then the longer first, so that what contains comes before what it contains. */
export function compareSpans(a: StoredSpan, b: StoredSpan): number {
  return a.start - b.start || b.end - a.end
}

/** The codings that lie on an offset, the shortest first. */
export function codingsAt<Coding extends StoredSpan>(
  codings: readonly Coding[],
  offset: Offset,
): readonly Coding[] {
  return codings
    .filter((coding) => coding.start <= offset && offset < coding.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || compareSpans(a, b))
}

/** The codings that share at least one character with a span, in order of reading. */
export function codingsIn<Coding extends StoredSpan>(
  codings: readonly Coding[],
  span: StoredSpan,
): readonly Coding[] {
  return codings.filter((coding) => coding.start < span.end && span.start < coding.end)
}

/**
 * The coding that follows (1) or precedes (-1) another in order of reading; with none given, the first after or the
 * last before an offset. Null at either end.
 */
export function neighbourCoding<Coding extends StoredSpan>(
  ordered: readonly Coding[],
  from: { readonly current: Coding | null; readonly offset: Offset },
  direction: 1 | -1,
): Coding | null {
  if (from.current !== null) return ordered[ordered.indexOf(from.current) + direction] ?? null
  if (direction === 1) return ordered.find((coding) => coding.start >= from.offset) ?? null
  return ordered.findLast((coding) => coding.start < from.offset) ?? null
}

/** The next larger (1) or smaller (-1) coding on an offset, going round; null where there is none. */
export function nextHere<Coding extends StoredSpan>(
  codings: readonly Coding[],
  offset: Offset,
  current: Coding | null,
  direction: 1 | -1,
): Coding | null {
  const here = codingsAt(codings, offset)
  if (here.length === 0) return null
  const index = current === null ? -1 : here.indexOf(current)
  if (index === -1) return here[0] ?? null
  return here[(index + direction + here.length) % here.length] ?? null
}
