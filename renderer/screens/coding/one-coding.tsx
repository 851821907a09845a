import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../api/types/interview.ts'
import { BorderButtons } from '../../components/border-buttons.tsx'
import { Button, IconButton } from '../../components/button.tsx'
import { LevelBars } from '../../components/level-bars.tsx'
import { MemoEditor } from '../../components/memo-editor.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useFormatDate } from '../../use-format-date.ts'
import { useCodingState } from './coding-state.ts'
import { highestLevel } from './here-list.tsx'
import type { OpenInterview } from './open-interview.ts'
import { turnNumberAt } from './turn-number.ts'
import type { CodingActions } from './use-coding-actions.ts'
import { focusTranscript } from './use-transcript-keys.ts'

const noMarks = [] as const
const borderKeys = { start: 'Ctrl Shift Alt', end: 'Shift Alt' } as const

/** A coding with everything that can be changed about it. */
export interface OneCodingProps {
  readonly open: OpenInterview
  readonly coding: Coding
  readonly actions: CodingActions
}

export function OneCoding({ open, coding, actions }: OneCodingProps) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  const formatDate = useFormatDate()
  const openFloating = useCodingState((state) => state.open)
  const competency = open.competencies.get(coding.competencyId)
  const coder = open.info.coders.find((one) => one.id === coding.coderId)
  const event = open.events.find((one) => one.start <= coding.start && coding.start < one.end)
  const parts = (event?.parts ?? [])
    .filter((part) => part.start < coding.end && coding.start < part.end)
    .map(({ part }) => t(`part.${part}`))
    .join(' ')
  if (competency === undefined) return null
  return (
    <div className="one-coding">
      <div className="row">
        <span className={`swatch colour-${competency.colour}`} />
        <h3>
          {bilingual(competency.name)} <span className="one-code">{competency.code}</span>
        </h3>
        <span className="spacer" />
        <IconButton
          icon="edit"
          label={t('changeCode')}
          keys="C"
          onPress={() => openFloating({ kind: 'palette', codingId: coding.id, competencyId: null })}
        />
        <IconButton
          icon="trash"
          label={t('deleteCoding')}
          keys="Delete"
          onPress={() => void actions.remove(coding)}
        />
      </div>
      <p className="secondary">
        {[
          t('turnNumber', { turn: turnNumberAt(open, coding.start) }),
          t('characters', { count: coding.end - coding.start }),
          coding.layer === 'consensus' ? t('consensus') : (coder?.name ?? ''),
        ].join(' · ')}
      </p>
      {event === undefined ? null : (
        <p className="secondary">
          {t('eventNumber', { number: event.number })} {event.title}
          {parts === '' ? '' : ` · ${parts}`}
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
              <LevelBars level={value} highest={highestLevel(competency)} />
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
      <BorderButtons
        content={open.content}
        span={coding}
        nameOf={(border) => t(`border.${border}`)}
        labelOf={(border, direction) => t(`border.${border}${direction}`)}
        keys={borderKeys}
        onMove={(span) => void actions.update(coding, { start: span.start, end: span.end })}
      />
      <MemoEditor
        label={t('memo')}
        hint={t('memoHint')}
        content={{ text: coding.memo, marks: coding.memoMarks ?? noMarks }}
        onSave={({ text, marks }) => void actions.update(coding, { memo: text, memoMarks: [...marks] })}
        onDone={focusTranscript}
      />
      <p className="secondary quiet">
        {t('times', { made: formatDate(coding.createdAt), changed: formatDate(coding.changedAt) })}
      </p>
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
