import { useTranslation } from 'react-i18next'
import type { MemoSubject } from '../../api/types/memo.ts'
import type { ProjectInfo } from '../../api/types/project.ts'
import { useCommand } from '../connection/use-command.ts'
import { useQuery } from '../connection/use-query.ts'
import { useFormatDate } from '../use-format-date.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { MemoEditor } from './memo-editor.tsx'
import { MemoText } from './memo-text-view.tsx'
import { useSubjectName } from './use-subject-name.ts'

export interface MemoDialogProps {
  readonly about: MemoSubject
  readonly info: ProjectInfo
  readonly onClose: () => void
}

/** One's own memo about something, to be written; below it those of other coders whom one may see. */
export function MemoDialog({ about, info, onClose }: MemoDialogProps) {
  const { t } = useTranslation('memo')
  const { t: c } = useTranslation('common')
  const nameOf = useSubjectName()
  return (
    <Dialog
      isOpen
      title={t('about', { name: nameOf(about) })}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {c('close')}
        </Button>
      }
    >
      <SubjectMemo about={about} info={info} onDone={onClose} autoFocus />
    </Dialog>
  )
}

export interface SubjectMemoProps extends Pick<MemoDialogProps, 'about' | 'info'> {
  readonly onDone?: () => void
  readonly autoFocus?: boolean
}

/** The field for one's memo about something, with others' memos to be read. */
export function SubjectMemo({ about, info, onDone, autoFocus = false }: SubjectMemoProps) {
  const { t } = useTranslation('memo')
  const call = useCommand()
  const formatDate = useFormatDate()
  const { data: memos } = useQuery('memo.list', {})
  if (memos === undefined) return null
  const here = memos.filter((memo) => memo.about.kind === about.kind && memo.about.id === about.id)
  const own = here.find(({ coderId }) => coderId === info.activeCoderId)
  const others = here.filter((memo) => memo !== own)
  return (
    <>
      <MemoEditor
        key={`${about.kind}-${about.id}-${info.activeCoderId}`}
        label={t('own')}
        hint={t('hint')}
        content={own ?? nothing}
        onSave={({ text, marks }) => void call('memo.set', { about, text, marks: [...marks] })}
        autoFocus={autoFocus}
        {...(onDone === undefined ? {} : { onDone })}
      />
      {others.length === 0 ? null : (
        <div className="memo-others">
          {others.map((memo) => (
            <article key={memo.id}>
              <p className="secondary">
                {[
                  info.coders.find(({ id }) => id === memo.coderId)?.name ?? '',
                  formatDate(memo.changedAt),
                ].join(' · ')}
              </p>
              <MemoText content={memo} />
            </article>
          ))}
        </div>
      )}
    </>
  )
}

const nothing = { text: '', marks: [] } as const
