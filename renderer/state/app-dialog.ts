import { create } from 'zustand'

interface AppDialog {
  readonly shown: 'new' | 'about' | null
  readonly show: (dialog: 'new' | 'about') => void
  readonly close: () => void
}

/** The dialog about the program, or a new project, that is open over whatever the window shows. */
export const useAppDialog = create<AppDialog>((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
  close: () => set({ shown: null }),
}))
