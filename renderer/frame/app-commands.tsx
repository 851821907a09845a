import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '../connection/use-query.ts'
import { NewProjectDialog } from '../screens/start/new-project-dialog.tsx'
import { useOpenProject } from '../screens/start/use-open-project.ts'
import { useAppDialog } from '../state/app-dialog.ts'
import { type OfferedCommand, useOffer } from '../state/commands.ts'
import { useSettings } from '../state/settings.ts'
import { AboutDialog } from './about-dialog.tsx'

/** As many as fit into a menu. */
const recentShown = 8

/** Offers what can be done whatever the window shows, and shows the dialogs that belong to no screen. */
export function AppCommands({ path }: { readonly path: string | null }) {
  const { t } = useTranslation('commands')
  const { change } = useSettings()
  const { shown, show, close } = useAppDialog()
  const { open, openChosen, picker } = useOpenProject()
  const { data: recent } = useQuery('recent.list', {})
  const commands = useMemo<readonly OfferedCommand[]>(() => {
    const plain = (id: string, menu: OfferedCommand['menu'], label: string, run: () => void) => ({
      ...{ id, menu, label, keys: '', run },
    })
    const others = (recent ?? []).filter((one) => one.exists && one.path !== path).slice(0, recentShown)
    return [
      plain('new', 'project', t('newProject'), () => show('new')),
      plain('open', 'project', t('openProject'), openChosen),
      ...others.map((one) =>
        plain(`recent-${one.path}`, 'recent', t('openRecent', { name: one.name }), () => open(one.path)),
      ),
      plain('light', 'view', t('themeLight'), () => change({ theme: 'light' })),
      plain('dark', 'view', t('themeDark'), () => change({ theme: 'dark' })),
      plain('system', 'view', t('themeSystem'), () => change({ theme: 'system' })),
      plain('chinese', 'view', t('chinese'), () => change({ language: 'zh-CN' })),
      plain('english', 'view', t('english'), () => change({ language: 'en' })),
      plain('about', 'help', t('about'), () => show('about')),
    ]
  }, [t, change, show, open, openChosen, recent, path])
  useOffer('app', commands)
  return (
    <>
      {picker}
      {shown === 'about' ? <AboutDialog onClose={close} /> : null}
      {shown === 'new' ? <NewProjectDialog onClose={close} /> : null}
    </>
  )
}
