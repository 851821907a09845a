import { create } from 'zustand'
import type { ApiError } from '../../api/error.ts'

interface Notices {
  /** The failure being shown; null: none. */
  readonly error: ApiError | null
  /** A passing message ("Undone: …"), already in words. */
  readonly message: string
  /** What the screen that is open tells of itself, for the status line; none: the project's counts stand there. */
  readonly facts: readonly string[]
  readonly showError: (error: ApiError) => void
  readonly dismissError: () => void
  readonly say: (message: string) => void
  readonly tell: (facts: readonly string[]) => void
}

/** What the window tells the user on its own account. */
export const useNotices = create<Notices>((set) => ({
  error: null,
  message: '',
  facts: [],
  showError: (error) => set({ error }),
  dismissError: () => set({ error: null }),
  say: (message) => set({ message }),
  tell: (facts) => set({ facts }),
}))
