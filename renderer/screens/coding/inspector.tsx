import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../api/types/interview.ts'
import { codingsIn } from '../../../core/coding/coding-order.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { spanOf, useCodingState } from './coding-state.ts'
import './inspector.css'
import { LevelBars } from './level-bars.tsx'
import type { OpenInterview } from './open-interview.ts'
import { turnNumberAt } from './transcript-pane.tsx'
import type { CodingActions } from './use-coding-actions.ts'
import { useRecentCodes } from './use-recent-codes.ts'
import { focusTranscript } from './use-transcript-keys.ts'

export interface InspectorProps {
  readonly open: OpenInterview
  readonly actions: CodingActions
}

/** What is chosen, and everything that can be changed about it; else what one could do. */
export function Inspector({ open, actions }: InspectorProps) {
  const { t } = useTranslation('coding')
  const { selected, selection } = useCodingState()
  const coding = open.codings.find((one) => one.id === selected)
  const span = spanOf(selection)
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    focusTranscript()
  }
  return (
    <section className="inspector" aria-label={t('inspector')} onKeyDown={leave}>
      {coding !== undefined ? (
        <>
          <HereList open={open} coding={coding} />
          <OneCoding key={coding.id} open={open} coding={coding} actions={actions} />
        </>
      ) : span.start < span.end ? (
        <SelectedText open={open} actions={actions} />
      ) : (
        <p className="running quiet">{t('inspectorEmpty')}</p>
      )}
    </section>
  )
}

/** The codings that share text with the chosen one. */
function HereList({ open, coding }: { readonly open: OpenInterview; readonly coding: Coding }) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  const { choose, hover } = useCodingState()
  const here = codingsIn(open.codings, coding)
  if (here.length < 2) return null
  return (
    <>
      <h3 className="inspector-title">
        {t('codingsHere', { count: here.length })}{' '}
        <span className="secondary">{t('turnNumber', { turn: turnNumberAt(open, coding.start) })}</span>
      </h3>
      <ul className="here-list" aria-label={t('codingsHere', { count: here.length })}>
        {here.map((one) => {
          const competency = open.competencies.get(one.competencyId)
          return competency === undefined ? null : (
            <li key={one.id}>
              <button
                type="button"
                className={`here colour-${competency.colour}`}
                aria-pressed={one.id === coding.id}
                onClick={() => choose(one.id)}
                onPointerEnter={() => hover(one.id)}
                onPointerLeave={() => hover(null)}
                onFocus={() => hover(one.id)}
                onBlur={() => hover(null)}
              >
                <span className="swatch" />
                <span className="here-code">{competency.code}</span>
                <span className="here-name">{bilingual(competency.name)}</span>
                <span className="spacer" />
                {one.level === null ? null : (
                  <LevelBars level={one.level} highest={highest(competency.levels)} />
                )}
                <b className="number">{one.level ?? '–'}</b>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function OneCoding({ open, coding, actions }: InspectorProps & { readonly coding: Coding }) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  const formatDate = useFormatDate()
  const openFloating = useCodingState((state) => state.open)
  const competency = open.competencies.get(coding.competencyId)
  const coder = open.info.coders.find((one) => one.id === coding.coderId)
  const event = open.events.find((one) => one.start <= coding.start && coding.start < one.end)
  if (competency === undefined) return null
  return (
    <div className="one-coding">
      <div className="row">
        <span className={`swatch colour-${competency.colour}`} />
        <h3>{bilingual(competency.name)}</h3>
        <span className="quiet">{competency.code}</span>
        <span className="spacer" />
        <IconButton
          icon="edit"
          label={t('changeCode')}
          onPress={() => openFloating({ kind: 'palette', codingId: coding.id, competencyId: null })}
        />
        <IconButton icon="trash" label={t('deleteCoding')} onPress={() => void actions.remove(coding)} />
      </div>
      <p className="secondary">
        {[
          t('turnNumber', { turn: turnNumberAt(open, coding.start) }),
          t('characters', { count: coding.end - coding.start }),
          coding.layer === 'consensus' ? t('consensus') : (coder?.name ?? ''),
          formatDate(coding.changedAt),
        ].join(' · ')}
      </p>
      {event === undefined ? null : (
        <p className="secondary">
          {t('eventNumber', { number: event.number })} {event.title}
        </p>
      )}
      <ul className="level-choices" aria-label={t('levelTitle')}>
        {competency.levels.map(({ value, anchor, indicators }) => (
          <li key={value}>
            <button
              type="button"
              className="level-choice"
              aria-pressed={coding.level === value}
              onClick={() => void actions.update(coding, { level: value })}
            >
              <b>{value}</b>
              <LevelBars level={value} highest={highest(competency.levels)} />
              <span>
                {bilingual(anchor)}
                {coding.level === value && bilingual(indicators) !== '' ? (
                  <span className="level-indicators">{bilingual(indicators)}</span>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {coding.level === null || open.info.levelRequired ? null : (
        <Button kind="link" onPress={() => void actions.update(coding, { level: null })}>
          {t('leaveLevelOpen')}
        </Button>
      )}
      <Memo coding={coding} actions={actions} />
      {coding.needsReview ? (
        <div className="row">
          <span className="secondary">{t('needsReview')}</span>
          <Button kind="link" onPress={() => void actions.update(coding, { needsReview: false })}>
            {t('reviewed')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function Memo({ coding, actions }: { readonly coding: Coding; readonly actions: CodingActions }) {
  const { t } = useTranslation('coding')
  const [typed, setTyped] = useState<string | null>(null)
  const save = () => {
    if (typed !== null && typed !== coding.memo) void actions.update(coding, { memo: typed })
    setTyped(null)
  }
  return (
    <label className="field">
      <span className="field-label">{t('memo')}</span>
      <textarea
        className="field-area"
        rows={2}
        placeholder={t('memoHint')}
        value={typed ?? coding.memo}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) focusTranscript()
        }}
      />
    </label>
  )
}

/** What can be done with the selected text. */
function SelectedText({ open, actions }: InspectorProps) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  const recent = useRecentCodes(open)
  return (
    <>
      <h3 className="inspector-title">{t('selectedText')}</h3>
      <p className="running">{t('selectedTextHint')}</p>
      <ol className="here-list">
        {recent.map((id, index) => {
          const competency = open.competencies.get(id)
          return competency === undefined ? null : (
            <li key={id}>
              <button
                type="button"
                className={`here colour-${competency.colour}`}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => actions.tagOrAsk(id)}
              >
                <kbd>{index + 1}</kbd>
                <span className="swatch" />
                {bilingual(competency.name)}
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}

function highest(levels: readonly { readonly value: number }[]): number {
  return Math.max(...levels.map((level) => level.value))
}
