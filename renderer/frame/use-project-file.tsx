import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../api/types/project.ts'
import { useChoosePath } from '../components/use-choose-path.tsx'
import { useCommand } from '../connection/use-command.ts'
import { pathWithoutEnding } from '../path-name.ts'
import { useNotices } from '../state/notices.ts'
import { LockDialog } from './lock-dialog.tsx'

/** What can be done with the project's file as a whole. */
export interface ProjectFile {
  readonly backUpNow: () => void
  readonly saveAs: () => void
  readonly lock: () => void
  readonly close: () => void
  /** The dialogs that ask. */
  readonly dialogs: ReactNode
}

export function useProjectFile(info: ProjectInfo | undefined): ProjectFile {
  const { t } = useTranslation('backups')
  const call = useCommand()
  const say = useNotices((state) => state.say)
  const { choose, picker } = useChoosePath()
  const [isLocking, setIsLocking] = useState(false)
  const path = info?.path ?? ''
  const backUpNow = useCallback(
    () => void call('backup.make', {}).then((made) => (made === null ? undefined : say(t('made')))),
    [call, say, t],
  )
  const saveAs = useCallback(
    () =>
      choose({
        title: t('saveElsewhereTitle'),
        kind: 'save',
        extension: 'exemplar',
        name: t('elsewhereName', { name: pathWithoutEnding(path) }),
        onChoose: (to) => void call('project.saveAs', { path: to }),
      }),
    [call, choose, t, path],
  )
  const lock = useCallback(() => setIsLocking(true), [])
  const close = useCallback(() => void call('project.close', {}), [call])
  const dialogs = (
    <>
      {picker}
      {isLocking && info !== undefined ? (
        <LockDialog info={info} onClose={() => setIsLocking(false)} />
      ) : null}
    </>
  )
  return { backUpNow, saveAs, lock, close, dialogs }
}
