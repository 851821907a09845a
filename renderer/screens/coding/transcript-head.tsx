import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/button.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useRemembered } from '../../use-remembered.ts'
import { useCodingState } from './coding-state.ts'
import { codingsToReview } from './correction/review-panel.tsx'
import { FilterMenu } from './filter-menu.tsx'
import type { KeyAction } from './keys.ts'
import type { OpenInterview } from './open-interview.ts'
import { ReadingTools, TextTools } from './transcript-tools.tsx'
import { usePanes } from './use-panes.ts'

/** Whose interview it is, how far it is coded, and what can be done with the text. */
export const TranscriptHead = memo(function TranscriptHead({
  open,
  perform,
}: {
  readonly open: OpenInterview
  readonly perform: (action: KeyAction) => void
}) {
  const { t } = useTranslation('coding')
  const call = useCommand()
  const { left, right } = usePanes()
  const { cameFrom, go } = useNavigation()
  const { t: c } = useTranslation('common')
  const { t: words } = useTranslation('correction')
  const openFloating = useCodingState((state) => state.open)
  const { data: people } = useQuery('interviewee.list', {})
  const { row, progress, content, events } = open
  const hasMemo = useRemembered('interview').has(row.id)
  const person = people?.interviewees.find((one) => one.id === row.intervieweeId)
  const onMemo = useCallback(
    () => openFloating({ kind: 'memo', about: { kind: 'interview', id: row.id } }),
    [openFloating, row.id],
  )
  const event = useCodingState(({ selection: { focus } }) =>
    events.find((one) => one.start <= focus && focus <= one.end),
  )
  const about = [
    person?.stratum ?? '',
    row.minutes === null ? '' : t('minutes', { minutes: row.minutes }),
    event === undefined
      ? t('eventCount', { count: events.length })
      : t('eventOf', { number: event.number, count: events.length }),
  ].filter((part) => part !== '')
  const code = person?.code ?? row.fileName
  const total = content.turns.length
  const toReview = codingsToReview(open).length
  return (
    <header className="pane-head transcript-head">
      {cameFrom === null ? null : (
        <Button kind="quiet" icon="left" onPress={() => go(cameFrom)}>
          {c(`screen.${cameFrom}`)}
        </Button>
      )}
      <IconButton
        icon="paneLeft"
        label={t(left.isOpen ? 'hideInterviews' : 'showInterviews')}
        isOn={left.isOpen}
        onPress={left.toggle}
      />
      <h1 className="transcript-title" title={code}>
        {code}
      </h1>
      <span className="secondary transcript-about">
        {about.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </span>
      <span className="spacer" />
      <span className="secondary transcript-coded">{t('codedTo', { turn: progress.turn, total })}</span>
      <span className="progress-track transcript-progress" aria-hidden="true">
        <span
          className="progress-fill"
          style={{ display: 'block', width: `${(100 * progress.turn) / Math.max(total, 1)}%` }}
        />
      </span>
      <Button
        kind={progress.done ? 'plain' : 'quiet'}
        icon="check"
        onPress={() =>
          void call('interview.setProgress', {
            interviewId: row.id,
            turn: progress.turn,
            done: !progress.done,
          })
        }
      >
        {t(progress.done ? 'isDone' : 'markDone')}
      </Button>
      {toReview === 0 ? null : (
        <Button kind="quiet" icon="warn" onPress={() => openFloating({ kind: 'review' })}>
          {words('toReview', { count: toReview })}
        </Button>
      )}
      <TextTools hasMemo={hasMemo} onMemo={onMemo} perform={perform} />
      <FilterMenu open={open} />
      <ReadingTools perform={perform} />
      <IconButton
        icon="paneRight"
        label={t(right.isOpen ? 'hideDictionary' : 'showDictionary')}
        isOn={right.isOpen}
        onPress={right.toggle}
      />
      <IconButton icon="keys" label={t('keys')} keys="?" onPress={() => openFloating({ kind: 'keys' })} />
    </header>
  )
})
