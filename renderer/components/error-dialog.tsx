import { useTranslation } from 'react-i18next'
import { useNotices } from '../state/notices.ts'
import { useErrorWords } from '../use-error-words.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/** Shows the failure at hand: what happened, what was kept, what to do. */
export function ErrorDialog() {
  const { t } = useTranslation('common')
  const error = useNotices((state) => state.error)
  const dismiss = useNotices((state) => state.dismissError)
  const words = useErrorWords()
  if (error === null) return null
  const { what, kept, todo } = words(error)
  return (
    <Dialog
      title={what}
      isOpen
      onClose={dismiss}
      role="alertdialog"
      actions={
        <Button kind="primary" onPress={dismiss} autoFocus>
          {t('close')}
        </Button>
      }
    >
      {kept === '' ? null : <p className="running">{kept}</p>}
      {todo === '' ? null : <p className="running">{todo}</p>}
    </Dialog>
  )
}
