import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnonymiseDialog } from '../../anonymise/anonymise-dialog.tsx'
import { MemoDialog } from '../../components/memo-dialog.tsx'
import { useSettings } from '../../state/settings.ts'
import { spanOf, useCodingState } from './coding-state.ts'
import { CorrectionBar } from './correction/correction-bar.tsx'
import { ReviewPanel } from './correction/review-panel.tsx'
import { useCorrection } from './correction/use-correction.ts'
import { usePinned } from './correction/use-pinned.ts'
import { EventDialog } from './event-dialog.tsx'
import { FilterStrip } from './filter-strip.tsx'
import { FindBar } from './find-bar.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import type { OpenInterview } from './open-interview.ts'
import { Palette } from './palette.tsx'
import './folding.css'
import './transcript.css'
import { StarMenu } from './star-menu.tsx'
import { TranscriptHead } from './transcript-head.tsx'
import { useBeginning } from './use-beginning.ts'
import type { CodingActions } from './use-coding-actions.ts'
import { useCodingCommands } from './use-coding-commands.ts'
import { useDrawnCodings, useDrawnEvents } from './use-drawn.ts'
import { useKeepReadingPlace } from './use-keep-reading-place.ts'
import { focusTranscript, foldedKey, useTranscriptKeys } from './use-transcript-keys.ts'
import { useTranscriptPointer } from './use-transcript-pointer.ts'
import './view/highlights.css'
import { openTranscript, type TranscriptView } from './view/transcript-view.ts'

export interface TranscriptPaneProps {
  readonly open: OpenInterview
  readonly actions: CodingActions
}

/** The transcript with its codings, and what floats over it. */
export const TranscriptPane = memo(function TranscriptPane({ open: stored, actions }: TranscriptPaneProps) {
  const { t } = useTranslation('coding')
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const { values } = useSettings()
  const floating = useCodingState((state) => state.floating)
  const open = usePinned(stored)
  const { content } = open
  const view = useView(root, scroller, content)
  const correcting = useCorrection(view, stored.content)
  const { draft } = correcting
  const isCorrecting = draft !== undefined

  const isFolded = values.view[foldedKey] === true && !isCorrecting
  const draw = useCodingState((state) => state.draw)
  useEffect(() => {
    draw(view)
    return () => draw(null)
  }, [view, draw])
  useDrawing(view, open, isCorrecting)
  useLayoutEffect(() => view?.setFolded(isFolded), [view, isFolded])
  useBeginning(view, open)
  useKeepReadingPlace(isCorrecting ? null : view, scroller, open)
  useLayout(view, scroller, root)
  const { onKeyDown, perform } = useTranscriptKeys(view, open, actions)
  useCodingCommands(perform)
  const pointer = useTranscriptPointer(view, open, actions)

  return (
    <section className="transcript-pane" aria-label={t('transcript')}>
      {draft === undefined ? (
        <>
          <TranscriptHead open={open} perform={perform} />
          <FilterStrip open={open} />
        </>
      ) : (
        <CorrectionBar {...correcting} open={open} draft={draft} />
      )}
      {floating?.kind === 'find' && view !== null ? <FindBar open={open} view={view} /> : null}
      {floating?.kind === 'review' && view !== null ? <ReviewPanel open={open} view={view} /> : null}
      <div
        ref={scroller}
        className={`transcript-scroller read-${values.readFont}`}
        lang={content.language === 'zh' ? 'zh-CN' : 'en'}
        style={readingSize(values.readSize)}
      >
        <div
          ref={root}
          className="transcript"
          role="textbox"
          aria-readonly={!isCorrecting}
          aria-multiline="true"
          aria-label={t('transcriptOf', { interview: open.row.fileName })}
          tabIndex={0}
          // While the text is corrected, keys and mouse are the editor's.
          {...(isCorrecting ? {} : { ...pointer, onKeyDown })}
        />
      </div>
      {floating?.kind === 'palette' && view !== null ? (
        <Palette
          key={`${floating.codingId}-${floating.competencyId}`}
          open={open}
          view={view}
          actions={actions}
          floating={floating}
          onClose={closeFloating}
        />
      ) : null}
      {floating?.kind === 'event' ? (
        <EventDialog key={floating.eventId} open={open} eventId={floating.eventId} onClose={closeFloating} />
      ) : null}
      {floating?.kind === 'anonymise' ? (
        <AnonymiseDialog interviewIds={[content.id]} onClose={closeFloating} />
      ) : null}
      {floating?.kind === 'star' && view !== null ? (
        <StarMenu open={open} view={view} eventId={floating.eventId} onClose={closeFloating} />
      ) : null}
      {floating?.kind === 'memo' ? (
        <MemoDialog about={floating.about} info={open.info} onClose={closeFloating} />
      ) : null}
      {floating?.kind === 'keys' ? <KeysDialog onClose={closeFloating} /> : null}
    </section>
  )
})

function closeFloating(): void {
  useCodingState.getState().open(null)
  focusTranscript()
}

function readingSize(size: number): Readonly<Record<string, string>> {
  return { '--read-size': `${size}px`, '--read-line': `${Math.round((size * 1.75) / 4) * 4}px` }
}

/** Shows a text in the page. Where the page shows the very same words already, having been corrected, it stays. */
function useView(
  root: React.RefObject<HTMLElement | null>,
  scroller: React.RefObject<HTMLElement | null>,
  content: OpenInterview['content'],
): TranscriptView | null {
  const { t } = useTranslation('coding')
  const [view, setView] = useState<TranscriptView | null>(null)
  const opened = useRef<{ readonly view: TranscriptView; readonly t: unknown } | null>(null)
  // Before anything is painted: the text comes with its codings, in one frame.
  useLayoutEffect(() => {
    if (root.current === null || scroller.current === null) return
    if (opened.current?.t === t && opened.current.view.adopt(content)) return
    opened.current?.view.close()
    const words = { codings: t('codings'), more: (count: number) => t('moreCodings', { count }) }
    const next = openTranscript({ root: root.current, scroller: scroller.current }, content, words)
    opened.current = { view: next, t }
    setView(next)
  }, [root, scroller, content, t])
  useEffect(
    () => () => {
      opened.current?.view.close()
      opened.current = null
    },
    [],
  )
  return view
}

/** Keeps what is drawn the same as what is stored and chosen. */
function useDrawing(view: TranscriptView | null, open: OpenInterview, isCorrecting: boolean): void {
  const codings = useDrawnCodings(open)
  const events = useDrawnEvents(open)
  const selection = useCodingState((state) => state.selection)
  const hovered = useCodingState((state) => state.hovered)
  const selected = useCodingState((state) => state.selected)
  const lanes = codings.reduce((most, coding) => Math.max(most, coding.lane + 1), 3)

  // First of all: it changes how the text is laid out.
  useLayoutEffect(() => view?.setLanes(lanes), [view, lanes])
  useEffect(() => view?.setCodings(codings), [view, codings])
  useEffect(() => view?.setEvents(events), [view, events])
  useEffect(() => view?.setPointed({ hovered, selected }), [view, hovered, selected])
  useEffect(() => {
    const span = spanOf(selection)
    view?.setOverlay('text-selection', span.start === span.end || isCorrecting ? [] : [span])
  }, [view, selection, isCorrecting])
  useEffect(() => {
    const handles = codings.find((coding) => coding.id === selected) ?? null
    view?.setPlaceMarks({ caret: isCorrecting ? null : selection.focus, handles })
  }, [view, selection, selected, codings, isCorrecting])
}

/** Measures anew when the width or the text's size has changed; the text's height changes with either. */
function useLayout(
  view: TranscriptView | null,
  scroller: React.RefObject<HTMLElement | null>,
  root: React.RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (view === null) return
    const observer = new ResizeObserver(() => view.layOut())
    for (const { current } of [scroller, root]) if (current !== null) observer.observe(current)
    return () => observer.disconnect()
  }, [view, scroller, root])
}
