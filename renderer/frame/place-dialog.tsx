import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../api/types/project.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { useSettings } from '../state/settings.ts'

/** Warns once of a project in a folder that others write to, or that cannot be locked: what may happen, and ways out. */
export function PlaceDialog({
  info,
  onSaveAs,
}: {
  readonly info: ProjectInfo
  readonly onSaveAs: () => void
}) {
  const { t } = useTranslation('place')
  const { values, change } = useSettings()
  const { kind, service } = info.place
  const seen = `place of ${info.path}`
  if (kind === 'local' || values.view[seen] === true) return null
  const dismiss = () => change({ view: { [seen]: true } })
  return (
    <Dialog
      title={t(kind === 'synced' ? 'titleSynced' : 'titleNetwork', { service })}
      isOpen
      onClose={dismiss}
      role="alertdialog"
      actions={
        <>
          <Button onPress={dismiss}>{t('stay')}</Button>
          <Button
            kind="primary"
            autoFocus
            onPress={() => {
              dismiss()
              onSaveAs()
            }}
          >
            {t('elsewhere')}
          </Button>
        </>
      }
    >
      <p className="secondary quiet lock-path">{info.path}</p>
      <p className="running">{t(kind === 'synced' ? 'textSynced' : 'textNetwork')}</p>
      <p className="running">{t('todo')}</p>
    </Dialog>
  )
}
