import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'

/** Keys, and the words for what each does. */
const keys = [
  ['↑ ↓', 'help.turn'],
  ['← →', 'help.character'],
  ['Ctrl ← →', 'help.word'],
  ['Alt ← →', 'help.sentence'],
  ['Shift + …', 'help.extend'],
  ['Enter, /', 'help.palette'],
  ['1 – 9', 'help.digit'],
  ['Ctrl ↑ ↓', 'help.coding'],
  ['Alt ↑ ↓', 'help.here'],
  ['Shift Alt ← → ↑ ↓', 'help.end'],
  ['Ctrl Shift Alt ← → ↑ ↓', 'help.start'],
  ['C', 'help.change'],
  ['M', 'help.memo'],
  ['Delete', 'help.delete'],
  ['E', 'help.event'],
  ['F2', 'help.correct'],
  ['Ctrl F', 'help.find'],
  ['Ctrl Z, Ctrl Shift Z', 'help.undo'],
  ['Ctrl + − 0', 'help.size'],
  ['Esc', 'help.escape'],
] as const

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
        {keys.map(([key, help]) => (
          <div key={help}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(help)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
