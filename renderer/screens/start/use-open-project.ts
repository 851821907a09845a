import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { useClient } from '../../connection/client-context.ts'
import { openProject } from '../../open-project.ts'

/** Opening a project: one that is known, or one that is chosen. `picker` is the dialog that asks which. */
export function useOpenProject() {
  const { t } = useTranslation('start')
  const client = useClient()
  const { choose, picker } = useChoosePath()
  const open = useCallback((path: string) => void openProject(client, path), [client])
  const openChosen = useCallback(
    () => choose({ title: t('openTitle'), kind: 'open', extension: 'exemplar', onChoose: open }),
    [choose, open, t],
  )
  return { open, openChosen, picker }
}
