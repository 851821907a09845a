import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../api/types/project.ts'
import { Button, IconButton } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { Menu } from '../components/menu.tsx'
import { useNavigation, workingScreens } from '../state/navigation.ts'
import { CoderMenu } from './coder-menu.tsx'
import { PreferencesMenu } from './preferences-menu.tsx'
import type { ProjectFile } from './use-project-file.tsx'
import { useUndo } from './use-undo.ts'

/** Project, screens in the order of the work, undo and redo, who is at work, preferences. */
export function TopBar({
  info,
  file,
  onFind,
}: {
  readonly info: ProjectInfo | undefined
  readonly file: ProjectFile
  readonly onFind: () => void
}) {
  const { t } = useTranslation('common')
  const { t: tBackups } = useTranslation('backups')
  const { t: tLock } = useTranslation('lock')
  const { screen: current, go } = useNavigation()
  const { undoName, redoName, undo, redo } = useUndo()
  return (
    <header className="bar">
      <Menu
        trigger={
          <Button kind="quiet">
            {info?.isLocked ? (
              <span role="img" aria-label={tLock('isLocked')} title={tLock('isLocked')}>
                <Icon name="lock" />
              </span>
            ) : null}
            <span className="bar-project">{info?.name}</span>
          </Button>
        }
        groups={[
          {
            title: t('project'),
            entries: [
              { id: 'settings', label: t('screen.settings'), onAction: () => go('settings') },
              { id: 'memos', label: t('screen.memos'), onAction: () => go('memos') },
              { id: 'history', label: t('screen.history'), onAction: () => go('history') },
              { id: 'back-up', label: tBackups('backUpNow'), onAction: file.backUpNow },
              { id: 'save-as', label: tBackups('saveCopy'), onAction: file.saveAs },
              {
                id: 'lock',
                label: tLock(info?.isLocked ? 'changeMenu' : 'lockMenu'),
                onAction: file.lock,
              },
              { id: 'close', label: t('closeProject'), onAction: file.close },
            ],
          },
        ]}
      />
      <nav className="bar-screens" aria-label={t('screens')}>
        {workingScreens.map((screen) => (
          <AriaButton
            key={screen}
            className="bar-screen"
            {...(screen === current ? { 'aria-current': 'page' as const } : {})}
            onPress={() => go(screen)}
          >
            {t(`screen.${screen}`)}
          </AriaButton>
        ))}
      </nav>
      <span className="spacer" />
      <IconButton
        icon="undo"
        label={undoName === null ? t('undoNothing') : t('undoName', { name: undoName })}
        keys="Ctrl Z"
        isDisabled={undoName === null}
        onPress={() => void undo()}
      />
      <IconButton
        icon="redo"
        label={redoName === null ? t('redoNothing') : t('redoName', { name: redoName })}
        keys="Ctrl Shift Z"
        isDisabled={redoName === null}
        onPress={() => void redo()}
      />
      <IconButton icon="search" label={t('findAll')} keys="Ctrl Shift F" onPress={onFind} />
      {info === undefined ? null : <CoderMenu info={info} />}
      <PreferencesMenu />
    </header>
  )
}
