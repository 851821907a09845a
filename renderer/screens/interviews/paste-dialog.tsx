import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'

/** A transcript from the clipboard, under a name, as if it were a text file. */
export function PasteDialog({
  onPaste,
  onClose,
}: {
  readonly onPaste: (files: readonly File[]) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('interviews')
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const isReady = name.trim() !== '' && text.trim() !== ''
  const take = () => {
    onPaste([new File([text], `${name.trim().replaceAll(/[\\/]/g, '_')}.txt`, { type: 'text/plain' })])
    onClose()
  }
  return (
    <Dialog
      title={t('paste')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={take}>
            {t('pasteTake')}
          </Button>
        </>
      }
    >
      <TextField label={t('pasteName')} value={name} onChange={setName} autoFocus />
      <TextField label={t('pasteText')} value={text} onChange={setText} isMultiline />
    </Dialog>
  )
}
