import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterviewRow } from '../../../api/types/interview.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { RoleList } from './role-list.tsx'

/** Date, interviewer, minutes, and who the speakers are. */
export function DetailsDialog({
  interviewId,
  onClose,
}: {
  readonly interviewId: InterviewId
  readonly onClose: () => void
}) {
  const { data: rows } = useQuery('interview.list', {})
  const row = rows?.find((one) => one.id === interviewId)
  return row === undefined ? null : <DetailsForm row={row} onClose={onClose} />
}

function DetailsForm({ row, onClose }: { readonly row: InterviewRow; readonly onClose: () => void }) {
  const { t } = useTranslation('interviews')
  const call = useCommand()
  const { data: interview } = useQuery('interview.get', { interviewId: row.id })
  const [date, setDate] = useState(row.date)
  const [interviewer, setInterviewer] = useState(row.interviewer)
  const [minutes, setMinutes] = useState(row.minutes === null ? '' : String(row.minutes))
  const isDate = /^(\d{4}-\d{2}-\d{2})?$/.test(date)
  const isMinutes = minutes === '' || (Number(minutes) >= 0 && Number(minutes) <= 6000)
  const save = () => {
    const spent = minutes === '' ? null : Number(minutes)
    void call('interview.update', { interviewId: row.id, date, interviewer, minutes: spent }).then((done) =>
      done === null ? undefined : onClose(),
    )
  }
  const speakers = [...new Set(interview?.turns.map((turn) => turn.speaker))].map((name) => ({
    name,
    turns: interview?.turns.filter((turn) => turn.speaker === name).length ?? 0,
    role: interview?.turns.find((turn) => turn.speaker === name)?.role ?? ('other' as const),
  }))
  return (
    <Dialog
      title={t('details')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={!isDate || !isMinutes} onPress={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="columns-2">
        <TextField
          label={t('date')}
          placeholder="2026-01-31"
          value={date}
          onChange={setDate}
          error={isDate ? '' : t('dateWrong')}
          autoFocus
        />
        <TextField
          label={t('minutes')}
          value={minutes}
          onChange={setMinutes}
          error={isMinutes ? '' : t('minutesWrong')}
        />
      </div>
      <TextField label={t('interviewer')} value={interviewer} onChange={setInterviewer} />
      <RoleList
        speakers={speakers}
        onChange={(speaker, role) => void call('speaker.setRole', { interviewId: row.id, speaker, role })}
      />
    </Dialog>
  )
}
