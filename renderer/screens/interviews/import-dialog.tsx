import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../api/contract.ts'
import type { ProjectInfo } from '../../../api/types/project.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useClient } from '../../connection/client-context.ts'
import { useJob } from '../../connection/use-job.ts'
import { useErrorWords } from '../../use-error-words.ts'
import './import-dialog.css'
import { ImportPreview } from './import-preview.tsx'
import { isReady, type PlannedFile, toRun } from './planned-file.ts'
import { usePlannedFiles } from './use-planned-files.ts'

type Report = Result<'import.run'>
type Stage =
  | { readonly name: 'preview' }
  | { readonly name: 'running' }
  | { readonly name: 'done'; readonly report: Report }

/** Several transcripts on their way in: what each looks like, then progress, then a report. */
export function ImportDialog({
  files,
  info,
  onClose,
}: {
  readonly files: readonly File[]
  readonly info: ProjectInfo
  readonly onClose: () => void
}) {
  const { t } = useTranslation('interviews')
  const client = useClient()
  const runJob = useJob()
  const { planned, change, isReading } = usePlannedFiles(files)
  const [stage, setStage] = useState<Stage>({ name: 'preview' })
  const ready = planned.filter(isReady)
  const run = async () => {
    setStage({ name: 'running' })
    const words = {
      title: t('importJob', { count: ready.length }),
      cancelNote: t('importCancelNote'),
      items: ready.map((file) => file.fileName),
      countWords: (count: number) => t('turnCount', { count }),
    }
    const report = await runJob(words, (job) => client.call('import.run', { job, files: ready.map(toRun) }))
    setStage(report === null ? { name: 'preview' } : { name: 'done', report })
  }
  if (stage.name === 'running') return null
  return (
    <Dialog
      title={t('importTitle', { count: files.length })}
      isOpen
      isWide
      onClose={onClose}
      actions={
        stage.name === 'done' ? (
          <Button kind="primary" onPress={onClose} autoFocus>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="primary" isDisabled={ready.length === 0 || isReading} onPress={() => void run()}>
              {t('importCount', { count: ready.length })}
            </Button>
          </>
        )
      }
    >
      {stage.name === 'preview' ? (
        <ImportPreview
          planned={planned}
          groupsHidden={info.groupsHidden}
          isReading={isReading}
          onChange={change}
        />
      ) : null}
      {stage.name === 'done' ? (
        <ImportReport report={stage.report} unread={planned.filter((file) => !isReady(file))} />
      ) : null}
    </Dialog>
  )
}

function ImportReport({
  report,
  unread,
}: {
  readonly report: Report
  readonly unread: readonly PlannedFile[]
}) {
  const { t } = useTranslation('interviews')
  const words = useErrorWords()
  const refused = [
    ...unread.flatMap(({ fileName, problem }) => (problem === null ? [] : [{ fileName, problem }])),
    ...report.refused,
  ]
  return (
    <div role="status">
      <h3>{t('reportIn', { count: report.imported.length })}</h3>
      <ul>
        {report.imported.map((one) => (
          <li key={one.interviewId} className="running">
            {t('reportLine', { file: one.fileName, turns: one.turnCount, length: one.length })}
          </li>
        ))}
      </ul>
      {refused.length === 0 ? null : (
        <>
          <h3>{t('reportOut', { count: refused.length })}</h3>
          <ul>
            {refused.map(({ fileName, problem }) => (
              <li key={fileName} className="running">
                {words(problem).what} {words(problem).todo}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
