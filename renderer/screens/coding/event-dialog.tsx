import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterviewEvent } from '../../../api/types/interview.ts'
import type { EventId } from '../../../core/model/ids.ts'
import { type Polarity, polarities } from '../../../core/model/study.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { SubjectMemo } from '../../components/memo-dialog.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { spanOf, useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'
import { useTurnWords } from './use-turn-words.ts'

export interface EventDialogProps {
  readonly open: OpenInterview
  /** null: a new event around the selected text. */
  readonly eventId: EventId | null
  readonly onClose: () => void
}

/** An event's title and outcome. The selected text grows to whole turns. */
export function EventDialog({ open, eventId, onClose }: EventDialogProps) {
  const { t } = useTranslation('coding')
  const { t: c } = useTranslation('common')
  const call = useCommand()
  const selection = useCodingState((state) => state.selection)
  const event = open.events.find((one) => one.id === eventId)
  const { start, end } = event ?? spanOf(selection)
  const turnWords = useTurnWords(open.content.turns)
  const [title, setTitle] = useState(event?.title ?? '')
  const [polarity, setPolarity] = useState<Polarity>(event?.polarity ?? 'success')
  const closeIf = (done: unknown) => (done === null ? undefined : onClose())
  const save = () =>
    event === undefined
      ? call('event.add', { interviewId: open.content.id, title, polarity, start, end }).then(closeIf)
      : call('event.update', { eventId: event.id, title, polarity }).then(closeIf)
  return (
    <Dialog
      isOpen
      title={event === undefined ? t('newEvent') : t('eventNumber', { number: event.number })}
      onClose={onClose}
      actions={
        <>
          {event === undefined ? null : (
            <Button
              kind="danger"
              onPress={() => void call('event.delete', { eventId: event.id }).then(closeIf)}
            >
              {t('deleteEvent')}
            </Button>
          )}
          <span className="spacer" />
          <Button onPress={onClose}>{c('cancel')}</Button>
          <Button kind="primary" onPress={() => void save()}>
            {c('save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault()
          void save()
        }}
      >
        <p className="secondary">{turnWords({ start, end })}</p>
        <TextField label={t('eventTitle')} value={title} onChange={setTitle} autoFocus />
        <Segmented
          label={t('polarity')}
          value={polarity}
          options={polarities.map((value) => ({ value, label: t(`polarity.${value}`) }))}
          onChange={setPolarity}
        />
      </form>
      {event === undefined ? null : (
        <>
          <EventParts open={open} event={event} />
          <SubjectMemo about={{ kind: 'event', id: event.id }} info={open.info} />
        </>
      )}
    </Dialog>
  )
}

/** The parts of the event that are marked, with their words; each can be unmarked. */
function EventParts({ open, event }: { readonly open: OpenInterview; readonly event: InterviewEvent }) {
  const { t } = useTranslation('coding')
  const call = useCommand()
  if (event.parts.length === 0) return <p className="secondary">{t('partsNone')}</p>
  return (
    <ul className="event-parts" aria-label={t('parts')}>
      {event.parts.map(({ part, start, end }) => (
        <li key={part} className="row">
          <strong>{t(`part.${part}`)}</strong>
          <span className="event-part-words" lang={open.content.language === 'zh' ? 'zh-CN' : 'en'}>
            {open.content.text.slice(start, end)}
          </span>
          <IconButton
            icon="close"
            label={t('removePart', { part: t(`part.${part}`) })}
            onPress={() => void call('event.setPart', { eventId: event.id, part, span: null })}
          />
        </li>
      ))}
    </ul>
  )
}
