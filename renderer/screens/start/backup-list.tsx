import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../api/types/backup.ts'
import { Button } from '../../components/button.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { nameOfPath, pathWithoutEnding } from '../../path-name.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useFormatSize } from '../../use-format-size.ts'
import { AllBackupsDialog } from './all-backups-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

/** How many are shown on the start screen. */
const shown = 4

/** The newest back-ups, and the way to all of them. */
export function BackupList() {
  const { t } = useTranslation('backups')
  const { data, refresh } = useQuery('backup.list', {})
  const [isAll, setIsAll] = useState(false)
  const [chosen, setChosen] = useState<Backup | null>(null)
  if (data === undefined) return null
  const { backups, rule } = data
  return (
    <section className="backups" aria-labelledby="backups-title">
      <div className="row">
        <h2 id="backups-title">{t('title')}</h2>
        <span className="spacer" />
        <Button kind="link" onPress={() => setIsAll(true)}>
          {t('all', { count: backups.length })}
        </Button>
      </div>
      <p className="secondary quiet">{t('rule', rule)}</p>
      {backups.length === 0 ? <p className="running quiet">{t('none')}</p> : null}
      <BackupTable backups={backups.slice(0, shown)} onOpen={setChosen} />
      {isAll ? (
        <AllBackupsDialog
          list={data}
          onClose={() => setIsAll(false)}
          onChanged={refresh}
          onOpen={setChosen}
        />
      ) : null}
      {chosen === null ? null : <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </section>
  )
}

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
