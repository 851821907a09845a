import { useTranslation } from 'react-i18next'
import type { InterviewId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { asFileName } from '../../path-name.ts'
import { useNotices } from '../../state/notices.ts'
import { useErrorWords } from '../../use-error-words.ts'

/** The file an interview came from: what it is, its text as written, and a copy byte for byte. */
export function OriginalDialog({
  interviewId,
  onClose,
}: {
  readonly interviewId: InterviewId
  readonly onClose: () => void
}) {
  const { t } = useTranslation('interviews')
  const call = useCommand()
  const say = useNotices((state) => state.say)
  const words = useErrorWords()
  const { choose, picker } = useChoosePath()
  const { data, error } = useQuery('original.get', { interviewId })
  const save = (stored: string) => {
    const fileName = asFileName(stored)
    const dot = fileName.lastIndexOf('.')
    const [name, extension] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot + 1)] : [fileName, 'txt']
    choose({
      ...{ title: t('originalSave'), kind: 'save' as const, name, extension },
      onChoose: (path) =>
        void call('original.save', { interviewId, path, overwrite: false }).then((done) =>
          done === null ? undefined : say(t('saved', { path })),
        ),
    })
  }
  return (
    <Dialog
      title={t('original')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button icon="export" isDisabled={data === undefined} onPress={() => save(data?.fileName ?? '')}>
            {t('originalSave')}
          </Button>
          <Button kind="primary" onPress={onClose} autoFocus>
            {t('close')}
          </Button>
        </>
      }
    >
      {picker}
      {error === null ? null : <p className="running">{words(error).what}</p>}
      {data === undefined ? null : (
        <>
          <dl className="original-facts">
            <dt>{t('file')}</dt>
            <dd>{data.fileName}</dd>
            <dt>{t('originalSize')}</dt>
            <dd>{t('bytes', { count: data.size })}</dd>
            <dt>{t('originalHash')}</dt>
            <dd className="original-hash">{data.hash}</dd>
          </dl>
          {data.text === '' ? (
            <p className="running">{t('originalNotText')}</p>
          ) : (
            <textarea
              className="original-text"
              readOnly
              aria-label={t('original')}
              value={data.isCut ? `${data.text}\n…` : data.text}
              rows={16}
            />
          )}
        </>
      )}
    </Dialog>
  )
}
