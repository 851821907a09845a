import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../../api/types/interview.ts'
import { Button, IconButton } from '../../../components/button.tsx'
import { useCommand } from '../../../connection/use-command.ts'
import { useBilingual } from '../../../use-bilingual.ts'
import { useCodingState } from '../coding-state.ts'
import type { OpenInterview } from '../open-interview.ts'
import { turnNumberAt } from '../turn-number.ts'
import { focusTranscript } from '../use-transcript-keys.ts'
import type { TranscriptView } from '../view/transcript-view.ts'
import './review-panel.css'

export interface ReviewPanelProps {
  readonly open: OpenInterview
  readonly view: TranscriptView
}

/** The codings whose words were changed, to be looked at one after the other. */
export function ReviewPanel({ open, view }: ReviewPanelProps) {
  const { t } = useTranslation('correction')
  const call = useCommand()
  const { selected, choose, select, open: openFloating } = useCodingState()
  const codings = codingsToReview(open)
  const show = (coding: Coding | undefined) => {
    if (coding === undefined) return
    choose(coding.id)
    select({ anchor: coding.start, focus: coding.start })
    view.reveal(coding.start)
    focusTranscript()
  }
  const at = codings.findIndex(({ id }) => id === selected)
  const step = (by: 1 | -1) => show(codings[at < 0 ? 0 : (at + by + codings.length) % codings.length])
  const check = (coding: Coding) => {
    const next = codings.indexOf(coding)
    show(codings[next + 1] ?? codings[next - 1])
    void call('coding.updateMany', { codingIds: [coding.id], needsReview: false })
  }
  const checkAll = () =>
    void call('coding.updateMany', { codingIds: codings.map(({ id }) => id), needsReview: false })
  const isNone = codings.length === 0
  return (
    <section className="review-panel" aria-label={t('reviewTitle')}>
      <div className="row">
        <h2 className="review-title">{t('reviewTitle')}</h2>
        <span className="secondary" role="status">
          {isNone ? t('reviewDone') : t('reviewCount', { count: codings.length })}
        </span>
        <span className="spacer" />
        <IconButton icon="up" label={t('previous')} isDisabled={isNone} onPress={() => step(-1)} />
        <IconButton icon="down" label={t('next')} isDisabled={isNone} onPress={() => step(1)} />
        <Button kind="quiet" isDisabled={isNone} onPress={checkAll}>
          {t('checkAll')}
        </Button>
        <IconButton
          icon="close"
          label={t('closeReview')}
          onPress={() => {
            openFloating(null)
            focusTranscript()
          }}
        />
      </div>
      {isNone ? null : (
        <ul className="review-list">
          {codings.map((coding) => (
            <ReviewRow
              key={coding.id}
              open={open}
              coding={coding}
              isCurrent={coding.id === selected}
              onShow={() => show(coding)}
              onCheck={() => check(coding)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface ReviewRowProps {
  readonly open: OpenInterview
  readonly coding: Coding
  readonly isCurrent: boolean
  readonly onShow: () => void
  readonly onCheck: () => void
}

function ReviewRow({ open, coding, isCurrent, onShow, onCheck }: ReviewRowProps) {
  const { t } = useTranslation('correction')
  const bilingual = useBilingual()
  const competency = open.competencies.get(coding.competencyId)
  return (
    <li className="review-row">
      <button type="button" className="review-coding" aria-pressed={isCurrent} onClick={onShow}>
        <span className={`swatch colour-${competency?.colour ?? 1}`} />
        <b>
          {bilingual(competency?.name ?? { zh: '', en: '' })} {coding.level ?? ''}
        </b>
        <span className="review-words" lang={open.content.language === 'zh' ? 'zh-CN' : 'en'}>
          {open.content.text.slice(coding.start, coding.end)}
        </span>
        <span className="secondary">{t('turn', { turn: turnNumberAt(open, coding.start) })}</span>
      </button>
      <Button kind="quiet" icon="check" onPress={onCheck}>
        {t('check')}
      </Button>
    </li>
  )
}

/** Those of the codings at work whose words were changed, in order of reading. */
export function codingsToReview({ codings }: OpenInterview): readonly Coding[] {
  return codings.filter(({ needsReview }) => needsReview)
}
