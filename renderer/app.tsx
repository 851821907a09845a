import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Client } from '../api/client.ts'
import { ApiError } from '../api/error.ts'
import type { Settings } from '../api/types/project.ts'
import { ErrorDialog } from './components/error-dialog.tsx'
import { useClient } from './connection/client-context.ts'
import { AppCommands } from './frame/app-commands.tsx'
import { Frame } from './frame/frame.tsx'
import { KeptStepsDialog } from './frame/kept-steps-dialog.tsx'
import { LostScreen } from './lost-screen.tsx'
import { PrintSheet } from './print/print-sheet.tsx'
import { useCodingState } from './screens/coding/coding-state.ts'
import { useComparisonState } from './screens/comparison/comparison-state.ts'
import { useIntakeState } from './screens/interviews/intake-state.ts'
import { useQuotesState } from './screens/quotes/quotes-state.ts'
import { DamageDialog } from './screens/start/damage-dialog.tsx'
import { StartScreen } from './screens/start/start-screen.tsx'
import { UnlockDialog } from './screens/start/unlock-dialog.tsx'
import { useDrafts } from './state/drafts.ts'
import { keepPlace, keptPlace } from './state/kept-place.ts'
import { useKeptSteps } from './state/kept-steps.ts'
import { useNavigation } from './state/navigation.ts'
import { SettingsContext, useSettingsStore } from './state/settings.ts'
import { useUnlock } from './state/unlock.ts'
import { applyTheme } from './theme.ts'

/** The whole window: the start screen, or a project. */
export function App({ initialSettings }: { readonly initialSettings: Settings }) {
  const { i18n } = useTranslation()
  const client = useClient()
  const settings = useSettingsStore(initialSettings)
  const reset = useNavigation((state) => state.reset)
  const resetQuotes = useQuotesState((state) => state.reset)
  const resetDrafts = useDrafts((state) => state.reset)
  const resetIntake = useIntakeState((state) => state.reset)
  const resetCoding = useCodingState((state) => state.reset)
  const resetComparison = useComparisonState((state) => state.reset)
  const setKeptFor = useKeptSteps((state) => state.setProject)
  const [path, setPath] = useState<string | null>(null)
  const [isLost, setIsLost] = useState(false)

  useEffect(() => {
    client.onClose(() => setIsLost(true))
    return client.on('project.switched', (event) => {
      reset()
      resetQuotes()
      resetIntake()
      resetDrafts()
      resetCoding()
      resetComparison()
      keepPlace(null)
      setKeptFor(event.path)
      setPath(event.path)
    })
  }, [client, reset, resetQuotes, resetIntake, resetDrafts, resetCoding, resetComparison, setKeptFor])
  const isReturning = useReturn(client)
  useEffect(() => applyTheme(settings.values.theme), [settings.values.theme])
  useEffect(() => {
    document.documentElement.lang = i18n.language
  }, [i18n.language])

  if (isLost) return <LostScreen />
  return (
    <I18nProvider locale={i18n.language}>
      <SettingsContext value={settings}>
        {path === null ? isReturning ? null : <StartScreen /> : <Frame key={path} />}
        <AppCommands key={`commands ${path}`} path={path} />
        <DamageDialog />
        <UnlockDialog />
        <KeptStepsDialog />
        <ErrorDialog />
        <PrintSheet />
      </SettingsContext>
    </I18nProvider>
  )
}

/**
 * Opens the project again that was open when the page was loaded anew, and goes back to where one was. True until that
 * is decided.
 */
function useReturn(client: Client): boolean {
  const restore = useNavigation((state) => state.restore)
  const askForPassword = useUnlock((state) => state.ask)
  const [kept] = useState(keptPlace)
  const [isReturning, setIsReturning] = useState(kept !== null)
  useEffect(() => {
    if (kept === null) return
    const { path, screen, interviewId } = kept
    client
      .call('project.open', { path })
      .then(() => restore(screen, interviewId === null ? null : { interviewId }))
      // It is gone, or open elsewhere: the start screen says how to go on.
      .catch((failure) => {
        keepPlace(null)
        if (failure instanceof ApiError && failure.code === 'project-locked') askForPassword(path)
      })
      .finally(() => setIsReturning(false))
  }, [client, kept, restore, askForPassword])
  return isReturning
}
