import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../api/types/backup.ts'
import { Button } from '../../components/button.tsx'
import { nameOfPath, pathWithoutEnding } from '../../path-name.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useFormatSize } from '../../use-format-size.ts'

/** Back-ups, one a row. */
export function BackupTable({
  backups,
  onOpen,
}: {
  readonly backups: readonly Backup[]
  readonly onOpen: (backup: Backup) => void
}) {
  const { t } = useTranslation('backups')
  const formatDate = useFormatDate()
  const formatSize = useFormatSize()
  if (backups.length === 0) return null
  return (
    <table className="table backup-table">
      <thead className="visually-hidden">
        <tr>
          <th>{t('columnProject')}</th>
          <th>{t('columnReason')}</th>
          <th>{t('columnSize')}</th>
          <th>{t('columnDate')}</th>
          <th>{t('columnOpen')}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => {
          const name = pathWithoutEnding(nameOfPath(backup.project))
          const date = formatDate(backup.at)
          return (
            <tr key={backup.path}>
              <td className="backup-name" title={backup.project}>
                {name}
              </td>
              <td className="quiet">{t(`reason.${backup.reason}`)}</td>
              <td className="number quiet">{formatSize(backup.size)}</td>
              <td className="number quiet">{date}</td>
              <td className="number">
                <Button
                  kind="link"
                  aria-label={t('openCopyOf', { name, date })}
                  onPress={() => onOpen(backup)}
                >
                  {t('openCopy')}
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
