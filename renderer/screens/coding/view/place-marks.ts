import type { Offset, StoredSpan } from '../../../../core/model/transcript.ts'
import type { TextMap } from './text-map.ts'

/** The keyboard's caret, and the handles at the borders of the chosen coding. */
export interface PlaceMarks {
  readonly caret: Offset | null
  readonly handles: StoredSpan | null
}

/** Draws those of the marks that lie in a section, into its gutter, in place of those before. */
export function drawPlaceMarks(
  map: TextMap,
  section: HTMLElement,
  span: StoredSpan,
  { caret, handles }: PlaceMarks,
): void {
  const gutter = section.firstElementChild
  if (gutter === null) return
  for (const mark of gutter.querySelectorAll('.place-mark')) mark.remove()
  const isHere = (offset: Offset) => offset >= span.start && offset <= span.end
  const box = section.getBoundingClientRect()
  if (caret !== null && isHere(caret)) gutter.append(mark(map, box, { offset: caret, kind: 'caret' }))
  if (handles === null) return
  if (isHere(handles.start)) gutter.append(mark(map, box, { offset: handles.start, kind: 'handle-start' }))
  if (isHere(handles.end)) gutter.append(mark(map, box, { offset: handles.end, kind: 'handle-end' }))
}

interface Mark {
  readonly offset: Offset
  readonly kind: 'caret' | 'handle-start' | 'handle-end'
}

function mark(map: TextMap, box: DOMRect, { offset, kind }: Mark): HTMLElement {
  const made = document.createElement('i')
  made.className = `place-mark place-mark-${kind}`
  made.dataset.mark = kind
  const rect = rectAt(map, offset, kind === 'handle-end')
  made.style.left = `${rect.left - box.left}px`
  made.style.top = `${rect.top - box.top}px`
  made.style.height = `${rect.height}px`
  return made
}

/** The thin stretch at an offset: behind the character before it, or in front of the one after it. */
function rectAt(
  map: TextMap,
  offset: Offset,
  isBehind: boolean,
): { left: number; top: number; height: number } {
  const before = map.rangeOf({ start: Math.max(offset - 1, 0), end: offset }).getClientRects()
  const after = map.rangeOf({ start: offset, end: offset + 1 }).getClientRects()
  const behind = before[before.length - 1]
  const ahead = after[0]
  if (behind !== undefined && (isBehind || ahead === undefined)) {
    return { left: behind.right, top: behind.top, height: behind.height }
  }
  if (ahead !== undefined) return { left: ahead.left, top: ahead.top, height: ahead.height }
  return map.rangeOf({ start: offset, end: offset }).getBoundingClientRect()
}
