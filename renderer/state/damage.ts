import { create } from 'zustand'
import type { ApiError } from '../../api/error.ts'

interface Damage {
  /** The file that could not be opened, and why; null: none. */
  readonly found: { readonly path: string; readonly error: ApiError } | null
  readonly show: (path: string, error: ApiError) => void
  readonly dismiss: () => void
}

/** The damaged project the window tells of. */
export const useDamage = create<Damage>((set) => ({
  found: null,
  show: (path, error) => set({ found: { path, error } }),
  dismiss: () => set({ found: null }),
}))
