import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { ExportItem } from './export-item.tsx'
import { MergeDialog } from './merge-dialog.tsx'

/** Takes returned copies in. */
export function MergeItem() {
  const { t } = useTranslation('merge')
  const { choose, picker } = useChoosePath()
  const [paths, setPaths] = useState<readonly string[]>([])
  // The same with every drawing: the dialog looks into the files anew whenever it changes.
  const close = useCallback(() => setPaths([]), [])
  const chooseFile = () =>
    choose({
      title: t('chooseFile'),
      kind: 'open',
      extension: 'exemplar',
      onChoose: (path) => setPaths((before) => (before.includes(path) ? before : [...before, path])),
    })
  return (
    <ExportItem
      title={t('merge')}
      text={t('mergeText')}
      action={t('chooseFiles')}
      exporting={{
        isBusy: false,
        start: chooseFile,
        status: null,
        dialogs: (
          <>
            {paths.length === 0 ? null : <MergeDialog paths={paths} onAdd={chooseFile} onClose={close} />}
            {picker}
          </>
        ),
      }}
    />
  )
}
