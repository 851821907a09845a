import { create } from 'zustand'
import type { CompetencyId } from '../../../core/model/ids.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'

/** A competency on its way from the dictionary to a passage. */
interface CodeDrag {
  readonly competencyId: CompetencyId | null
  readonly name: string
  /** Where the pointer is, in px of the window. */
  readonly x: number
  readonly y: number
  /** What it would be dropped on; null: nothing. */
  readonly over: StoredSpan | null
  readonly move: (changes: Partial<Omit<CodeDrag, 'move' | 'end'>>) => void
  readonly end: () => void
}

const nothing = { competencyId: null, name: '', x: 0, y: 0, over: null }

export const useCodeDrag = create<CodeDrag>((set) => ({
  ...nothing,
  move: (changes) => set(changes),
  end: () => set(nothing),
}))
