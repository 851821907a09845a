import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProjectInfo, shortestPassword } from '../../api/types/project.ts'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { Checkbox } from '../components/checkbox.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/field.tsx'
import { useChoosePath } from '../components/use-choose-path.tsx'
import { useCommand } from '../connection/use-command.ts'
import { pathWithoutEnding } from '../path-name.ts'
import './lock-dialog.css'

/** Closes the project into an archive with a password; a project that came from one gets another password. */
export function LockDialog({ info, onClose }: { readonly info: ProjectInfo; readonly onClose: () => void }) {
  const { t } = useTranslation('lock')
  const { t: c } = useTranslation('common')
  const { choose, picker } = useChoosePath()
  const call = useCommand()
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [removeClear, setRemoveClear] = useState(true)
  const [isBusy, setIsBusy] = useState(false)
  const isShort = password.length < shortestPassword
  const lock = async (path: string) => {
    setIsBusy(true)
    // Once it is locked the project is closed, and this dialog with it.
    if ((await call('project.lock', { path, password, removeClear })) === null) setIsBusy(false)
  }
  const chooseWhere = () =>
    choose({
      title: t('saveTitle'),
      kind: 'save',
      extension: 'exemplar',
      name: `${pathWithoutEnding(info.path)}.locked`,
      onChoose: (path) => void lock(path),
    })
  return (
    <>
      <Dialog
        title={t(info.isLocked ? 'changeTitle' : 'lockTitle')}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{c('cancel')}</Button>
            <Button
              kind="primary"
              isDisabled={isBusy || isShort || password !== repeated}
              onPress={() => (info.isLocked ? void lock(info.path) : chooseWhere())}
            >
              {t(isBusy ? 'locking' : info.isLocked ? 'change' : 'chooseWhere')}
            </Button>
          </>
        }
      >
        <p className="running">{t('lockText')}</p>
        <TextField
          label={t('newPassword')}
          help={t('passwordHelp', { count: shortestPassword })}
          value={password}
          onChange={setPassword}
          isPassword
          autoFocus
        />
        <TextField
          label={t('repeat')}
          value={repeated}
          onChange={setRepeated}
          {...(repeated !== '' && !password.startsWith(repeated) ? { error: t('differs') } : {})}
          isPassword
        />
        {info.isLocked ? null : (
          <Checkbox isSelected={removeClear} onChange={setRemoveClear}>
            {t('removeClear')}
          </Checkbox>
        )}
        <Banner>{t('forgotten')}</Banner>
      </Dialog>
      {picker}
    </>
  )
}
