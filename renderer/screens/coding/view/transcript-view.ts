import type { LexicalEditor } from 'lexical'
import type { InterviewContent } from '../../../../api/types/interview.ts'
import type { TextEdit, Transcript } from '../../../../core/coding/correct-text.ts'
import { disjointRuns, type Emphasis } from '../../../../core/coding/runs.ts'
import type { CodingId, InterviewId } from '../../../../core/model/ids.ts'
import type { Offset, StoredSpan } from '../../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../../core/text/stored-text.ts'
import { followEdits } from '../follow-edits.ts'
import { type Corrected, correctInPlace } from './correct-in-place.ts'
import { bandTurns, nameTurns } from './decorate-turns.ts'
import { drawGutter, type GutterContent, measureGutter } from './draw-gutter.ts'
import type { DrawnCoding, DrawnEvent, GutterWords, Pointed } from './drawn.ts'
import { emphasisOf } from './emphasis-of.ts'
import { emphasiseGutter } from './emphasise-gutter.ts'
import { foldTurns, openTurnAt } from './fold-turns.ts'
import { groupBySection } from './group-by-section.ts'
import { makeHighlightPainter, type Overlay } from './highlight-painter.ts'
import { watchSections } from './near-sections.ts'
import { openEditor } from './open-editor.ts'
import { readPage } from './page.ts'
import { caretIn, selectedText } from './page-selection.ts'
import { drawPlaceMarks, measurePlaceMarks, type PlaceMarks } from './place-marks.ts'
import { bringToTop, firstInSight } from './reading-place.ts'
import { reveal } from './reveal.ts'
import { estimateHeights, measureColumn, measureEmptyColumn } from './section-heights.ts'
import type { TextMap } from './text-map.ts'
import { writePage } from './write-page.ts'

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
 * A transcript in an element: the text, in Lexical once it is corrected; codings and events drawn over and beside it
 * for the sections near what is in sight. @param root the element that holds the text; @param scroller the one that scrolls it
 */
export function openTranscript(
  { root, scroller }: { readonly root: HTMLElement; readonly scroller: HTMLElement },
  content: InterviewContent,
  words: GutterWords,
): TranscriptView {
  root.replaceChildren()
  root.dataset.room = roomIn(scroller)
  let column = measureEmptyColumn(root)
  writePage(root, content)
  // What codings and events are about, and what the page shows: another text only while it is corrected.
  let stored = content
  let now: Transcript & { readonly edits: readonly TextEdit[] } = { ...content, edits: [] }
  let editor: LexicalEditor | null = null
  let page = readPage(root, now.turns)
  nameTurns(page.map, now.turns)
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
    emphasis: new Set<HTMLElement>(),
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
    const emphasised = emphasis()
    for (const { element, span } of page.sections)
      if (sections.near.has(element)) paint(element, span, emphasised)
  }

  function paint(section: HTMLElement, within: StoredSpan, emphasised: Emphasis<CodingId>): void {
    painter.paint(section, disjointRuns(shown.codings.get(section) ?? [], within, emphasised))
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
    if (sections.near.size === 0) for (const section of sections.look()) wanted.gutters.add(section)
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
    const emphasised = emphasis()
    for (const { section, span, gutter, marks } of measured) {
      if (gutter !== null) drawGutter(section, gutter, span, words)
      if (gutter !== null || wanted.emphasis.has(section)) {
        paint(section, span, emphasised)
        emphasiseGutter(section, emphasised, shown.pointed)
      }
      if (marks !== null) drawPlaceMarks(section, marks)
    }
    wanted.gutters.clear()
    wanted.emphasis.clear()
    wanted.marks = false
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
    return emphasisOf(everywhere.codings, shown.pointed)
  }

  /** The sections in which a coding stands out or steps back. */
  function emphasised(): readonly HTMLElement[] {
    const { strong, faded } = emphasis()
    return [...sections.near].filter((section) =>
      shown.codings.get(section)?.some(({ id }) => strong.includes(id) || faded.has(id)),
    )
  }

  function unfold(offset: Offset): void {
    if (openTurnAt(root, page.map, offset)) draw(sections.near)
  }

  function estimateAll(): void {
    const { language } = stored
    estimateHeights(elements(), { ...now, language }, column, root.hasAttribute('data-folded'))
  }

  function layOut(): void {
    const room = roomIn(scroller)
    if (root.dataset.room !== room) root.dataset.room = room
    // To measure a turn that is out of sight would lay out its section.
    const [within = root] = sections.near
    const turns = [...within.querySelectorAll<HTMLElement>('.turn')]
    const turn = turns.find(({ dataset }) => dataset.role !== 'interviewer') ?? turns[0]
    const measured = turn === undefined ? column : measureColumn(turn)
    if (measured.width === column.width && measured.fontSize === column.fontSize) return
    column = measured
    estimateAll()
    draw(sections.near)
  }

  /** Puts codings and events where their words stand in the page. */
  function place(): void {
    const { codings, events } = followEdits(given, now)
    everywhere.codings = codings
    everywhere.events = events
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
    if (isRestructured) decorate()
    paintNear()
    window.clearTimeout(wanted.later)
    wanted.later = window.setTimeout(() => {
      if (wanted.isClosed) return
      decorate()
      draw(sections.near)
    }, gutterDelay)
  }

  /** The page as a Lexical document, from the first correction on. It is written anew, and stands where it stood. */
  function openForCorrection(): LexicalEditor {
    if (editor !== null) return editor
    const first = firstInSight(page, scroller)
    const below = page.map.boxOf({ start: first, end: first + 1 }).top - scroller.getBoundingClientRect().top
    editor = openEditor(root, stored)
    page = readPage(root, now.turns)
    estimateAll()
    sections.watch(elements())
    place()
    decorate()
    bringToTop(page.map, scroller, first, below)
    draw(sections.near)
    return editor
  }

  function decorate(): void {
    nameTurns(page.map, now.turns)
    bandTurns(page.map, now.turns, everywhere.events)
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
      bandTurns(page.map, now.turns, everywhere.events)
      draw(sections.near)
    },
    setPointed(pointed) {
      const before = emphasised()
      shown.pointed = pointed
      for (const section of [...before, ...emphasised()]) wanted.emphasis.add(section)
      draw([])
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
      const before = firstInSight(page, scroller)
      const wasAtTop = scroller.scrollTop === 0
      foldTurns(root, page.map, isFolded)
      estimateAll()
      if (!wasAtTop) bringToTop(page.map, scroller, before)
      draw(sections.near)
    },
    unfold,
    top: () => firstInSight(page, scroller),
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
      const correction = correctInPlace(openForCorrection(), stored, {
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
      editor?.setRootElement(null)
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
