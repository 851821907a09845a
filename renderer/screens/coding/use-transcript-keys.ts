import { type KeyboardEvent, useCallback } from 'react'
import { neighbourCoding, nextHere } from '../../../core/coding/coding-order.ts'
import { moveOffset, unitAt } from '../../../core/coding/move-offset.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'
import { useDrafts } from '../../state/drafts.ts'
import { useSettings } from '../../state/settings.ts'
import { type Floating, spanOf, useCodingState } from './coding-state.ts'
import { actionOf, type KeyAction } from './keys.ts'
import { moveSelection } from './move-selection.ts'
import type { OpenInterview } from './open-interview.ts'
import type { CodingActions } from './use-coding-actions.ts'
import { useRecentCodes } from './use-recent-codes.ts'
import type { TranscriptView } from './view/transcript-view.ts'

/** Text sizes of Ctrl +/-, in px. */
const sizes = { smallest: 12, normal: 16, largest: 28, step: 1 } as const

/** What keys do in the transcript (keys.ts says which). */
export function useTranscriptKeys(
  view: TranscriptView | null,
  open: OpenInterview,
  actions: CodingActions,
): (event: KeyboardEvent) => void {
  const { values, change } = useSettings()
  const recent = useRecentCodes(open)
  return useCallback(
    (event) => {
      const action = actionOf(event)
      if (action === null || view === null) return
      // A label in the gutter is a button of its own.
      const isOnButton = event.target instanceof HTMLButtonElement
      if (isOnButton && action.do === 'palette') return
      event.preventDefault()
      event.stopPropagation()
      const resize = (size: number) =>
        change({ readSize: Math.min(Math.max(size, sizes.smallest), sizes.largest) })
      if (action.do === 'larger') resize(values.readSize + sizes.step)
      else if (action.do === 'smaller') resize(values.readSize - sizes.step)
      else if (action.do === 'normal') resize(sizes.normal)
      else if (!moveCaret(action, view, open)) act(action, action.do, { view, open, actions, recent })
    },
    [view, open, actions, recent, values.readSize, change],
  )
}

interface Circumstances {
  readonly view: TranscriptView
  readonly open: OpenInterview
  readonly actions: CodingActions
  readonly recent: ReturnType<typeof useRecentCodes>
}

/** Moves the caret or the end of the selection; false when the key is about something else. */
function moveCaret(action: KeyAction, view: TranscriptView, { content, codings }: OpenInterview): boolean {
  const { selection, select, choose } = useCodingState.getState()
  // Without a coding to change, the keys that move its borders extend the selection.
  const isBorder = action.do === 'border' && chosenOf(codings) !== null && isCaret()
  const moved = isBorder ? null : moveSelection(content, selection, action)
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
  digit: ({ digit }, { open, actions, recent }) => {
    const coding = chosenOf(open.codings)
    const competencyId = recent[digit - 1]
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
  },
  event: (_action, { open }) =>
    show({ kind: 'event', eventId: eventAt(open, spanOf(useCodingState.getState().selection)) }),
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
function eventAt({ events }: OpenInterview, { start, end }: StoredSpan) {
  if (start < end) return null
  return events.find((event) => event.start <= start && start <= event.end)?.id ?? null
}

/** Where the inspector is, keys go into it: its memo, or its first control. */
export function focusInspector(part: 'memo' | 'first' = 'first'): void {
  const inspector = document.querySelector('.inspector')
  const wanted = part === 'memo' ? 'textarea' : 'button, [tabindex="0"], textarea'
  inspector?.querySelector<HTMLElement>(wanted)?.focus()
}

/** Back to where one was reading. */
export function focusTranscript(): void {
  document.querySelector<HTMLElement>('.transcript')?.focus({ preventScroll: true })
}
