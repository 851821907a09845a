import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../connection/use-query.ts'
import { AgreementScreen } from '../screens/agreement/agreement-screen.tsx'
import { CodingScreen } from '../screens/coding/coding-screen.tsx'
import { ComparisonScreen } from '../screens/comparison/comparison-screen.tsx'
import { DictionaryScreen } from '../screens/dictionary/dictionary-screen.tsx'
import { ExchangeScreen } from '../screens/exchange/exchange-screen.tsx'
import { HistoryScreen } from '../screens/history/history-screen.tsx'
import { InterviewsScreen } from '../screens/interviews/interviews-screen.tsx'
import { MemosScreen } from '../screens/memos/memos-screen.tsx'
import { ModelScreen } from '../screens/model/model-screen.tsx'
import { PeopleScreen } from '../screens/people/people-screen.tsx'
import { QuotesScreen } from '../screens/quotes/quotes-screen.tsx'
import { SettingsScreen } from '../screens/settings/settings-screen.tsx'
import { type Screen, useNavigation } from '../state/navigation.ts'
import { CommandDialog } from './command-dialog.tsx'
import { FindAllDialog } from './find-all-dialog.tsx'
import './frame.css'
import { JobCards } from './job-cards.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { StatusLine } from './status-line.tsx'
import { TopBar } from './top-bar.tsx'
import { useBackupNotices } from './use-backup-notices.ts'
import { useFrameCommands } from './use-frame-commands.ts'
import { useFrameKeys } from './use-frame-keys.ts'
import { useKeepPlace } from './use-keep-place.ts'
import { usePrintCommands } from './use-print-commands.ts'
import { useProjectFile } from './use-project-file.tsx'
import { useUndoKeys } from './use-undo.ts'

const screens: Readonly<Record<Screen, ComponentType>> = {
  interviews: InterviewsScreen,
  people: PeopleScreen,
  dictionary: DictionaryScreen,
  coding: CodingScreen,
  quotes: QuotesScreen,
  agreement: AgreementScreen,
  comparison: ComparisonScreen,
  model: ModelScreen,
  exchange: ExchangeScreen,
  memos: MemosScreen,
  history: HistoryScreen,
  settings: SettingsScreen,
}

/** An open project: bar, screen, status line. */
export function Frame() {
  const { t } = useTranslation('common')
  const screen = useNavigation((state) => state.screen)
  const { data: info } = useQuery('project.info', {})
  const [isFinding, setIsFinding] = useState(false)
  const [isCommanding, setIsCommanding] = useState(false)
  const find = useCallback(() => setIsFinding(true), [])
  const command = useCallback(() => setIsCommanding(true), [])
  useUndoKeys()
  useBackupNotices()
  const print = usePrintCommands()
  useFrameKeys({ onFind: find, onCommands: command, onPrint: print })
  const file = useProjectFile(info)
  useFrameCommands({ info, file, onFind: find })
  useKeepPlace(info?.path)
  useEffect(() => {
    document.title = info === undefined ? 'Exemplar' : `${info.name} – Exemplar`
  }, [info])
  const Current = screens[screen]
  return (
    <div className="frame">
      <TopBar info={info} file={file} onFind={find} />
      <main className="screen" aria-label={t(`screen.${screen}`)}>
        <Current />
      </main>
      <StatusLine info={info} onCommands={command} />
      <JobCards />
      {file.dialogs}
      {info === undefined ? null : <PlaceDialog info={info} onSaveAs={file.saveAs} />}
      {isCommanding ? <CommandDialog onClose={() => setIsCommanding(false)} /> : null}
      {isFinding ? <FindAllDialog onClose={() => setIsFinding(false)} /> : null}
    </div>
  )
}
