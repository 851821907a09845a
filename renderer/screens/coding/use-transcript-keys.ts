import i18next from 'i18next'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { neighbourCoding, nextHere } from '../../../core/coding/coding-order.ts'
import { moveOffset, unitAt } from '../../../core/coding/move-offset.ts'
import type { EventId } from '../../../core/model/ids.ts'
import type { Offset, StoredSpan } from '../../../core/model/transcript.ts'
import { catchUp } from '../../connection/use-painted.ts'
import { useDrafts } from '../../state/drafts.ts'
import { useNotices } from '../../state/notices.ts'
import { useSettings } from '../../state/settings.ts'
import { type Floating, spanOf, useCodingState } from './coding-state.ts'
import { noFilter } from './filter.ts'
import { actionOf, type KeyAction } from './keys.ts'
import { moveSelection } from './move-selection.ts'
import type { OpenInterview } from './open-interview.ts'
import type { CodingActions } from './use-coding-actions.ts'
import type { TranscriptView } from './view/transcript-view.ts'

/** Under which name it is kept that the interviewer's turns are folded. */
export const foldedKey = 'coding.folded'

/** Text sizes of Ctrl +/-, in px. */
const sizes = { smallest: 12, normal: 16, largest: 28, step: 1 } as const

export interface TranscriptKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Does what a key would. */
  readonly perform: (action: KeyAction) => void
}

/** What keys do in the transcript (keys.ts says which). */
export function useTranscriptKeys(
  view: TranscriptView | null,
  open: OpenInterview,
  actions: CodingActions,
): TranscriptKeys {
  const { values, change } = useSettings()
  const { readSize } = values
  const isFolded = values.view[foldedKey] === true
  const perform = (action: KeyAction) => {
    if (view === null) return
    const resize = (size: number) =>
      change({ readSize: Math.min(Math.max(size, sizes.smallest), sizes.largest) })
    if (action.do === 'larger') resize(readSize + sizes.step)
    else if (action.do === 'smaller') resize(readSize - sizes.step)
    else if (action.do === 'normal') resize(sizes.normal)
    else if (action.do === 'fold') change({ view: { [foldedKey]: !isFolded } })
    else if (!moveCaret(action, { view, open, isFolded })) act(action, action.do, { view, open, actions })
  }
  return useInTurn(perform, view !== null)
}

/**
 * Keys one after another. A key is about what the keys before it have made of the page: it waits for that, and none is
 * lost. Those of a key that is held down are not so many.
 * @param perform does it at once, as things are now
 */
function useInTurn(perform: (action: KeyAction) => void, isReady: boolean): TranscriptKeys {
  const latest = useRef({ perform, isReady })
  const waiting = useRef<KeyAction[]>([])
  const goOn = useCallback(() => {
    while (latest.current.isReady && useCodingState.getState().underWay === 0) {
      const action = waiting.current.shift()
      if (action === undefined) return
      const { floating } = useCodingState.getState()
      latest.current.perform(action)
      // What opens takes the keys; those that were meant for it have no meaning here.
      const opened = useCodingState.getState().floating
      if (opened !== floating && opened !== null) waiting.current = []
    }
  }, [])
  useLayoutEffect(() => {
    latest.current = { perform, isReady }
    goOn()
  })
  useEffect(
    () => useCodingState.subscribe((now, before) => (now.underWay < before.underWay ? goOn() : undefined)),
    [goOn],
  )
  const performLatest = useCallback((action: KeyAction) => latest.current.perform(action), [])
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const action = actionOf(event)
    if (action === null) return
    // A label in the gutter is a button of its own.
    const isOnButton = event.target instanceof HTMLButtonElement
    if (isOnButton && action.do === 'palette') return
    event.preventDefault()
    event.stopPropagation()
    const { underWay } = useCodingState.getState()
    const mustWait = !latest.current.isReady || waiting.current.length > 0 || underWay > 0
    if (!mustWait) latest.current.perform(action)
    else if (!event.repeat) waiting.current.push(action)
  }, [])
  return { onKeyDown, perform: performLatest }
}

interface Circumstances {
  readonly view: TranscriptView
  readonly open: OpenInterview
  readonly actions: CodingActions
}

/** Moves the caret or the end of the selection; false when the key is about something else. */
function moveCaret(
  action: KeyAction,
  { view, open, isFolded }: Pick<Circumstances, 'view' | 'open'> & { readonly isFolded: boolean },
): boolean {
  const { content, codings } = open
  const { selection, select, choose } = useCodingState.getState()
  // Without a coding to change, the keys that move its borders extend the selection.
  const isBorder = action.do === 'border' && chosenOf(codings) !== null && isCaret()
  const moved = isBorder ? null : moveSelection(content, selection, action, isFolded)
  if (moved === null) return false
  select(moved)
  const chosen = chosenOf(codings)
  // Keys act on the chosen coding only while one is at it.
  if (chosen !== null && (moved.focus < chosen.start || moved.focus > chosen.end)) choose(null)
  if (action.do !== 'all') view.reveal(moved.focus)
  return true
}

type Doing = {
  readonly [Name in KeyAction['do']]?: (
    action: Extract<KeyAction, { readonly do: Name }>,
    circumstances: Circumstances,
  ) => void
}

/** What each action does, beyond moving. */
const doings: Doing = {
  coding: ({ direction }, { view, open: { codings } }) => {
    const { selection, select, choose } = useCodingState.getState()
    const current = chosenOf(codings)
    const found = neighbourCoding(codings, { current, offset: selection.focus }, direction)
    if (found === null) return
    choose(found.id)
    select({ anchor: found.start, focus: found.start })
    view.reveal(found.start)
  },
  here: ({ direction }, { open: { codings } }) => {
    const { selection, choose } = useCodingState.getState()
    const found = nextHere(codings, selection.focus, chosenOf(codings), direction)
    if (found !== null) choose(found.id)
  },
  palette: (_action, { open }) => openPalette(open),
  digit: ({ digit }, { open, actions }) => {
    const coding = chosenOf(open.codings)
    const competencyId = open.recent[digit - 1]
    if (!isCaret()) {
      if (competencyId !== undefined) actions.tagOrAsk(competencyId)
    } else if (coding !== null) void actions.update(coding, { level: digit })
  },
  border: ({ which, unit, direction }, { open, actions }) => {
    const coding = chosenOf(open.codings)
    if (coding === null) return
    const moved = moveOffset(open.content, coding[which], unit, direction)
    const start = which === 'start' ? moved : coding.start
    const end = which === 'end' ? moved : coding.end
    if (start < end) void actions.update(coding, { start, end })
  },
  delete: (_action, { open, actions }) => {
    const coding = chosenOf(open.codings)
    if (coding !== null) void actions.remove(coding)
  },
  change: (_action, { open }) => {
    const coding = chosenOf(open.codings)
    if (coding !== null) show({ kind: 'palette', codingId: coding.id, competencyId: null })
  },
  memo: (_action, { open }) => {
    if (chosenOf(open.codings) !== null) focusInspector('memo')
    else show({ kind: 'memo', about: { kind: 'interview', id: open.content.id } })
  },
  event: (_action, { open }) =>
    show({ kind: 'event', eventId: eventAt(open, spanOf(useCodingState.getState().selection)) }),
  showAll: () => useCodingState.getState().show(noFilter),
  star: (_action, { open }) => {
    const { selection } = useCodingState.getState()
    const eventId = eventIdAt(open, spanOf(selection).start)
    if (eventId !== null) show({ kind: 'star', eventId })
    else useNotices.getState().say(i18next.t('starNoEvent', { ns: 'coding' }))
  },
  find: () => show({ kind: 'find' }),
  keys: () => show({ kind: 'keys' }),
  correct: (_action, { open }) => useDrafts.getState().begin(open.content),
  escape: () => {
    const { selection, select, choose } = useCodingState.getState()
    if (isCaret()) choose(null)
    else select({ anchor: selection.focus, focus: selection.focus })
  },
}

function act<Name extends KeyAction['do']>(
  action: Extract<KeyAction, { readonly do: Name }>,
  name: Name,
  circumstances: Circumstances,
): void {
  doings[name]?.(action, circumstances)
}

function show(floating: Floating): void {
  useCodingState.getState().open(floating)
}

function isCaret(): boolean {
  const { anchor, focus } = useCodingState.getState().selection
  return anchor === focus
}

function chosenOf(codings: OpenInterview['codings']): OpenInterview['codings'][number] | null {
  const { selected } = useCodingState.getState()
  return codings.find((one) => one.id === selected) ?? null
}

/** For the selected text; with a coding chosen and no text, its inspector; else for the sentence one is in. */
function openPalette({ content, codings }: OpenInterview): void {
  const { selection, select } = useCodingState.getState()
  if (isCaret() && chosenOf(codings) !== null) {
    focusInspector()
    return
  }
  if (isCaret()) {
    const { start, end } = unitAt(content, selection.focus, 'sentence')
    if (start === end) return
    select({ anchor: start, focus: end })
  }
  show({ kind: 'palette', codingId: null, competencyId: null })
}

/** With a caret only: the event it is in, to change it; with a selection: a new one. */
function eventAt(open: OpenInterview, { start, end }: StoredSpan): EventId | null {
  return start < end ? null : eventIdAt(open, start)
}

function eventIdAt({ events }: OpenInterview, offset: Offset): EventId | null {
  return events.find((event) => event.start <= offset && offset <= event.end)?.id ?? null
}

/** Where the inspector is, keys go into it: its memo, or its first control. */
export function focusInspector(part: 'memo' | 'first' = 'first'): void {
  catchUp()
  const inspector = document.querySelector('.inspector')
  const wanted = part === 'memo' ? '.memo-text' : 'button, [tabindex="0"]'
  inspector?.querySelector<HTMLElement>(wanted)?.focus()
}

/** Back to where one was reading. */
export function focusTranscript(): void {
  transcriptElement()?.focus({ preventScroll: true })
}

export function transcriptElement(): HTMLElement | null {
  return document.querySelector('.transcript')
}
