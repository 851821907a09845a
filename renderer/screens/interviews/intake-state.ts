import { create } from 'zustand'
import type { ImportReport } from '../../../api/types/import.ts'
import { type ForAll, type ForOne, nothingForAll, type PlannedFile } from './planned-file.ts'

interface Intake {
  readonly files: readonly PlannedFile[]
  readonly all: ForAll
  /** The file looked at; null: what holds for all. */
  readonly chosen: string | null
  /** What became of the last import, while somebody reads it. */
  readonly report: ImportReport | null
  readonly isRunning: boolean
  readonly add: (files: readonly PlannedFile[]) => void
  readonly remove: (key: string) => void
  /** Puts what was learned of some files in, at once. */
  readonly learn: (changes: ReadonlyMap<string, Partial<PlannedFile>>) => void
  readonly changeOne: (key: string, changes: ForOne) => void
  readonly changeAll: (changes: Partial<ForAll>) => void
  readonly choose: (key: string | null) => void
  readonly show: (report: ImportReport | null) => void
  readonly run: (isRunning: boolean) => void
  readonly reset: () => void
}

const nothing = { files: [], all: nothingForAll, chosen: null }

/** Files on their way in; kept while the user looks at other screens. */
export const useIntakeState = create<Intake>((set) => ({
  ...nothing,
  report: null,
  isRunning: false,
  add: (added) =>
    set(({ files, chosen }) => ({ files: [...files, ...added], chosen: chosen ?? added[0]?.key ?? null })),
  remove: (key) =>
    set(({ files, chosen }) => ({
      files: files.filter((file) => file.key !== key),
      chosen: chosen === key ? null : chosen,
    })),
  learn: (changes) =>
    set(({ files }) => ({ files: files.map((file) => ({ ...file, ...changes.get(file.key) })) })),
  changeOne: (key, changes) =>
    set(({ files }) => ({
      files: files.map((file) => (file.key === key ? { ...file, own: { ...file.own, ...changes } } : file)),
    })),
  changeAll: (changes) => set(({ all }) => ({ all: { ...all, ...changes } })),
  choose: (chosen) => set({ chosen }),
  show: (report) => set({ report }),
  run: (isRunning) => set({ isRunning }),
  reset: () => set(nothing),
}))
