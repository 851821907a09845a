import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../connection/use-command.ts'
import { type OfferedCommand, useOffer } from '../state/commands.ts'
import { screens, useNavigation, workingScreens } from '../state/navigation.ts'
import { useSettings } from '../state/settings.ts'
import { useUndo } from './use-undo.ts'

/** Offers what can be done everywhere. */
export function useFrameCommands(onFind: () => void): void {
  const { t } = useTranslation('commands')
  const { t: c } = useTranslation('common')
  const call = useCommand()
  const go = useNavigation((state) => state.go)
  const { change } = useSettings()
  const { undo, redo, undoName, redoName } = useUndo()
  const commands = useMemo<readonly OfferedCommand[]>(() => {
    const places = screens.map((screen) => {
      const digit = workingScreens.indexOf(screen) + 1
      const label = t('goTo', { screen: c(`screen.${screen}`) })
      return { id: `go-${screen}`, label, keys: digit === 0 ? '' : `Ctrl ${digit}`, run: () => go(screen) }
    })
    const undoing = [
      ...(undoName === null
        ? []
        : [{ id: 'undo', label: c('undoName', { name: undoName }), keys: 'Ctrl Z', run: undo }]),
      ...(redoName === null
        ? []
        : [{ id: 'redo', label: c('redoName', { name: redoName }), keys: 'Ctrl Shift Z', run: redo }]),
    ]
    const plain = (id: string, label: string, run: () => void, keys = '') => ({ id, label, keys, run })
    return [
      ...places,
      ...undoing,
      plain('find-all', t('findAll'), onFind, 'Ctrl Shift F'),
      plain('light', t('themeLight'), () => change({ theme: 'light' })),
      plain('dark', t('themeDark'), () => change({ theme: 'dark' })),
      plain('system', t('themeSystem'), () => change({ theme: 'system' })),
      plain('chinese', t('chinese'), () => change({ language: 'zh-CN' })),
      plain('english', t('english'), () => change({ language: 'en' })),
      plain('close', t('closeProject'), () => void call('project.close', {})),
    ]
  }, [t, c, call, go, change, undo, redo, undoName, redoName, onFind])
  useOffer('frame', commands)
}
