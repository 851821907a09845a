import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useDrafts } from '../../state/drafts.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useSettings } from '../../state/settings.ts'
import { spanOf, useCodingState } from './coding-state.ts'
import { codingsToReview } from './correction/review-panel.tsx'
import { FilterMenu } from './filter-menu.tsx'
import type { KeyAction } from './keys.ts'
import type { OpenInterview } from './open-interview.ts'
import { usePanes } from './use-panes.ts'
import { foldedKey } from './use-transcript-keys.ts'

/** Whose interview it is, how far it is coded, and what can be done with the text. */
export function TranscriptHead({
  open,
  perform,
}: {
  readonly open: OpenInterview
  readonly perform: (action: KeyAction) => void
}) {
  const { t } = useTranslation('coding')
  const call = useCommand()
  const { values, change } = useSettings()
  const { left, right } = usePanes()
  const { cameFrom, go } = useNavigation()
  const { t: c } = useTranslation('common')
  const { t: words } = useTranslation('correction')
  const { t: anonymise } = useTranslation('anonymise')
  const correct = useDrafts((state) => state.begin)
  const { selection, open: openFloating } = useCodingState()
  const { data: people } = useQuery('interviewee.list', {})
  const { row, progress, content, events } = open
  const { t: m } = useTranslation('memo')
  const { data: memos } = useQuery('memo.list', {})
  const hasMemo = memos?.some(({ about: { kind, id } }) => kind === 'interview' && id === row.id) ?? false
  const isFolded = values.view[foldedKey] === true
  const person = people?.interviewees.find((one) => one.id === row.intervieweeId)
  const { start, end } = spanOf(selection)
  const event = events.find((one) => one.start <= selection.focus && selection.focus <= one.end)
  const about = [
    person?.stratum ?? '',
    row.minutes === null ? '' : t('minutes', { minutes: row.minutes }),
    event === undefined
      ? t('eventCount', { count: events.length })
      : t('eventOf', { number: event.number, count: events.length }),
  ].filter((part) => part !== '')
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
      <h1 className="transcript-title">{person?.code ?? row.fileName}</h1>
      <span className="secondary transcript-about">{about.join(' · ')}</span>
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
      <IconButton
        icon="event"
        label={t('markEvent')}
        isDisabled={start === end}
        onPress={() => openFloating({ kind: 'event', eventId: null })}
      />
      {toReview === 0 ? null : (
        <Button kind="quiet" icon="warn" onPress={() => openFloating({ kind: 'review' })}>
          {words('toReview', { count: toReview })}
        </Button>
      )}
      <Menu
        trigger={<IconButton icon="edit" label={words('menu')} />}
        groups={[
          {
            title: words('menu'),
            entries: [
              { id: 'correct', label: words('start'), onAction: () => correct(content) },
              {
                id: 'anonymise',
                label: anonymise('open'),
                onAction: () => openFloating({ kind: 'anonymise' }),
              },
            ],
          },
        ]}
      />
      <IconButton
        icon="memo"
        label={hasMemo ? `${m('ofInterview')} (${m('has')})` : m('ofInterview')}
        isOn={hasMemo}
        onPress={() => openFloating({ kind: 'memo', about: { kind: 'interview', id: row.id } })}
      />
      <FilterMenu open={open} />
      <IconButton
        icon="fold"
        label={t(isFolded ? 'unfold' : 'fold')}
        isOn={isFolded}
        onPress={() => perform({ do: 'fold' })}
      />
      <IconButton icon="search" label={t('find')} onPress={() => openFloating({ kind: 'find' })} />
      <IconButton
        icon="type"
        label={t(values.readFont === 'serif' ? 'useSans' : 'useSerif')}
        onPress={() => change({ readFont: values.readFont === 'serif' ? 'sans' : 'serif' })}
      />
      <IconButton
        icon="paneRight"
        label={t(right.isOpen ? 'hideDictionary' : 'showDictionary')}
        isOn={right.isOpen}
        onPress={right.toggle}
      />
      <IconButton icon="keys" label={t('keys')} onPress={() => openFloating({ kind: 'keys' })} />
    </header>
  )
}
