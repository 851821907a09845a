import type { StoredSpan } from '../../../../core/model/transcript.ts'
import type { TextMap } from './text-map.ts'

/** Where a coding stands in its section, in px from the section's top. */
export interface Extent {
  readonly top: number
  readonly bottom: number
  /** Middle of the first line. */
  readonly firstLine: number
}

/** How far a stripe stays inside its lines. */
const inset = 3

/** Measures the lines that a coding takes up in one section; where it goes on beyond, up to the section's edge. */
export function measureExtent(
  map: TextMap,
  span: StoredSpan,
  section: { readonly span: StoredSpan; readonly box: DOMRect; readonly lineHeight: number },
): Extent {
  const { box, lineHeight } = section
  const first = span.start >= section.span.start ? middleOfLine(map, span.start, box) : null
  const last = span.end <= section.span.end ? middleOfLine(map, span.end - 1, box) : null
  return {
    top: first === null ? 0 : first - lineHeight / 2 + inset,
    bottom: last === null ? box.height : last + lineHeight / 2 - inset,
    firstLine: first ?? 0,
  }
}

function middleOfLine(map: TextMap, offset: number, box: DOMRect): number {
  const [rect] = map.rectsOf({ start: offset, end: offset + 1 })
  return rect === undefined ? 0 : (rect.top + rect.bottom) / 2 - box.top
}
