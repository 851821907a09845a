import { useTranslation } from 'react-i18next'
import type { Backup, ProjectFigures } from '../../../api/types/backup.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { pathWithoutEnding } from '../../path-name.ts'
import { useErrorWords } from '../../use-error-words.ts'
import { useFormatDate } from '../../use-format-date.ts'

const figures = ['interviews', 'interviewees', 'events', 'competencies', 'codings', 'changes'] as const

/** What a back-up holds beside what the project holds now, before a copy of it is opened. */
export function RestoreDialog({
  backup,
  onClose,
}: {
  readonly backup: Backup
  readonly onClose: () => void
}) {
  const { t } = useTranslation('backups')
  const { t: tCommon } = useTranslation('common')
  const { t: tLock } = useTranslation('lock')
  const call = useCommand()
  const formatDate = useFormatDate()
  const words = useErrorWords()
  const { choose, picker } = useChoosePath()
  const { data, error } = useQuery('backup.preview', { backup: backup.path })
  const date = formatDate(backup.at)
  const save = () =>
    choose({
      title: t('saveTitle'),
      kind: 'save',
      extension: 'exemplar',
      name: t('copyName', {
        name: pathWithoutEnding(backup.project),
        date: date.replaceAll(/[\\/:]/g, '.'),
      }).concat(backup.isLocked ? '.locked' : ''),
      onChoose: (path) => void call('backup.open', { backup: backup.path, path }),
    })
  return (
    <>
      <Dialog
        title={t('previewTitle', { date })}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{tCommon('cancel')}</Button>
            <Button kind="primary" isDisabled={data === undefined} onPress={save}>
              {t('saveAndOpen')}
            </Button>
          </>
        }
      >
        <p className="secondary quiet backup-folder">{backup.project}</p>
        {error === null ? null : <Banner kind="danger">{words(error).what}</Banner>}
        {data === undefined ? null : data.backup === null ? (
          <p className="running">{tLock('backupLocked')}</p>
        ) : (
          <Comparison held={data.backup} now={data.now} />
        )}
        <p className="running">{t('previewText')}</p>
      </Dialog>
      {picker}
    </>
  )
}

function Comparison({ held, now }: { readonly held: ProjectFigures; readonly now: ProjectFigures | null }) {
  const { t, i18n } = useTranslation('backups')
  const formatDate = useFormatDate()
  const signed = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' })
  const date = (at: string | null) => (at === null ? t('never') : formatDate(at))
  const isSame = now !== null && figures.every((name) => held[name] === now[name])
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <td />
            <th className="number">{t('held')}</th>
            {now === null ? null : (
              <>
                <th className="number">{t('now')}</th>
                <th className="number">{t('difference')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {figures.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`figure.${name}`)}</th>
              <td className="number">{held[name]}</td>
              {now === null ? null : (
                <>
                  <td className="number">{now[name]}</td>
                  <td className="number">{signed.format(held[name] - now[name])}</td>
                </>
              )}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('changedAt')}</th>
            <td className="number">{date(held.changedAt)}</td>
            {now === null ? null : (
              <>
                <td className="number">{date(now.changedAt)}</td>
                <td />
              </>
            )}
          </tr>
        </tbody>
      </table>
      {now === null ? <p className="running">{t('unreadable')}</p> : null}
      {isSame ? <p className="running">{t('same')}</p> : null}
    </>
  )
}
