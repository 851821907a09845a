import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../api/types/project.ts'
import { type OfferedCommand, useOffer } from '../state/commands.ts'
import { screens, useNavigation, workingScreens } from '../state/navigation.ts'
import type { ProjectFile } from './use-project-file.tsx'
import { useUndo } from './use-undo.ts'

export interface FrameCommands {
  readonly info: ProjectInfo | undefined
  readonly file: ProjectFile
  readonly onFind: () => void
}

/** Offers what can be done with an open project, whatever its screen. */
export function useFrameCommands({ info, file, onFind }: FrameCommands): void {
  const { t } = useTranslation('commands')
  const { t: c } = useTranslation('common')
  const { t: tBackups } = useTranslation('backups')
  const { t: tLock } = useTranslation('lock')
  const go = useNavigation((state) => state.go)
  const { undo, redo, undoName, redoName } = useUndo()
  const { backUpNow, saveAs, lock, close } = file
  const isLocked = info?.isLocked === true
  const commands = useMemo<readonly OfferedCommand[]>(() => {
    const plain = (id: string, menu: OfferedCommand['menu'], label: string, run: () => void, keys = '') => ({
      ...{ id, menu, label, keys, run },
    })
    const places = screens.map((screen) => {
      const digit = workingScreens.indexOf(screen) + 1
      const label = t('goTo', { screen: c(`screen.${screen}`) })
      return plain(`go-${screen}`, 'go', label, () => go(screen), digit === 0 ? '' : `Ctrl ${digit}`)
    })
    const undoing = [
      ...(undoName === null
        ? []
        : [plain('undo', 'edit', c('undoName', { name: undoName }), undo, 'Ctrl Z')]),
      ...(redoName === null
        ? []
        : [plain('redo', 'edit', c('redoName', { name: redoName }), redo, 'Ctrl Shift Z')]),
    ]
    return [
      ...places,
      ...undoing,
      plain('find-all', 'edit', t('findAll'), onFind, 'Ctrl Shift F'),
      plain('back-up', 'project', tBackups('backUpNow'), backUpNow),
      plain('save-as', 'project', tBackups('saveCopy'), saveAs),
      plain('lock', 'project', tLock(isLocked ? 'changeMenu' : 'lockMenu'), lock),
      plain('close', 'project', t('closeProject'), close),
    ]
  }, [
    t,
    c,
    tBackups,
    tLock,
    go,
    undo,
    redo,
    undoName,
    redoName,
    onFind,
    backUpNow,
    saveAs,
    lock,
    close,
    isLocked,
  ])
  useOffer('frame', commands)
}
