import i18next from 'i18next'
import { createContext, useCallback, useContext, useState } from 'react'
import type { Settings } from '../../api/types/project.ts'
import { useCommand } from '../connection/use-command.ts'
import { systemLanguage } from '../i18n.ts'

export interface SettingsStore {
  readonly values: Settings
  /** Changes some settings at once, and remembers them. */
  readonly change: (changes: Partial<Settings>) => void
}

export const SettingsContext = createContext<SettingsStore | null>(null)

/** What the program remembers, for the top of the tree. */
export function useSettingsStore(initial: Settings): SettingsStore {
  const [values, setValues] = useState(initial)
  const call = useCommand()
  const change = useCallback(
    (changes: Partial<Settings>) => {
      setValues((before) => ({ ...before, ...changes, view: { ...before.view, ...changes.view } }))
      if (changes.language !== undefined) void i18next.changeLanguage(changes.language ?? systemLanguage())
      void call('settings.set', changes)
    },
    [call],
  )
  return { values, change }
}

export function useSettings(): SettingsStore {
  const store = useContext(SettingsContext)
  if (store === null) throw new Error('useSettings needs a SettingsContext')
  return store
}
