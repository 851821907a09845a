/** Something drawn in a chart that can be pointed at. */
export interface ChartMark {
  /** Where it stands, in the units of the axes; on an axis of names the position in the list. */
  readonly at: readonly [number, number]
  /** What it says, with its numbers. */
  readonly text: string
  /** Opens the quotes behind it. */
  readonly onPress?: () => void
}

/** A mark with its place in the picture, in CSS px. */
export interface PlacedMark extends ChartMark {
  readonly x: number
  readonly y: number
}

/** Farther from a mark than so many px nothing is pointed at. */
const reach = 24

/** The mark nearest to a place in the picture; null where none is near. */
export function markAt(marks: readonly PlacedMark[], x: number, y: number): PlacedMark | null {
  let nearest: PlacedMark | null = null
  let least = reach
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y)
    if (distance > least) continue
    nearest = mark
    least = distance
  }
  return nearest
}
