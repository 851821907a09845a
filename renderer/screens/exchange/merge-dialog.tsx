import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergedFile, MergeSide } from '../../../api/types/merge.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useNotices } from '../../state/notices.ts'
import { MergedFileReport } from './merged-file-report.tsx'

export interface MergeDialogProps {
  readonly paths: readonly string[]
  readonly onAdd: () => void
  readonly onClose: () => void
}

/** What merging would do, file by file; what it cannot decide is asked; then the report of what it did. */
export function MergeDialog({ paths, onAdd, onClose }: MergeDialogProps) {
  const { t } = useTranslation('merge')
  const call = useCommand()
  const say = useNotices((state) => state.say)
  const [files, setFiles] = useState<readonly MergedFile[] | null>(null)
  const [answers, setAnswers] = useState<ReadonlyMap<string, MergeSide>>(new Map())
  const [isDone, setIsDone] = useState(false)
  useEffect(() => {
    let isWanted = true
    void call('merge.preview', { paths: [...paths] }).then((preview) => {
      if (!isWanted) return
      if (preview === null) onClose()
      else setFiles(preview)
    })
    return () => {
      isWanted = false
    }
  }, [call, paths, onClose])
  const run = async () => {
    const given = (files ?? []).flatMap(({ path, questions }) =>
      questions.map(({ id, answer }) => ({ path, id, answer: answers.get(keyOf(path, id)) ?? answer })),
    )
    const merged = await call('merge.run', { paths: [...paths], answers: given })
    if (merged === null) return
    setFiles(merged)
    setIsDone(true)
    say(t('merged'))
  }
  const isReady = files !== null && files.length === paths.length && files.some(hasNews)
  return (
    <Dialog
      title={t(isDone ? 'mergedTitle' : 'mergeTitle')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        isDone ? (
          <Button kind="primary" autoFocus onPress={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button icon="plus" kind="quiet" onPress={onAdd}>
              {t('addFile')}
            </Button>
            <span className="spacer" />
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button kind="primary" isDisabled={!isReady} onPress={() => void run()}>
              {t('mergeNow')}
            </Button>
          </>
        )
      }
    >
      <p className="running">{t(isDone ? 'mergedText' : 'previewText')}</p>
      {files === null ? <p className="quiet">{t('looking')}</p> : null}
      {(files ?? []).map((file) => (
        <MergedFileReport
          key={file.path}
          file={file}
          isDone={isDone}
          answerOf={(id, usual) => answers.get(keyOf(file.path, id)) ?? usual}
          onAnswerAll={(side) =>
            setAnswers(
              new Map([...answers, ...file.questions.map(({ id }) => [keyOf(file.path, id), side] as const)]),
            )
          }
          onAnswer={(id, side) => setAnswers(new Map(answers).set(keyOf(file.path, id), side))}
        />
      ))}
    </Dialog>
  )
}

function keyOf(path: string, id: string): string {
  return `${path}\n${id}`
}

function hasNews({ problem, lines, questions }: MergedFile): boolean {
  return problem === null && lines.length + questions.length > 0
}
