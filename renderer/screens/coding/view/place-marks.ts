import type { Offset, StoredSpan } from '../../../../core/model/transcript.ts'
import type { TextMap } from './text-map.ts'

/** The keyboard's caret, and the handles at the borders of the chosen coding. */
export interface PlaceMarks {
  readonly caret: Offset | null
  readonly handles: StoredSpan | null
}

export interface MeasuredMark {
  readonly kind: 'caret' | 'handle-start' | 'handle-end'
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Where those of the marks stand that lie in a section, in px from its top left corner. */
export function measurePlaceMarks(
  map: TextMap,
  section: HTMLElement,
  span: StoredSpan,
  { caret, handles }: PlaceMarks,
): readonly MeasuredMark[] {
  const wanted = [
    { kind: 'caret' as const, offset: caret },
    { kind: 'handle-start' as const, offset: handles?.start ?? null },
    { kind: 'handle-end' as const, offset: handles?.end ?? null },
  ]
  return wanted.flatMap(({ kind, offset }) => {
    if (offset === null || offset < span.start || offset > span.end) return []
    const rect = rectAt(map, offset, kind === 'handle-end')
    const box = section.getBoundingClientRect()
    return [{ kind, left: rect.left - box.left, top: rect.top - box.top, height: rect.height }]
  })
}

/** Draws marks into a section's gutter, in place of those before. */
export function drawPlaceMarks(section: HTMLElement, marks: readonly MeasuredMark[]): void {
  const gutter = section.firstElementChild
  for (const mark of gutter?.querySelectorAll('.place-mark') ?? []) mark.remove()
  for (const { kind, left, top, height } of marks) {
    const made = document.createElement('i')
    made.className = `place-mark place-mark-${kind}`
    made.dataset.mark = kind
    made.style.left = `${left}px`
    made.style.top = `${top}px`
    made.style.height = `${height}px`
    gutter?.append(made)
  }
}

/** The thin stretch at an offset: behind the character before it, or in front of the one after it. */
function rectAt(
  map: TextMap,
  offset: Offset,
  isBehind: boolean,
): { left: number; top: number; height: number } {
  const before = [...map.rectsOf({ start: Math.max(offset - 1, 0), end: offset })]
  const after = map.rectsOf({ start: offset, end: offset + 1 })
  const behind = before.at(-1)
  const ahead = after[0]
  if (behind !== undefined && (isBehind || ahead === undefined)) {
    return { left: behind.right, top: behind.top, height: behind.height }
  }
  if (ahead !== undefined) return { left: ahead.left, top: ahead.top, height: ahead.height }
  return map.boxOf({ start: offset, end: offset })
}
