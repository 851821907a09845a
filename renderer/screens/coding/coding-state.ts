import { create } from 'zustand'
import type { MemoSubject } from '../../../api/types/memo.ts'
import type { CodingId, CompetencyId, EventId } from '../../../core/model/ids.ts'
import type { Offset, StoredSpan } from '../../../core/model/transcript.ts'
import type { FindOptions } from '../../../core/text/query-pattern.ts'
import { type Filter, noFilter } from './filter.ts'
import type { TranscriptView } from './view/transcript-view.ts'

/** Where selecting began and where it has come to; a caret where they are equal. */
export interface TextSelection {
  readonly anchor: Offset
  readonly focus: Offset
}

/** What lies over the transcript, one at a time. */
export type Floating =
  /** The palette: for the selected text, or for another competency of a coding. */
  | {
      readonly kind: 'palette'
      readonly codingId: CodingId | null
      readonly competencyId: CompetencyId | null
    }
  /** The form of an event: a new one around the selected text, or one that is there. */
  | { readonly kind: 'event'; readonly eventId: EventId | null }
  /** Which part of an event the selected text is. */
  | { readonly kind: 'star'; readonly eventId: EventId }
  | { readonly kind: 'memo'; readonly about: MemoSubject }
  | { readonly kind: 'find' }
  /** The codings whose words were changed. */
  | { readonly kind: 'review' }
  | { readonly kind: 'anonymise' }
  | { readonly kind: 'keys' }

/** Words that are looked for, and what makes a difference. */
export interface Finding {
  readonly query: string
  readonly options: FindOptions
}

interface CodingState {
  readonly selection: TextSelection
  readonly hovered: CodingId | null
  readonly selected: CodingId | null
  readonly floating: Floating | null
  /** What lies over the transcript and is done with; keys are for the transcript already. */
  readonly leaving: Floating | null
  readonly filter: Filter
  /** What was looked for last, here or in another interview. */
  readonly finding: Finding
  /** The transcript as it is drawn; null until it is there. */
  readonly view: TranscriptView | null
  /** How many changes of codings are on their way to the project: what keys mean is settled when they are there. */
  readonly underWay: number
  /** Competencies used since the window opened, the latest first. */
  readonly usedNow: readonly CompetencyId[]
  readonly select: (selection: TextSelection) => void
  readonly hover: (id: CodingId | null) => void
  readonly choose: (id: CodingId | null) => void
  readonly open: (floating: Floating | null) => void
  /**
   * What lies over the transcript goes once what was chosen in it is there: both in one picture, for two take twice as
   * long. Where that takes its time it does not wait.
   */
  readonly leave: () => void
  readonly left: () => void
  readonly used: (id: CompetencyId) => void
  /** Does something to codings; keys wait for it. */
  readonly during: (work: () => Promise<void>) => Promise<void>
  readonly show: (filter: Filter) => void
  readonly find: (finding: Finding) => void
  readonly draw: (view: TranscriptView | null) => void
  /** Forgets what belongs to one interview. */
  readonly begin: () => void
  /** Forgets what belongs to one project. */
  readonly reset: () => void
}

const ofInterview = {
  selection: { anchor: 0, focus: 0 },
  hovered: null,
  selected: null,
  floating: null,
  leaving: null,
}

const ofProject = { ...ofInterview, filter: noFilter, finding: { query: '', options: {} }, usedNow: [] }

/** How long what is done with stays for what comes of it, in ms. */
const patience = 100

/** What the coding screen shows of one interview, beyond what is stored. */
export const useCodingState = create<CodingState>((set, get) => ({
  ...ofProject,
  view: null,
  underWay: 0,
  select: (selection) => set({ selection }),
  hover: (hovered) => set((before) => (before.hovered === hovered ? before : { hovered })),
  choose: (selected) => set({ selected }),
  open: (floating) => set({ floating, leaving: null }),
  leave: () => {
    const { floating } = get()
    set({ leaving: floating })
    setTimeout(() => (get().leaving === floating ? get().left() : undefined), patience)
  },
  left: () => (get().leaving === null ? undefined : get().open(null)),
  used: (id) => set(({ usedNow }) => ({ usedNow: [id, ...usedNow.filter((one) => one !== id)] })),
  during: async (work) => {
    set(({ underWay }) => ({ underWay: underWay + 1 }))
    try {
      await work()
    } finally {
      get().left()
      set(({ underWay }) => ({ underWay: underWay - 1 }))
    }
  },
  show: (filter) => set({ filter }),
  find: (finding) => set({ finding }),
  draw: (view) => set({ view }),
  begin: () => set(ofInterview),
  reset: () => set(ofProject),
}))

/** The selected stretch of text; empty at a caret. */
export function spanOf({ anchor, focus }: TextSelection): StoredSpan {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
}

export function isSameSelection(one: TextSelection, other: TextSelection): boolean {
  return one.anchor === other.anchor && one.focus === other.focus
}
