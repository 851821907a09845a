import type { InterviewContent } from '../../../../api/types/interview.ts'
import { disjointRuns, type Emphasis } from '../../../../core/coding/runs.ts'
import type { CodingId } from '../../../../core/model/ids.ts'
import type { Offset, StoredSpan } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import { decorateTurns } from './decorate-turns.ts'
import { drawGutter, type GutterContent, measureGutter } from './draw-gutter.ts'
import type { DrawnCoding, DrawnEvent, GutterWords, Pointed } from './drawn.ts'
import { emphasiseGutter } from './emphasise-gutter.ts'
import { makeHighlightPainter, type Overlay } from './highlight-painter.ts'
import { watchSections } from './near-sections.ts'
import { openEditor } from './open-editor.ts'
import { drawPlaceMarks, measurePlaceMarks, type PlaceMarks } from './place-marks.ts'
import { estimateHeights, measureColumn, measureEmptyColumn } from './section-heights.ts'
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
  root.dataset.room = roomIn(scroller)
  let column = measureEmptyColumn(root)
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
  // As many as transcript.css makes room for.
  let roomFor = 3
  estimateHeights(elements, content, column)
  const wanted = { gutters: new Set<number>(), marks: false, isAwaited: false, isClosed: false }
  const sections = watchSections(scroller, elements, {
    onCome: (index) => draw([index]),
    onGo: painter.clear,
  })

  function paint(index: number): void {
    const within = spans[index]
    if (within === undefined) return
    painter.paint(index, disjointRuns(shown.codings[index] ?? [], within, emphasis()))
  }

  /** Draws sections, and marks, once all that is wanted at this moment has been said. */
  function draw(indexes: Iterable<number>): void {
    for (const index of indexes) wanted.gutters.add(index)
    if (wanted.isAwaited) return
    wanted.isAwaited = true
    queueMicrotask(drawWanted)
  }

  function drawWanted(): void {
    wanted.isAwaited = false
    if (wanted.isClosed) return
    const near = [...sections.near].flatMap((index) => {
      const section = elements[index]
      const span = spans[index]
      return section === undefined || span === undefined ? [] : [{ index, section, span }]
    })
    // First everything is read, then everything is written: reading in between would lay out the page each time.
    const measured = near.map((place) => {
      const { index, section, span } = place
      const content = { span, codings: shown.codings[index] ?? [], events: eventsOf(index, span) }
      const isWanted = wanted.gutters.has(index)
      return {
        ...place,
        gutter: isWanted ? measureGutter(map, section, content, column.lineHeight) : null,
        marks: isWanted || wanted.marks ? measurePlaceMarks(map, section, span, shown.marks) : null,
      }
    })
    wanted.gutters.clear()
    wanted.marks = false
    for (const { index, section, span, gutter, marks } of measured) {
      if (gutter !== null) {
        paint(index)
        drawGutter(section, gutter, span, words)
        emphasiseGutter(section, emphasis(), shown.pointed)
      }
      if (marks !== null) drawPlaceMarks(section, marks)
    }
  }

  function eventsOf(index: number, span: StoredSpan): GutterContent['events'] {
    return (shown.events[index] ?? [])
      .filter((event) => event.start >= span.start)
      .flatMap((event) => {
        const turn = map.turnElements[turnIndexAt(map.turns, event.start)]
        return turn === undefined ? [] : [{ event, turn }]
      })
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

  function layOut(): void {
    const room = roomIn(scroller)
    if (root.dataset.room !== room) root.dataset.room = room
    const [turn] = map.turnElements
    const now = turn === undefined ? column : measureColumn(turn)
    if (now.width === column.width && now.fontSize === column.fontSize) return
    column = now
    estimateHeights(elements, content, column)
    draw(sections.near)
  }

  return {
    map,
    setCodings(codings) {
      const before = shown.codings
      everywhere.codings = codings
      shown.codings = groupBySection(spans, codings)
      draw([...sections.near].filter((index) => !areAlike(before[index] ?? [], shown.codings[index] ?? [])))
    },
    codings: () => everywhere.codings,
    setLanes(lanes) {
      if (lanes === roomFor) return
      roomFor = lanes
      root.style.setProperty('--lanes', String(lanes))
      layOut()
    },
    setEvents(events) {
      everywhere.events = events
      shown.events = groupBySection(spans, events)
      decorateTurns(map, events)
      draw(sections.near)
    },
    setPointed(pointed) {
      shown.pointed = pointed
      for (const index of sections.near) {
        paint(index)
        const section = elements[index]
        if (section !== undefined) emphasiseGutter(section, emphasis(), pointed)
      }
    },
    setOverlay: painter.overlay,
    setPlaceMarks(marks) {
      shown.marks = marks
      wanted.marks = true
      draw([])
    },
    codingsNear: (offset) => shown.codings[Math.max(turnIndexAt(spans, offset), 0)] ?? [],
    reveal: (offset, always = false) => reveal(map, scroller, offset, always),
    layOut,
    close() {
      wanted.isClosed = true
      sections.close()
      painter.close()
      editor.setRootElement(null)
    },
  }
}

function areAlike(before: readonly DrawnCoding[], after: readonly DrawnCoding[]): boolean {
  return before.length === after.length && before.every((coding, index) => coding === after[index])
}

/** How much room the gutter has beside a column of words that is wide enough. */
function roomIn({ clientWidth }: HTMLElement): 'full' | 'tight' | 'narrow' {
  return clientWidth > 760 ? 'full' : clientWidth > 700 ? 'tight' : 'narrow'
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
