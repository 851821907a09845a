import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../api/types/backup.ts'
import { Button } from '../../components/button.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { AllBackupsDialog } from './all-backups-dialog.tsx'
import { BackupTable } from './backup-table.tsx'
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
