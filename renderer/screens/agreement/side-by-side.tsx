import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disagreement } from '../../../api/types/agreement.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { InterviewContent, InterviewEvent } from '../../../api/types/interview.ts'
import { placeOf } from '../../../core/agreement/find-disagreements.ts'
import type { CodingId, CompetencyId } from '../../../core/model/ids.ts'
import { useSettings } from '../../state/settings.ts'
import { useBilingual } from '../../use-bilingual.ts'
import './side-by-side.css'
import { type Sides, sideRuns, turnsAround } from './side-runs.ts'
import { isIn, type Stripe, useStripes } from './use-stripes.ts'

/** Width of a lane, and what lies between the last one and the labels, in px. */
const laneWidth = 8
const gap = 4

/** Characters of a line, about: closer codings may share one, and then not a lane. */
const lineLength = { zh: 24, en: 48 } as const

export interface SideBySideProps {
  readonly content: InterviewContent
  readonly events: readonly InterviewEvent[]
  readonly sides: Sides
  readonly disagreement: Disagreement
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
  /** Names of the first and the second coder. */
  readonly names: readonly [string, string]
  readonly onChoose: (codingId: CodingId) => void
}

/** The text of one event with the first coder's codings on its left and the second's on its right. */
export function SideBySide(props: SideBySideProps) {
  const { content, events, sides, disagreement } = props
  const { values } = useSettings()
  const place = placeOf(disagreement)
  const event = events.find((one) => one.start <= place.start && place.start < one.end) ?? null
  const { from, to } = turnsAround(content.turns, place, event)
  const span = { start: content.turns[from]?.start ?? 0, end: content.turns[to]?.end ?? 0 }
  const { first, second } = sides
  const within = useMemo(() => {
    const inSpan = (one: { start: number; end: number }) => one.start < span.end && span.start < one.end
    return { first: first.filter(inSpan), second: second.filter(inSpan) }
  }, [first, second, span.start, span.end])
  const text = useRef<HTMLDivElement>(null)
  const stripes = useStripes(text, within, lineLength[content.language])
  useEffect(() => {
    const runs = [...(text.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
    runs.find((run) => Number(run.dataset.end) > place.start)?.scrollIntoView({ block: 'center' })
  }, [place.start])
  const competency = props.competencies.get(
    (disagreement.first ?? disagreement.second)?.competencyId ?? (0 as CompetencyId),
  )
  const lanes = (side: Stripe['side']) =>
    Math.max(0, ...stripes.filter((one) => one.side === side).map((one) => one.lane)) + 1
  return (
    <div
      className={`side-by-side read-${values.readFont} colour-${competency?.colour ?? 1}`}
      lang={content.language}
    >
      <Gutter {...props} side="first" stripes={stripes} lanes={lanes('first')} />
      <div ref={text} className="side-text">
        {content.turns.slice(from, to + 1).map((turn, index) => (
          <p key={turn.start} className="side-turn" data-role={turn.role}>
            <span className="side-number">{from + index + 1}</span>
            {turn.speaker === '' ? null : <span className="side-speaker">{turn.speaker}</span>}
            {sideRuns(turn, within, disagreement).map((run) => (
              <span
                key={run.start}
                className={`side-run is-${run.coded} is-focus-${run.focus}`}
                data-start={run.start}
                data-end={run.end}
              >
                {content.text.slice(run.start, run.end)}
              </span>
            ))}
          </p>
        ))}
      </div>
      <Gutter {...props} side="second" stripes={stripes} lanes={lanes('second')} />
    </div>
  )
}

interface GutterProps extends SideBySideProps {
  readonly side: Stripe['side']
  readonly stripes: readonly Stripe[]
  readonly lanes: number
}

/** One coder's stripes, the first lane next to the text, and their labels beyond them. */
function Gutter({ side, stripes, lanes, disagreement, competencies, names, onChoose }: GutterProps) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  const name = names[side === 'first' ? 0 : 1]
  const looked = [disagreement.first?.codingId, disagreement.second?.codingId]
  const own = stripes.filter((one) => one.side === side)
  const inner = side === 'first' ? 'right' : 'left'
  return (
    <div className={`side-gutter side-gutter-${side}`}>
      {own.map((stripe) => (
        <i
          key={stripe.coding.codingId}
          className={`side-stripe colour-${colourOf(stripe, competencies)} ${isIn(looked, stripe) ? 'is-strong' : ''}`}
          style={{ top: stripe.top, height: stripe.height, [inner]: stripe.lane * laneWidth }}
        />
      ))}
      <ul aria-label={name}>
        {own.flatMap((stripe) => {
          const { coding, labelTop, lane } = stripe
          const competency = competencies.get(coding.competencyId)
          if (competency === undefined || labelTop === null) return []
          const short = bilingual(competency.shortName) || competency.code
          return [
            <li
              key={coding.codingId}
              className={`side-label-place colour-${competency.colour}`}
              style={{ top: labelTop, [inner]: lanes * laneWidth + gap }}
            >
              <button
                type="button"
                className={isIn(looked, stripe) ? 'side-label is-strong' : 'side-label'}
                aria-pressed={isIn(looked, stripe)}
                title={bilingual(competency.name)}
                onClick={() => onChoose(coding.codingId)}
              >
                {isIn(looked, stripe) ? (
                  <i className="side-leader" style={{ width: (lanes - lane) * laneWidth + gap }} />
                ) : null}
                <span className="label-swatch" />
                <span className="side-label-name">{short}</span>{' '}
                <b>
                  {coding.level ?? '–'}
                  {coding.level === null ? <span className="visually-hidden">{t('noLevel')}</span> : null}
                </b>
              </button>
            </li>,
          ]
        })}
      </ul>
    </div>
  )
}

function colourOf({ coding }: Stripe, competencies: SideBySideProps['competencies']): number {
  return competencies.get(coding.competencyId)?.colour ?? 1
}
