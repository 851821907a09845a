import { create } from 'zustand'

interface Unlock {
  /** The locked project whose password is asked for; null: none. */
  readonly path: string | null
  readonly ask: (path: string) => void
  readonly dismiss: () => void
}

/** Asking for the password of a locked project. */
export const useUnlock = create<Unlock>((set) => ({
  path: null,
  ask: (path) => set({ path }),
  dismiss: () => set({ path: null }),
}))
