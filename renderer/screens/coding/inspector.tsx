import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../api/types/interview.ts'
import { codingsAt, codingsIn, compareSpans } from '../../../core/coding/coding-order.ts'
import type { CodingId } from '../../../core/model/ids.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { spanOf, type TextSelection } from './coding-state.ts'
import { HereList } from './here-list.tsx'
import './inspector.css'
import { OneCoding } from './one-coding.tsx'
import type { OpenInterview } from './open-interview.ts'
import type { CodingActions } from './use-coding-actions.ts'
import { focusTranscript } from './use-transcript-keys.ts'

export interface InspectorProps {
  readonly open: OpenInterview
  readonly actions: CodingActions
  readonly selected: CodingId | null
  readonly selection: TextSelection
}

/** What is chosen, and everything that can be changed about it; else what lies at the caret, or what one could do. */
export const Inspector = memo(function Inspector({ open, actions, selected, selection }: InspectorProps) {
  const { t } = useTranslation('coding')
  const coding = open.codings.find((one) => one.id === selected) ?? null
  const span = spanOf(selection)
  const here = codingsHere(open.codings, coding, span)
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    focusTranscript()
  }
  return (
    <section className="inspector" aria-label={t('inspector')} onKeyDown={leave}>
      {coding === null || here.length > 1 ? <HereList open={open} codings={here} chosen={coding} /> : null}
      {coding !== null ? (
        <OneCoding key={coding.id} open={open} coding={coding} actions={actions} />
      ) : span.start < span.end ? (
        <SelectedText open={open} actions={actions} />
      ) : here.length > 0 ? null : (
        <p className="running quiet">{t('inspectorEmpty')}</p>
      )}
    </section>
  )
})

/** The codings that share text with the chosen one, or with the selection; at a caret those that lie on it. */
function codingsHere(
  codings: readonly Coding[],
  chosen: Coding | null,
  span: ReturnType<typeof spanOf>,
): readonly Coding[] {
  if (chosen !== null) return codingsIn(codings, chosen)
  if (span.start < span.end) return codingsIn(codings, span)
  return [...codingsAt(codings, span.start)].sort(compareSpans)
}

/** What can be done with the selected text. */
function SelectedText({ open, actions }: Pick<InspectorProps, 'open' | 'actions'>) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  return (
    <>
      <h3 className="inspector-title">{t('selectedText')}</h3>
      <p className="running">{t('selectedTextHint')}</p>
      <ol className="here-list">
        {open.recent.map((id, index) => {
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
                <span className="here-name">{bilingual(competency.name)}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}
