import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { useCommand } from '../../connection/use-command.ts'

/** Freezes the draft, with a word on why. */
export function FreezeDialog({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const { t } = useTranslation('dictionary')
  const call = useCommand()
  const [note, setNote] = useState('')
  const freeze = () =>
    void call('dictionary.freeze', { note: note.trim() }).then((done) =>
      done === null ? undefined : onClose(),
    )
  return (
    <Dialog
      title={t('freezeTitle', { number })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" icon="lock" onPress={freeze}>
            {t('freezeNow')}
          </Button>
        </>
      }
    >
      <p className="running">{t('freezeExplain')}</p>
      <TextField label={t('freezeNote')} value={note} onChange={setNote} autoFocus />
    </Dialog>
  )
}
