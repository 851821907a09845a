import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../api/types/project.ts'
import { useChoosePath } from '../components/use-choose-path.tsx'
import { useCommand } from '../connection/use-command.ts'
import { pathWithoutEnding } from '../path-name.ts'
import { useNotices } from '../state/notices.ts'

/** What can be done with the project's file as a whole. */
export function useProjectFile(info: ProjectInfo | undefined) {
  const { t } = useTranslation('backups')
  const call = useCommand()
  const say = useNotices((state) => state.say)
  const { choose, picker } = useChoosePath()
  const backUpNow = () =>
    void call('backup.make', {}).then((made) => (made === null ? undefined : say(t('made'))))
  const saveAs = () =>
    choose({
      title: t('saveElsewhereTitle'),
      kind: 'save',
      extension: 'exemplar',
      name: t('elsewhereName', { name: pathWithoutEnding(info?.path ?? '') }),
      onChoose: (path) => void call('project.saveAs', { path }),
    })
  return { backUpNow, saveAs, picker }
}
