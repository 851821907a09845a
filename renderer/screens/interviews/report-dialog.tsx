import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../../api/types/import.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Icon } from '../../components/icon.tsx'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useNotices } from '../../state/notices.ts'
import { useErrorWords } from '../../use-error-words.ts'
import { useFormatNumber } from '../../use-format-number.ts'
import { useProblemWords } from '../../use-problem-words.ts'

/** What became of the files, those left out first; can be saved. */
export function ReportDialog({
  report,
  onClose,
}: {
  readonly report: ImportReport
  readonly onClose: () => void
}) {
  const { t } = useTranslation('interviews')
  const { save, picker } = useSaveReport(report)
  const { imported, refused } = report
  return (
    <Dialog
      title={t('reportTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button icon="export" onPress={save}>
            {t('reportSave')}
          </Button>
          <Button kind="primary" onPress={onClose} autoFocus>
            {t('close')}
          </Button>
        </>
      }
    >
      {picker}
      <div role="status">
        <p className="running">
          {t('reportIn', { count: imported.length })}
          {refused.length === 0 ? '' : `${t('separator')}${t('reportOut', { count: refused.length })}`}
        </p>
        <Refused refused={refused} />
        <Imported imported={imported} />
      </div>
    </Dialog>
  )
}

function Refused({ refused }: Pick<ImportReport, 'refused'>) {
  const words = useErrorWords()
  const numbered = refused.map((one, index) => ({ ...one, number: index }))
  return (
    <ul className="report-list">
      {numbered.map(({ problem, number }) => (
        <li key={number} className="report-out">
          <Icon name="warn" />
          <span>{words(problem).told}</span>
        </li>
      ))}
    </ul>
  )
}

function Imported({ imported }: Pick<ImportReport, 'imported'>) {
  const { t } = useTranslation('interviews')
  const number = useFormatNumber()
  const problemWords = useProblemWords()
  return (
    <ul className="report-list">
      {imported.map((one) => (
        <li key={one.interviewId}>
          <Icon name="check" />
          <span>
            {t('reportLine', { file: one.fileName, count: one.turnCount, length: number(one.length) })}
            {one.isCorrection ? ` ${t('reportCorrected', { review: one.needsReview, gone: one.gone })}` : ''}
            {one.notes.map((note) => (
              <span key={note.code} className="secondary quiet report-note">
                {problemWords(note)}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function useSaveReport(report: ImportReport) {
  const { t, i18n } = useTranslation('interviews')
  const call = useCommand()
  const say = useNotices((state) => state.say)
  const { choose, picker } = useChoosePath()
  const save = () =>
    choose({
      title: t('reportSave'),
      kind: 'save',
      extension: 'csv',
      name: t('reportTitle'),
      onChoose: (path) => {
        const language = i18n.language === 'en' ? 'en' : 'zh-CN'
        void call('import.saveReport', { report, path, overwrite: false, language }).then((done) =>
          done === null ? undefined : say(t('saved', { path })),
        )
      },
    })
  return { save, picker }
}
