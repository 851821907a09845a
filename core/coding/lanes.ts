import type { Offset, StoredSpan } from '../model/transcript.ts'

export interface LaneRules {
  /** The turns of the text: what lies in different turns never shares a line. */
  readonly turns: readonly { readonly start: Offset }[]
  /** Characters of a line, about: closer codings of one turn may share a line, so not a lane. */
  readonly lineLength: number
}

/**
 * Gives each coding a lane of the gutter, 0 next to the text: by start, then longer first, the first lane that is
 * free. `ordered` is in that order (compareSpans); the answer is parallel to it. Lanes do not depend on what is in
 * sight, so they hold while scrolling.
 */
export function assignLanes(
  ordered: readonly StoredSpan[],
  { turns, lineLength }: LaneRules,
): readonly number[] {
  const ends: Offset[] = []
  let turn = 0
  return ordered.map((span) => {
    while ((turns[turn + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) turn += 1
    const turnStart = turns[turn]?.start ?? 0
    const isFree = (end: Offset) => end <= turnStart || end + lineLength <= span.start
    const found = ends.findIndex(isFree)
    const lane = found === -1 ? ends.length : found
    ends[lane] = span.end
    return lane
  })
}

export interface PlacedLabels {
  /** Where each label goes that has room, in the order given. */
  readonly tops: readonly number[]
  /** How many at the end have none. */
  readonly left: number
}

/**
 * Places labels beside their first lines: in order, pushed down where they would touch, never up and never past the
 * bottom. Where not all have room, one place is kept for the "+n" that stands for the rest.
 * @param wanted tops in px, rising
 */
export function placeLabels(wanted: readonly number[], pitch: number, bottom: number): PlacedLabels {
  const tops: number[] = []
  let next = Number.NEGATIVE_INFINITY
  for (const top of wanted) {
    const placed = Math.max(top, next)
    if (placed + pitch > bottom) break
    tops.push(placed)
    next = placed + pitch
  }
  if (tops.length === wanted.length) return { tops, left: 0 }
  const isFull = tops.length > 0 && next + pitch > bottom
  const kept = isFull ? tops.slice(0, -1) : tops
  return { tops: kept, left: wanted.length - kept.length }
}
