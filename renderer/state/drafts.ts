import { create } from 'zustand'
import type { ApiError } from '../../api/error.ts'
import type { InterviewContent } from '../../api/types/interview.ts'
import type { TextEdit } from '../../core/coding/correct-text.ts'
import type { InterviewId } from '../../core/model/ids.ts'

/** A correction of a transcript that is not in the project yet. */
export interface Draft {
  /** What is stored, as it was when correcting began. */
  readonly content: InterviewContent
  readonly edits: readonly TextEdit[]
  /** kept: it is in the project, and the window waits for what is stored now. */
  readonly phase: 'typing' | 'keeping' | 'kept'
  /** Why it could not be kept. */
  readonly problem: ApiError | null
}

interface Drafts {
  readonly drafts: ReadonlyMap<InterviewId, Draft>
  /** Begins a correction; one that was begun before goes on. */
  readonly begin: (content: InterviewContent) => void
  /** Changes a draft that is there. */
  readonly change: (id: InterviewId, changes: Partial<Draft>) => void
  readonly drop: (id: InterviewId) => void
  readonly reset: () => void
}

/**
 * Corrections at work, by interview. They outlast leaving the interview or the screen, and the loss of the connection:
 * what somebody has typed is not lost before they have said so.
 */
export const useDrafts = create<Drafts>((set) => ({
  drafts: new Map(),
  begin: (content) =>
    set(({ drafts }) =>
      drafts.has(content.id)
        ? {}
        : { drafts: new Map(drafts).set(content.id, { content, edits: [], phase: 'typing', problem: null }) },
    ),
  change: (id, changes) =>
    set(({ drafts }) => {
      const before = drafts.get(id)
      return before === undefined ? {} : { drafts: new Map(drafts).set(id, { ...before, ...changes }) }
    }),
  drop: (id) =>
    set(({ drafts }) => {
      const left = new Map(drafts)
      left.delete(id)
      return { drafts: left }
    }),
  reset: () => set({ drafts: new Map() }),
}))

/** Whether this interview's transcript is being corrected. */
export function useIsCorrecting(id: InterviewId): boolean {
  return useDrafts(({ drafts }) => drafts.has(id))
}
