import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { keyHelp } from './key-help.ts'

/** Every key of the coding screen. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('coding')
  const { t: c } = useTranslation('common')
  return (
    <Dialog
      isOpen
      title={t('keys')}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {c('close')}
        </Button>
      }
    >
      <dl className="keys">
        {keyHelp.map(({ keys, help }) => (
          <div key={help}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(help)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
