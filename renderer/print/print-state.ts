import { create } from 'zustand'
import type { Dictionary } from '../../api/types/dictionary.ts'
import type { Coding, InterviewContent } from '../../api/types/interview.ts'
import type { Coder } from '../../api/types/project.ts'
import type { Report } from '../../api/types/report.ts'

/** Everything that stands on the paper of one transcript. */
export interface PrintedTranscript {
  readonly kind: 'transcript'
  /** "P07" */
  readonly name: string
  readonly project: string
  readonly about: readonly string[]
  readonly content: InterviewContent
  readonly codings: readonly Coding[]
  readonly coders: readonly Coder[]
  readonly dictionary: Dictionary
}

export type Sheet =
  | PrintedTranscript
  | { readonly kind: 'report'; readonly name: string; readonly report: Report }

interface Printing {
  /** What is being printed; null: nothing. */
  readonly sheet: Sheet | null
  readonly to: 'printer' | 'pdf'
  readonly print: (sheet: Sheet, to: 'printer' | 'pdf') => void
  readonly done: () => void
}

/** What is on its way to paper. */
export const usePrinting = create<Printing>((set) => ({
  sheet: null,
  to: 'printer',
  print: (sheet, to) => set({ sheet, to }),
  done: () => set({ sheet: null }),
}))
