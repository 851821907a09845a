import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../api/error.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { useClient } from '../../connection/client-context.ts'
import '../../frame/lock-dialog.css'
import { useNotices } from '../../state/notices.ts'
import { useUnlock } from '../../state/unlock.ts'

/** Asks for the password of a locked project and opens it. */
export function UnlockDialog() {
  const path = useUnlock((state) => state.path)
  return path === null ? null : <Unlock key={path} path={path} />
}

function Unlock({ path }: { readonly path: string }) {
  const { t } = useTranslation('lock')
  const { t: c } = useTranslation('common')
  const client = useClient()
  const dismiss = useUnlock((state) => state.dismiss)
  const showError = useNotices((state) => state.showError)
  const [password, setPassword] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setIsBusy(true)
    try {
      await client.call('project.unlock', { path, password })
      dismiss()
    } catch (failure) {
      const error = failure instanceof ApiError ? failure : new ApiError('internal-error', { method: '' })
      if (error.code === 'password-wrong') setIsWrong(true)
      else {
        dismiss()
        showError(error)
      }
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      title={t('unlockTitle')}
      isOpen
      onClose={dismiss}
      actions={
        <>
          <Button onPress={dismiss}>{c('cancel')}</Button>
          <Button kind="primary" type="submit" form="unlock" isDisabled={isBusy || password === ''}>
            {t(isBusy ? 'unlocking' : 'unlock')}
          </Button>
        </>
      }
    >
      <p className="secondary quiet lock-path">{path}</p>
      <form id="unlock" onSubmit={(event) => void open(event)}>
        <TextField
          label={t('password')}
          value={password}
          onChange={(value) => {
            setPassword(value)
            setIsWrong(false)
          }}
          {...(isWrong ? { error: t('wrong') } : {})}
          isPassword
          autoFocus
        />
      </form>
      <p className="running">{t('unlockText')}</p>
    </Dialog>
  )
}
