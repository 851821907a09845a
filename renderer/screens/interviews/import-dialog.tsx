import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../api/contract.ts'
import type { ProjectInfo } from '../../../api/types/project.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useClient } from '../../connection/client-context.ts'
import { useCommand } from '../../connection/use-command.ts'
import { useErrorWords } from '../../use-error-words.ts'
import './import-dialog.css'
import { ImportPreview } from './import-preview.tsx'
import { isReady, type PlannedFile, toRun } from './planned-file.ts'
import { usePlannedFiles } from './use-planned-files.ts'

type Report = Result<'import.run'>
type Stage =
  | { readonly name: 'preview' }
  | { readonly name: 'running'; readonly job: string }
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
  const call = useCommand()
  const { planned, change, isReading } = usePlannedFiles(files)
  const [stage, setStage] = useState<Stage>({ name: 'preview' })
  const ready = planned.filter(isReady)
  const run = async () => {
    const job = crypto.randomUUID()
    setStage({ name: 'running', job })
    const report = await call('import.run', { job, files: ready.map(toRun) })
    setStage(report === null ? { name: 'preview' } : { name: 'done', report })
  }
  const cancel = () => {
    if (stage.name === 'running') void call('job.cancel', { job: stage.job })
    else onClose()
  }
  return (
    <Dialog
      title={t('importTitle', { count: files.length })}
      isOpen
      isWide
      onClose={cancel}
      actions={
        stage.name === 'done' ? (
          <Button kind="primary" onPress={onClose} autoFocus>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onPress={cancel}>{t('cancel')}</Button>
            <Button
              kind="primary"
              isDisabled={ready.length === 0 || isReading || stage.name === 'running'}
              onPress={() => void run()}
            >
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
      {stage.name === 'running' ? <ImportProgress job={stage.job} /> : null}
      {stage.name === 'done' ? (
        <ImportReport report={stage.report} unread={planned.filter((file) => !isReady(file))} />
      ) : null}
    </Dialog>
  )
}

function ImportProgress({ job }: { readonly job: string }) {
  const { t } = useTranslation('interviews')
  const client = useClient()
  const [state, setState] = useState({ done: 0, total: 1, item: '' })
  useEffect(
    () =>
      client.on('job.progress', (progress) => {
        if (progress.job === job) setState(progress)
      }),
    [client, job],
  )
  const share = Math.round((100 * state.done) / Math.max(1, state.total))
  return (
    <div
      role="progressbar"
      aria-label={t('importing')}
      aria-valuenow={share}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <p className="running">
        {t('importingFile', { file: state.item, done: state.done, total: state.total })}
      </p>
      <div className="progress-track">
        <div className="progress-fill" style={{ width: `${share}%` }} />
      </div>
    </div>
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
