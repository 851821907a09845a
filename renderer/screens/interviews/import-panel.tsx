import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../../api/types/project.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { ChooseFiles } from '../../components/choose-files.tsx'
import { useClient } from '../../connection/client-context.ts'
import { useJob } from '../../connection/use-job.ts'
import { ForAllSettings } from './for-all-settings.tsx'
import { ImportFile } from './import-file.tsx'
import { ImportList } from './import-list.tsx'
import './import-panel.css'
import { useIntakeState } from './intake-state.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { comesIn, standingOf, toRun } from './planned-file.ts'
import { useIntake } from './use-intake.ts'

/** Files on their way in, beside the table: problems first, one looked at more closely, then the import. */
export function ImportPanel({ info }: { readonly info: ProjectInfo }) {
  const { t } = useTranslation('interviews')
  const { files, all, chosen, isRunning, choose } = useIntakeState()
  const intake = useIntake()
  const run = useRunImport(intake.close)
  const [isPasting, setIsPasting] = useState(false)
  const standings = useMemo(
    () => new Map(files.map((file) => [file.key, standingOf(file, all)])),
    [files, all],
  )
  const coming = files.filter(({ key }) => comesIn(standings.get(key) ?? { state: 'reading' }))
  const states = [...standings.values()].map(({ state }) => state)
  const reading = states.filter((state) => state === 'reading').length
  const out = states.filter((state) => state === 'out').length
  const skipped = states.filter((state) => state === 'skip').length
  const current = files.find(({ key }) => key === chosen)
  const standing = current === undefined ? undefined : standings.get(current.key)
  return (
    <aside className="import" aria-label={t('importTitle', { count: files.length })}>
      <div className="import-head">
        <h2>{t('importTitle', { count: files.length })}</h2>
        <span className="secondary">{t('notYetWritten')}</span>
        <span className="spacer" />
        <IconButton icon="close" label={t('cancel')} onPress={intake.close} />
      </div>
      <div className="import-more">
        <ChooseFiles kind="quiet" label={t('moreFiles')} isMultiple onChoose={intake.add} />
        <ChooseFiles kind="quiet" label={t('moreFolder')} isFolder onChoose={intake.add} />
        <Button kind="quiet" icon="edit" onPress={() => setIsPasting(true)}>
          {t('paste')}
        </Button>
      </div>
      <ImportList files={files} all={all} standings={standings} chosen={chosen} onChoose={choose} />
      {/* Another file is read from its beginning. */}
      <div className="import-detail" key={current?.key ?? ''}>
        {current === undefined || standing === undefined ? (
          <ForAllSettings
            files={files}
            all={all}
            groupsHidden={info.groupsHidden}
            onChange={intake.changeAll}
          />
        ) : (
          <ImportFile
            file={current}
            all={all}
            standing={standing}
            groupsHidden={info.groupsHidden}
            onChange={(changes) => intake.changeOne(current.key, changes)}
            onChangeAll={intake.changeAll}
          />
        )}
      </div>
      <div className="import-foot">
        <span className="secondary" role="status">
          {[
            ...(reading > 0 ? [t('stillReading', { count: reading })] : []),
            ...(out > 0 ? [t('cannotComeIn', { count: out })] : []),
            ...(skipped > 0 ? [t('willBeSkipped', { count: skipped })] : []),
          ].join(t('separator'))}
        </span>
        <span className="spacer" />
        <Button onPress={intake.close}>{t('cancel')}</Button>
        <Button
          kind="primary"
          isDisabled={coming.length === 0 || reading > 0 || isRunning}
          onPress={() => void run(coming.map((file) => file.key))}
        >
          {t('importCount', { count: coming.length })}
        </Button>
      </div>
      {isPasting ? <PasteDialog onPaste={intake.add} onClose={() => setIsPasting(false)} /> : null}
    </aside>
  )
}

/** Brings the chosen files in, in the background; then the report. What did not come in stays before the user. */
function useRunImport(close: () => void) {
  const { t } = useTranslation('interviews')
  const client = useClient()
  const runJob = useJob()
  return async (keys: readonly string[]) => {
    const { files, all, run, show } = useIntakeState.getState()
    const coming = files.filter(({ key }) => keys.includes(key))
    const left = files.flatMap((file) => {
      const standing = standingOf(file, all)
      return standing.state === 'out' && typeof standing.problem !== 'string'
        ? [{ fileName: file.fileName, problem: standing.problem }]
        : []
    })
    const words = {
      title: t('importJob', { count: coming.length }),
      cancelNote: t('importCancelNote'),
      items: coming.map((file) => file.fileName),
      countWords: (count: number) => t('turnCount', { count }),
    }
    run(true)
    const report = await runJob(words, (job) =>
      client.call('import.run', { job, files: coming.map((file) => toRun(file, all)) }),
    )
    run(false)
    if (report === null) return
    close()
    show({ ...report, refused: [...left, ...report.refused] })
  }
}
