import type { InterviewContent } from '../../../../api/types/interview.ts'
import type { TextEdit, Transcript } from '../../../../core/coding/correct-text.ts'
import { followCoding } from '../../../../core/coding/follow-coding.ts'
import { remapEvents, remapParts } from '../../../../core/coding/remap-events.ts'
import { spanRemapper } from '../../../../core/coding/remap-spans.ts'
import { disjointRuns, type Emphasis } from '../../../../core/coding/runs.ts'
import type { CodingId, InterviewId } from '../../../../core/model/ids.ts'
import type { Offset, StoredSpan } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import { type Corrected, correctInPlace } from './correct-in-place.ts'
import { decorateTurns } from './decorate-turns.ts'
import { drawGutter, type GutterContent, measureGutter } from './draw-gutter.ts'
import type { DrawnCoding, DrawnEvent, GutterWords, Pointed } from './drawn.ts'
import { emphasiseGutter } from './emphasise-gutter.ts'
import { foldTurns, openTurnAt } from './fold-turns.ts'
import { groupBySection } from './group-by-section.ts'
import { makeHighlightPainter, type Overlay } from './highlight-painter.ts'
import { watchSections } from './near-sections.ts'
import { openEditor } from './open-editor.ts'
import { readPage } from './page.ts'
import { drawPlaceMarks, measurePlaceMarks, type PlaceMarks } from './place-marks.ts'
import { bringToTop, firstInSight } from './reading-place.ts'
import { reveal } from './reveal.ts'
import { estimateHeights, measureColumn, measureEmptyColumn } from './section-heights.ts'
import type { TextMap } from './text-map.ts'

export interface TranscriptView {
  readonly interviewId: InterviewId
  /** Of what the page shows now. */
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
  /** Shows the interviewer's turns as one line each, or whole. What is read stays where it is. */
  setFolded(isFolded: boolean): void
  /** Shows the turn of an offset whole. */
  unfold(offset: Offset): void
  /** The first character of the first line in sight. */
  top(): Offset
  bringToTop(offset: Offset): void
  /** Measures again after the width or the text's size has changed. */
  layOut(): void
  /**
   * Takes what is stored now for what codings and events are about from here on. False, and nothing is done, where
   * the page shows other words.
   */
  adopt(content: InterviewContent): boolean
  /** Lets the words be edited; codings and events that are set meanwhile are still those of the stored text. */
  correct(options: CorrectingOptions): ViewCorrection
  close(): void
}

export interface CorrectingOptions {
  /** What is to be as if it had been typed already. */
  readonly edits: readonly TextEdit[]
  /** Selected to begin with. */
  readonly selection: StoredSpan
  readonly onChange: (now: Corrected) => void
  readonly onKeep: () => void
}

export interface ViewCorrection {
  /** Whether keys change the words; not while they are being kept. */
  setTyping(isTyping: boolean): void
  /** No more editing; the page keeps its words, or gets back the stored ones. Returns where the caret was. */
  end(words: 'kept' | 'stored'): Offset | null
}

/** How long after the last key the gutter follows, in ms: it is built of many elements. */
const gutterDelay = 200

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
  // What codings and events are about, and what the page shows: another text only while it is corrected.
  let stored = content
  let now: Transcript & { readonly edits: readonly TextEdit[] } = { ...content, edits: [] }
  let page = readPage(root, now.turns)
  const painter = makeHighlightPainter(() => page.map)
  const given = { codings: [] as readonly DrawnCoding[], events: [] as readonly DrawnEvent[] }
  const everywhere = { ...given }
  const shown = {
    codings: grouped(everywhere.codings),
    events: grouped(everywhere.events),
    pointed: { hovered: null, selected: null } as Pointed,
    marks: { caret: null, handles: null } as PlaceMarks,
  }
  // As many as transcript.css makes room for.
  let roomFor = 3
  estimateHeights(elements(), content, column)
  const wanted = {
    gutters: new Set<HTMLElement>(),
    marks: false,
    isAwaited: false,
    isClosed: false,
    later: 0,
  }
  const sections = watchSections(scroller, { onCome: (section) => draw([section]), onGo: painter.clear })
  sections.watch(elements())

  function elements(): readonly HTMLElement[] {
    return page.sections.map(({ element }) => element)
  }

  function grouped<Item extends StoredSpan>(
    items: readonly Item[],
  ): ReadonlyMap<HTMLElement, readonly Item[]> {
    const groups = groupBySection(
      page.sections.map(({ span }) => span),
      items,
    )
    return new Map(page.sections.map(({ element }, index) => [element, groups[index] ?? []]))
  }

  function paintNear(): void {
    for (const { element, span } of page.sections) if (sections.near.has(element)) paint(element, span)
  }

  function paint(section: HTMLElement, within: StoredSpan): void {
    painter.paint(section, disjointRuns(shown.codings.get(section) ?? [], within, emphasis()))
  }

  /** Draws sections, and marks, once all that is wanted at this moment has been said. */
  function draw(wantedNow: Iterable<HTMLElement>): void {
    for (const section of wantedNow) wanted.gutters.add(section)
    if (wanted.isAwaited) return
    wanted.isAwaited = true
    queueMicrotask(drawWanted)
  }

  function drawWanted(): void {
    wanted.isAwaited = false
    if (wanted.isClosed) return
    // First everything is read, then everything is written: reading in between would lay out the page each time.
    const measured = page.sections
      .filter(({ element }) => sections.near.has(element))
      .map(({ element: section, span }) => {
        const content = {
          span,
          codings: shown.codings.get(section) ?? [],
          events: eventsOf(section, span),
          parts: partsOf(section, span),
        }
        const isWanted = wanted.gutters.has(section)
        return {
          section,
          span,
          gutter: isWanted ? measureGutter(page.map, section, content, column.lineHeight) : null,
          marks: isWanted || wanted.marks ? measurePlaceMarks(page.map, section, span, shown.marks) : null,
        }
      })
    wanted.gutters.clear()
    wanted.marks = false
    for (const { section, span, gutter, marks } of measured) {
      if (gutter !== null) {
        paint(section, span)
        drawGutter(section, gutter, span, words)
        emphasiseGutter(section, emphasis(), shown.pointed)
      }
      if (marks !== null) drawPlaceMarks(section, marks)
    }
  }

  function eventsOf(section: HTMLElement, span: StoredSpan): GutterContent['events'] {
    return (shown.events.get(section) ?? [])
      .filter((event) => event.start >= span.start)
      .flatMap((event) => {
        const turn = page.map.turnElements[turnIndexAt(now.turns, event.start)]
        return turn === undefined ? [] : [{ event, turn }]
      })
  }

  function partsOf(section: HTMLElement, span: StoredSpan): GutterContent['parts'] {
    const parts = (shown.events.get(section) ?? []).flatMap((event) => event.parts)
    return parts.filter(({ start, end }) => start < span.end && span.start < end)
  }

  function emphasis(): Emphasis<CodingId> {
    const { hovered, selected } = shown.pointed
    const strong = [hovered, selected].filter((id) => id !== null)
    const pointed = hovered === null ? undefined : everywhere.codings.find((coding) => coding.id === hovered)
    const faded = new Set<CodingId>()
    if (pointed !== undefined) {
      for (const { id, start, end } of everywhere.codings) {
        if (start < pointed.end && pointed.start < end && !strong.includes(id)) faded.add(id)
      }
    }
    return { strong, faded }
  }

  function unfold(offset: Offset): void {
    if (openTurnAt(root, page.map, offset)) draw(sections.near)
  }

  function estimateAll(): void {
    const isFolded = root.hasAttribute('data-folded')
    estimateHeights(elements(), { ...now, language: stored.language }, column, isFolded)
  }

  function layOut(): void {
    const room = roomIn(scroller)
    if (root.dataset.room !== room) root.dataset.room = room
    const turns = page.map.turnElements
    const turn = turns.find(({ dataset }) => dataset.role !== 'interviewer') ?? turns[0]
    const measured = turn === undefined ? column : measureColumn(turn)
    if (measured.width === column.width && measured.fontSize === column.fontSize) return
    column = measured
    estimateAll()
    draw(sections.near)
  }

  /** Puts codings and events where their words stand in the page. */
  function place(): void {
    const remap = spanRemapper(now.edits, now.text)
    everywhere.codings =
      now.edits.length === 0
        ? given.codings
        : given.codings.flatMap((coding) => followCoding(coding, remap(coding)) ?? [])
    everywhere.events =
      now.edits.length === 0
        ? given.events
        : remapEvents(given.events, remap, now.turns).flatMap(({ event, span }) =>
            span === null ? [] : [{ ...event, ...span, parts: remapParts(event.parts, remap, span) }],
          )
    shown.codings = grouped(everywhere.codings)
    shown.events = grouped(everywhere.events)
  }

  /** The page shows other words: highlights follow at once, the gutter when the hands rest. */
  function showCorrected(corrected: Corrected): void {
    const isRestructured = corrected.turns.length !== now.turns.length
    now = corrected
    page = readPage(root, now.turns)
    sections.watch(elements())
    place()
    if (isRestructured) decorateTurns(page.map, now.turns, everywhere.events)
    paintNear()
    window.clearTimeout(wanted.later)
    wanted.later = window.setTimeout(() => {
      if (wanted.isClosed) return
      decorateTurns(page.map, now.turns, everywhere.events)
      draw(sections.near)
    }, gutterDelay)
  }

  return {
    interviewId: content.id,
    get map() {
      return page.map
    },
    setCodings(codings) {
      const before = shown.codings
      given.codings = codings
      place()
      draw(
        [...sections.near].filter(
          (section) => !areAlike(before.get(section) ?? [], shown.codings.get(section) ?? []),
        ),
      )
    },
    codings: () => everywhere.codings,
    setLanes(lanes) {
      if (lanes === roomFor) return
      roomFor = lanes
      root.style.setProperty('--lanes', String(lanes))
      layOut()
    },
    setEvents(events) {
      given.events = events
      place()
      decorateTurns(page.map, now.turns, everywhere.events)
      draw(sections.near)
    },
    setPointed(pointed) {
      shown.pointed = pointed
      paintNear()
      for (const section of sections.near) emphasiseGutter(section, emphasis(), pointed)
    },
    setOverlay: painter.overlay,
    setPlaceMarks(marks) {
      shown.marks = marks
      wanted.marks = true
      draw([])
    },
    codingsNear: (offset) => {
      const spans = page.sections.map(({ span }) => span)
      const section = page.sections[Math.max(turnIndexAt(spans, offset), 0)]
      return section === undefined ? [] : (shown.codings.get(section.element) ?? [])
    },
    reveal(offset, always = false) {
      unfold(offset)
      reveal(page.map, scroller, offset, always)
    },
    setFolded(isFolded) {
      if (root.hasAttribute('data-folded') === isFolded) return
      const before = firstInSight(page.map, scroller)
      const wasAtTop = scroller.scrollTop === 0
      foldTurns(root, page.map, isFolded)
      estimateAll()
      if (!wasAtTop) bringToTop(page.map, scroller, before)
      draw(sections.near)
    },
    unfold,
    top: () => firstInSight(page.map, scroller),
    bringToTop(offset) {
      unfold(offset)
      bringToTop(page.map, scroller, offset)
    },
    layOut,
    adopt(content) {
      if (content.text !== now.text || content.turns.length !== now.turns.length) return false
      stored = content
      now = { ...content, edits: [] }
      return true
    },
    correct: ({ edits, selection, onChange, onKeep }) => {
      const correction = correctInPlace(editor, stored, {
        edits,
        selection,
        selectedText: () => selectedText(page.map, now.text),
        onChange: (corrected) => {
          showCorrected(corrected)
          onChange(corrected)
        },
        onKeep,
      })
      return {
        setTyping: correction.setTyping,
        end(kept) {
          const caret = caretIn(page.map)
          correction.end(kept)
          if (kept === 'stored') showCorrected({ ...stored, edits: [] })
          return caret === null ? null : Math.min(caret, now.text.length)
        },
      }
    },
    close() {
      wanted.isClosed = true
      sections.close()
      painter.close()
      editor.setRootElement(null)
    },
  }
}

function selectedText(map: TextMap, text: string): string {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0) return ''
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = map.offsetOf({ node: startContainer, offset: startOffset })
  const end = map.offsetOf({ node: endContainer, offset: endOffset })
  return start === null || end === null ? '' : text.slice(start, end)
}

function caretIn(map: TextMap): Offset | null {
  const selection = window.getSelection()
  const node = selection?.focusNode ?? null
  return selection === null || node === null ? null : map.offsetOf({ node, offset: selection.focusOffset })
}

function areAlike(before: readonly DrawnCoding[], after: readonly DrawnCoding[]): boolean {
  return before.length === after.length && before.every((coding, index) => coding === after[index])
}

/** How much room the gutter has beside a column of words that is wide enough. */
function roomIn({ clientWidth }: HTMLElement): 'full' | 'tight' | 'narrow' {
  return clientWidth > 760 ? 'full' : clientWidth > 700 ? 'tight' : 'narrow'
}
