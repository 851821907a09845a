import type { Offset, StoredSpan } from '../model/transcript.ts'

/** What drawing needs to know of a coding. */
export interface Mark<Id> extends StoredSpan {
  readonly id: Id
  /** Which of the twelve code colours, 1 to 12. */
  readonly colour: number
  readonly needsReview: boolean
}

export const runStyles = ['single', 'double', 'review', 'strong'] as const
/** single, double: one or several codings here; review: its words were changed; strong: hovered or selected. */
export type RunStyle = (typeof runStyles)[number] | 'faded'

/** A stretch of text that is drawn in one way. */
export interface Run extends StoredSpan {
  readonly colour: number
  readonly style: RunStyle
}

/** Which codings stand out, and which step back for them. */
export interface Emphasis<Id> {
  /** The one that comes first wins where several stand out. */
  readonly strong: readonly Id[]
  readonly faded: ReadonlySet<Id>
}

/**
 * Cuts a stretch of text into runs so that each coded character lies in exactly one (overlapping highlights paint
 * their underlines over one another and cost frames). Where several codings lie on a character the shortest gives
 * the colour. Neighbours drawn alike become one run.
 */
export function disjointRuns<Id>(
  marks: readonly Mark<Id>[],
  within: StoredSpan,
  emphasis: Emphasis<Id>,
): readonly Run[] {
  const shortestFirst = marks
    .filter((mark) => mark.start < within.end && within.start < mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  const runs: Run[] = []
  const borders = bordersOf(shortestFirst, within)
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1]
    if (end === undefined) break
    const here = shortestFirst.filter((mark) => mark.start <= start && mark.end >= end)
    const drawing = drawingOf(here, emphasis)
    if (drawing !== null) append(runs, { start, end, ...drawing })
  }
  return runs
}

function bordersOf(marks: readonly StoredSpan[], within: StoredSpan): readonly Offset[] {
  const borders = new Set<Offset>()
  for (const { start, end } of marks) {
    borders.add(Math.max(start, within.start))
    borders.add(Math.min(end, within.end))
  }
  return [...borders].sort((a, b) => a - b)
}

/** How a character is drawn that lies under these codings, the shortest first; null under none. */
function drawingOf<Id>(
  here: readonly Mark<Id>[],
  { strong, faded }: Emphasis<Id>,
): Omit<Run, 'start' | 'end'> | null {
  const [shortest] = here
  if (shortest === undefined) return null
  for (const id of strong) {
    const found = here.find((mark) => mark.id === id)
    if (found !== undefined) return { colour: found.colour, style: 'strong' }
  }
  if (faded.has(shortest.id)) return { colour: 0, style: 'faded' }
  if (shortest.needsReview) return { colour: shortest.colour, style: 'review' }
  return { colour: shortest.colour, style: here.length > 1 ? 'double' : 'single' }
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (
    last !== undefined &&
    last.end === run.start &&
    last.colour === run.colour &&
    last.style === run.style
  ) {
    runs[runs.length - 1] = { ...last, end: run.end }
  } else runs.push(run)
}
