import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelVersion } from '../../../api/types/model.ts'
import type { ModelVersionId } from '../../../core/model/ids.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { VersionDifferences } from './version-differences.tsx'

export interface VersionsDialogProps {
  readonly versions: readonly ModelVersion[]
  readonly onClose: () => void
}

/** Saved versions: save one, see what two differ in, or one and the model as it stands. */
export function VersionsDialog({ versions, onClose }: VersionsDialogProps) {
  const { t } = useTranslation('model')
  return (
    <Dialog
      title={t('versions')}
      isOpen
      isWide
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <div className="versions">
        <div className="versions-list">
          <SaveVersion />
          {versions.length === 0 ? <p className="running">{t('versionsNone')}</p> : null}
          <ul>
            {versions.toReversed().map((version) => (
              <VersionItem key={version.id} version={version} />
            ))}
          </ul>
        </div>
        {versions.length === 0 ? null : <VersionDifferences versions={versions} />}
      </div>
    </Dialog>
  )
}

function SaveVersion() {
  const { t } = useTranslation('model')
  const call = useCommand()
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const save = () =>
    void call('model.saveVersion', { name, note }).then((saved) => {
      if (saved === null) return
      setName('')
      setNote('')
    })
  return (
    <form
      className="fieldset"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') save()
      }}
    >
      <TextField label={t('versionName')} value={name} onChange={setName} autoFocus />
      <TextField label={t('versionNote')} value={note} onChange={setNote} />
      <Button kind="primary" type="submit" isDisabled={name.trim() === ''}>
        {t('versionSave')}
      </Button>
    </form>
  )
}

function VersionItem({ version }: { readonly version: ModelVersion }) {
  const { t } = useTranslation('model')
  const call = useCommand()
  const formatDate = useFormatDate()
  const remove = (versionId: ModelVersionId) => void call('model.deleteVersion', { versionId })
  return (
    <li className="version">
      <div>
        <p>
          <span className="quiet">{version.number}</span> <strong>{version.name}</strong>
        </p>
        <p className="secondary">{t('decidedBy', { coder: version.coder, date: formatDate(version.at) })}</p>
        {version.note === '' ? null : <p className="running">{version.note}</p>}
      </div>
      <IconButton
        icon="trash"
        label={t('versionDelete', { name: version.name })}
        onPress={() => remove(version.id)}
      />
    </li>
  )
}
