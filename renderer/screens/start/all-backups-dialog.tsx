import { useTranslation } from 'react-i18next'
import type { Result } from '../../../api/contract.ts'
import type { Backup } from '../../../api/types/backup.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useFormatSize } from '../../use-format-size.ts'
import { BackupTable } from './backup-table.tsx'

const intervals = [5, 10, 20, 30, 60]

/** Every back-up of every project, where they lie, and how often they are made. */
export function AllBackupsDialog({
  list,
  onClose,
  onChanged,
  onOpen,
}: {
  readonly list: Result<'backup.list'>
  readonly onClose: () => void
  readonly onChanged: () => void
  readonly onOpen: (backup: Backup) => void
}) {
  const { t } = useTranslation('backups')
  const call = useCommand()
  const formatSize = useFormatSize()
  const { backups, folder, size, rule } = list
  const choices = [...new Set([...intervals, rule.minutes])].sort((a, b) => a - b)
  return (
    <Dialog
      title={t('title')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <p className="running">{t('rule', rule)}</p>
      <div className="row backup-settings">
        <Select
          label={t('minutes')}
          value={String(rule.minutes)}
          options={choices.map((minutes) => ({
            value: String(minutes),
            label: t('minutesValue', { minutes }),
          }))}
          onChange={(minutes) =>
            void call('settings.set', { backupMinutes: Number(minutes) }).then(onChanged)
          }
        />
        <span className="spacer" />
        <span className="secondary">{t('total', { count: backups.length, size: formatSize(size) })}</span>
      </div>
      <p className="secondary quiet backup-folder">{t('folder', { folder })}</p>
      <div className="backup-scroll">
        <BackupTable backups={backups} onOpen={onOpen} />
      </div>
    </Dialog>
  )
}
