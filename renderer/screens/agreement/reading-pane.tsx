import { useTranslation } from 'react-i18next'
import type { Params } from '../../../api/contract.ts'
import type { ConsensusChoice, Disagreement } from '../../../api/types/agreement.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import { placeOf } from '../../../core/agreement/find-disagreements.ts'
import type { CodingId, CompetencyId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import type { CoderPair } from './coder-pairs.ts'
import { DecideBar } from './decide-bar.tsx'
import { keyOf } from './filters.ts'
import { OtherDialog } from './other-dialog.tsx'
import { SideBySide } from './side-by-side.tsx'

export type Decision = Omit<Params<'consensus.decide'>, 'sources' | 'note'>

export interface ReadingPaneProps {
  readonly disagreement: Disagreement
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
  readonly pair: CoderPair
  readonly names: readonly [string, string]
  readonly minimumOverlap: number
  readonly position: { readonly at: number; readonly of: number }
  readonly isAsking: boolean
  readonly onAsk: (isAsking: boolean) => void
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onChoose: (codingId: CodingId) => void
  readonly onDecide: (decision: Decision | null) => void
  readonly onWithdraw: () => void
}

/** One disagreement in its text, both coders side by side, and what is to be settled. */
export function ReadingPane(props: ReadingPaneProps) {
  const { disagreement, competencies, pair, names, isAsking, onAsk, onDecide } = props
  const { t } = useTranslation('agreement')
  const { interviewId, intervieweeCode } = disagreement
  const openInterview = useNavigation((state) => state.openInterview)
  const { data: content } = useQuery('interview.get', { interviewId }, { interviewId })
  const { data: events } = useQuery('event.list', { interviewId }, { interviewId })
  const [first, second] = pair
  const { data: sides } = useQuery('agreement.codings', { interviewId, first, second }, { interviewId })
  const place = placeOf(disagreement)
  const event = events?.find((one) => one.start <= place.start && place.start < one.end)
  const decide = (choice: ConsensusChoice | 'leave') => {
    if (choice === 'other') onAsk(true)
    else onDecide(choice === 'leave' ? null : { choice, other: null })
  }
  return (
    <section className="reading-pane" aria-label={t('reading')}>
      <div className="reading-head">
        <span className="reading-coder">
          <Icon name="coder" />
          <kbd className="key">A</kbd>
          <strong title={names[0]}>{names[0]}</strong>
        </span>
        <Button kind="link" onPress={() => openInterview({ interviewId, span: place })}>
          {event === undefined
            ? t('placeOutside', { code: intervieweeCode })
            : t('eventTitle', { code: intervieweeCode, number: event.number, title: event.title })}
        </Button>
        <span className="reading-coder reading-coder-second">
          <strong title={names[1]}>{names[1]}</strong>
          <kbd className="key">B</kbd>
          <Icon name="coder" />
        </span>
      </div>
      <div className="reading-scroller">
        {content === undefined || sides === undefined || events === undefined ? null : (
          <SideBySide
            key={interviewId}
            {...{ content, events, sides, disagreement, competencies, names }}
            onChoose={props.onChoose}
          />
        )}
      </div>
      <DecideBar
        key={keyOf(disagreement)}
        {...{ disagreement, competencies }}
        minimumOverlap={props.minimumOverlap}
        position={props.position}
        note={props.note}
        onNote={props.onNote}
        onStep={props.onStep}
        onDecide={decide}
        onWithdraw={props.onWithdraw}
      />
      {isAsking && content !== undefined ? (
        <OtherDialog
          {...{ disagreement, competencies }}
          content={content}
          onPut={(other) => {
            onAsk(false)
            onDecide({ choice: 'other', other })
          }}
          onClose={() => onAsk(false)}
        />
      ) : null}
    </section>
  )
}
