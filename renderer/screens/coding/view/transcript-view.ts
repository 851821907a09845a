import type { InterviewContent } from '../../../../api/types/interview.ts'
import { disjointRuns, type Emphasis } from '../../../../core/coding/runs.ts'
import type { CodingId } from '../../../../core/model/ids.ts'
import type { Offset, StoredSpan } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import { decorateTurns } from './decorate-turns.ts'
import { drawGutter } from './draw-gutter.ts'
import type { DrawnCoding, DrawnEvent, GutterWords, Pointed } from './drawn.ts'
import { emphasiseGutter } from './emphasise-gutter.ts'
import { makeHighlightPainter, type Overlay } from './highlight-painter.ts'
import { watchSections } from './near-sections.ts'
import { openEditor } from './open-editor.ts'
import { drawPlaceMarks, type PlaceMarks } from './place-marks.ts'
import { estimateHeights } from './section-heights.ts'
import { groupBySection, sectionSpans } from './section-index.ts'
import { makeTextMap, type TextMap } from './text-map.ts'

export interface TranscriptView {
  readonly map: TextMap
  /** Draws these codings, in order of reading; sections where nothing differs are left alone. */
  setCodings(codings: readonly DrawnCoding[]): void
  /** The codings that are drawn. */
  codings(): readonly DrawnCoding[]
  /** Makes room in the gutter for so many lanes. */
  setLanes(lanes: number): void
  setEvents(events: readonly DrawnEvent[]): void
  setPointed(pointed: Pointed): void
  setOverlay(name: Overlay, spans: readonly StoredSpan[]): void
  setPlaceMarks(marks: PlaceMarks): void
  /** The codings near a place, for finding out what lies under the pointer. */
  codingsNear(offset: Offset): readonly DrawnCoding[]
  /** Scrolls so that an offset is in sight; `always`: into the middle even if it is. */
  reveal(offset: Offset, always?: boolean): void
  /** Measures again after the width or the text's size has changed. */
  layOut(): void
  close(): void
}

/**
 * A transcript in an element: the text in Lexical, codings and events drawn over and beside it for the sections near
 * what is in sight. @param root the element that holds the text; @param scroller the one that scrolls it
 */
export function openTranscript(
  { root, scroller }: { readonly root: HTMLElement; readonly scroller: HTMLElement },
  content: InterviewContent,
  words: GutterWords,
): TranscriptView {
  const editor = openEditor(root, content)
  const map = makeTextMap(root, content.turns)
  const painter = makeHighlightPainter(map)
  const elements = [...root.querySelectorAll<HTMLElement>('.section')]
  const spans = sectionSpans(content.turns)
  const everywhere = { codings: [] as readonly DrawnCoding[], events: [] as readonly DrawnEvent[] }
  const shown = {
    codings: groupBySection(spans, everywhere.codings),
    events: groupBySection(spans, everywhere.events),
    pointed: { hovered: null, selected: null } as Pointed,
    marks: { caret: null, handles: null } as PlaceMarks,
  }
  decorateTurns(map, [])
  estimateHeights(elements, content)
  const sections = watchSections(scroller, elements, { onCome: draw, onGo: painter.clear })

  function paint(index: number): void {
    const within = spans[index]
    if (within === undefined) return
    painter.paint(index, disjointRuns(shown.codings[index] ?? [], within, emphasis()))
  }

  function draw(index: number): void {
    const section = elements[index]
    const span = spans[index]
    if (section === undefined || span === undefined) return
    paint(index)
    const events = (shown.events[index] ?? [])
      .filter((event) => event.start >= span.start)
      .flatMap((event) => {
        const turn = map.turnElements[turnIndexAt(map.turns, event.start)]
        return turn === undefined ? [] : [{ event, turn }]
      })
    const lineHeight = Number.parseFloat(getComputedStyle(root).lineHeight)
    drawGutter(map, section, { span, codings: shown.codings[index] ?? [], events, lineHeight, words })
    emphasiseGutter(section, emphasis(), shown.pointed)
    drawPlaceMarks(map, section, span, shown.marks)
  }

  function emphasis(): Emphasis<CodingId> {
    const { hovered, selected } = shown.pointed
    const strong = [hovered, selected].filter((id) => id !== null)
    const pointed = everywhere.codings.find((coding) => coding.id === hovered)
    const faded = new Set<CodingId>()
    if (pointed !== undefined) {
      for (const { id, start, end } of everywhere.codings) {
        if (start < pointed.end && pointed.start < end && !strong.includes(id)) faded.add(id)
      }
    }
    return { strong, faded }
  }

  function forNear(work: (index: number) => void): void {
    for (const index of sections.near) work(index)
  }

  return {
    map,
    setCodings(codings) {
      const before = shown.codings
      everywhere.codings = codings
      shown.codings = groupBySection(spans, codings)
      forNear((index) => {
        if (!areAlike(before[index] ?? [], shown.codings[index] ?? [])) draw(index)
      })
    },
    codings: () => everywhere.codings,
    setLanes(lanes) {
      root.style.setProperty('--lanes', String(lanes))
      estimateHeights(elements, content)
      forNear(draw)
    },
    setEvents(events) {
      everywhere.events = events
      shown.events = groupBySection(spans, events)
      decorateTurns(map, events)
      forNear(draw)
    },
    setPointed(pointed) {
      shown.pointed = pointed
      forNear((index) => {
        paint(index)
        const section = elements[index]
        if (section !== undefined) emphasiseGutter(section, emphasis(), pointed)
      })
    },
    setOverlay: painter.overlay,
    setPlaceMarks(marks) {
      shown.marks = marks
      forNear((index) => {
        const section = elements[index]
        const span = spans[index]
        if (section !== undefined && span !== undefined) drawPlaceMarks(map, section, span, marks)
      })
    },
    codingsNear: (offset) => shown.codings[Math.max(turnIndexAt(spans, offset), 0)] ?? [],
    reveal: (offset, always = false) => reveal(map, scroller, offset, always),
    layOut() {
      estimateHeights(elements, content)
      forNear(draw)
    },
    close() {
      sections.close()
      painter.close()
      editor.setRootElement(null)
    },
  }
}

function areAlike(before: readonly DrawnCoding[], after: readonly DrawnCoding[]): boolean {
  return before.length === after.length && before.every((coding, index) => coding === after[index])
}

/** How much of the height above and below counts as not well in sight. */
const edge = 72

function reveal(map: TextMap, scroller: HTMLElement, offset: Offset, always: boolean): void {
  const element = map.turnElements[turnIndexAt(map.turns, offset)]
  const isInSight = () => {
    const rect = map.rangeOf({ start: offset, end: offset }).getBoundingClientRect()
    const box = scroller.getBoundingClientRect()
    return rect.height > 0 && rect.top > box.top + edge / 2 && rect.bottom < box.bottom - edge
  }
  if (!always && isInSight()) return
  element?.scrollIntoView({ block: 'center' })
  const settle = (left: number) => {
    const rect = map.rangeOf({ start: offset, end: offset }).getBoundingClientRect()
    const box = scroller.getBoundingClientRect()
    if (rect.height > 0 && !isInSight()) scroller.scrollTop += rect.top - box.top - box.height / 2
    // Sections that come into sight take their true heights only then.
    if (left > 0) requestAnimationFrame(() => settle(left - 1))
  }
  settle(2)
}
