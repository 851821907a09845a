import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiError } from '../../../api/error.ts'
import type { Examination } from '../../../api/types/backup.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useChoosePath } from '../../components/use-choose-path.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { nameOfPath, pathWithoutEnding } from '../../path-name.ts'
import { useDamage } from '../../state/damage.ts'
import { useNotices } from '../../state/notices.ts'
import { useErrorWords } from '../../use-error-words.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useFormatSize } from '../../use-format-size.ts'

/** Tells of a project that cannot be read in full: what happened, what can be read, and the ways out. */
export function DamageDialog() {
  const found = useDamage((state) => state.found)
  return found === null ? null : <Damaged path={found.path} error={found.error} />
}

type Way = 'backup' | 'rescue'

function Damaged({ path, error }: { readonly path: string; readonly error: ApiError }) {
  const { t } = useTranslation('backups')
  const dismiss = useDamage((state) => state.dismiss)
  const { data } = useQuery('project.examine', { path })
  const { what, todo } = useErrorWords()({
    code: error.code,
    params: { ...error.params, path: nameOfPath(path) },
  })
  const [chosen, setChosen] = useState<Way | null>(null)
  const ways = useWays(data)
  const [first] = ways
  const way = chosen ?? first?.value ?? null
  const { open, picker } = useOpenInstead(path, data)
  const { t: tCommon } = useTranslation('common')
  const lines = useLines(what, todo, data)
  return (
    <>
      <Dialog
        title={what}
        isOpen
        onClose={dismiss}
        role="alertdialog"
        actions={
          <>
            <CopyDetails text={lines.map(([name, text]) => `${name}: ${text}`).join('\n')} />
            <span className="spacer" />
            <Button onPress={dismiss}>{tCommon('close')}</Button>
            {way === null ? null : (
              <Button kind="primary" onPress={() => open(way)} autoFocus>
                {t(way === 'backup' ? 'chooseBackup' : 'chooseRescue')}
              </Button>
            )}
          </>
        }
      >
        <p className="secondary quiet lock-path">{path}</p>
        <dl className="damage-lines">
          {lines.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {way === null ? null : (
          <ChoiceList label={t('choices')} value={way} choices={ways} onChange={setChosen} />
        )}
      </Dialog>
      {picker}
    </>
  )
}

function useLines(
  what: string,
  todo: string,
  data: Examination | undefined,
): readonly (readonly [string, string])[] {
  const { t, i18n } = useTranslation('backups')
  const join = (...sentences: string[]) => sentences.join(i18n.language === 'en' ? ' ' : '')
  const size = useFormatSize()
  const isCut = data !== undefined && data.size < data.expectedSize
  const cut = isCut
    ? t('cut', { expected: size(data.expectedSize), missing: size(data.expectedSize - data.size) })
    : what
  const kept =
    data === undefined
      ? t('examining')
      : data.readable === null
        ? t('readableNone')
        : t(data.isComplete ? 'readableAll' : 'readable', data.readable)
  const mended = data !== undefined && data.mended > 0 ? [t('mended', { count: data.mended })] : []
  const missing = data !== undefined && data.backup === null ? [t('noBackup')] : []
  const isReadable = data !== undefined && data.readable !== null
  const choose = data?.backup != null ? join(todo, t('todoChoose')) : isReadable ? t('todoRescue') : todo
  return [
    [t('happened'), join(cut, t('untouched'))],
    [t('kept'), join(kept, ...mended, ...missing)],
    [t('todo'), choose],
  ]
}

/** The ways out there are; the back-up first, for it is complete. */
function useWays(data: Examination | undefined) {
  const { t } = useTranslation('backups')
  const formatDate = useFormatDate()
  if (data === undefined) return []
  const { backup, readable } = data
  return [
    ...(backup === null
      ? []
      : [
          {
            value: 'backup' as const,
            label: t('chooseBackup'),
            text: t('chooseBackupText', { date: formatDate(backup.at), ...backup.figures }),
          },
        ]),
    ...(readable === null
      ? []
      : [{ value: 'rescue' as const, label: t('chooseRescue'), text: t('chooseRescueText') }]),
  ]
}

function useOpenInstead(path: string, data: Examination | undefined) {
  const { t } = useTranslation('backups')
  const call = useCommand()
  const dismiss = useDamage((state) => state.dismiss)
  const formatDate = useFormatDate()
  const { choose, picker } = useChoosePath()
  const close = (opened: unknown) => (opened === null ? undefined : dismiss())
  const open = (way: Way) => {
    const backup = data?.backup ?? null
    const isBackup = way === 'backup' && backup !== null
    const name = pathWithoutEnding(path)
    const date = isBackup ? formatDate(backup.at).replaceAll(/[\\/:]/g, '.') : ''
    choose({
      title: t(isBackup ? 'saveTitle' : 'rescueTitle'),
      kind: 'save',
      extension: 'exemplar',
      name: isBackup ? t('copyName', { name, date }) : t('rescueName', { name }),
      onChoose: (to) =>
        void (isBackup
          ? call('backup.open', { backup: backup.path, path: to }).then(close)
          : call('project.rescue', { damaged: path, path: to }).then(close)),
    })
  }
  return { open, picker }
}

function CopyDetails({ text }: { readonly text: string }) {
  const { t } = useTranslation('backups')
  const say = useNotices((state) => state.say)
  return (
    <Button
      kind="link"
      icon="file"
      onPress={() => void navigator.clipboard.writeText(text).then(() => say(t('copied')))}
    >
      {t('copyDetails')}
    </Button>
  )
}
