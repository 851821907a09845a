import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findAll } from '../../../core/coding/find-all.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../core/text/stored-text.ts'
import { surroundings } from '../../../core/text/surroundings.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { CodeHitsDialog, type HitToCode } from '../../components/code-hits-dialog.tsx'
import { FindOptionBoxes } from '../../components/find-options.tsx'
import { type Finding, spanOf, useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'
import { turnNumberAt } from './turn-number.ts'
import { focusTranscript } from './use-transcript-keys.ts'
import type { TranscriptView } from './view/transcript-view.ts'

export interface FindBarProps {
  readonly open: OpenInterview
  readonly view: TranscriptView
}

/** Finds words in the interview, from the caret on; a hit can be coded at once, and the next one after that. */
export function FindBar({ open, view }: FindBarProps) {
  const { t } = useTranslation('coding')
  const { select, open: openFloating, finding, floating, find } = useCodingState()
  const { query, options } = finding
  const hits = useMemo(() => findAll(open.content.text, query, options), [open.content.text, query, options])
  const [from] = useState(() => spanOf(useCodingState.getState().selection).start)
  const [chosen, setChosen] = useState<number | null>(null)
  const index =
    chosen ??
    Math.max(
      hits.findIndex((hit) => hit.start >= from),
      0,
    )
  const current = hits[index]
  const [isCoding, setIsCoding] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const change = (changes: Partial<Finding>) => {
    find({ ...finding, ...changes })
    setChosen(null)
  }

  // Asked for by its key, again too: what one types takes the place of what one looked for before.
  useEffect(() => {
    if (floating?.kind !== 'find') return
    input.current?.focus()
    input.current?.select()
  }, [floating])

  useEffect(() => {
    view.setOverlay('find-hit', hits)
    view.setOverlay('find-current', current === undefined ? [] : [current])
    if (current !== undefined) view.reveal(current.start)
  }, [view, hits, current])
  useEffect(
    () => () => {
      view.setOverlay('find-hit', [])
      view.setOverlay('find-current', [])
    },
    [view],
  )

  const step = (by: 1 | -1) => setChosen((index + by + hits.length) % Math.max(hits.length, 1))
  const leave = (isCoding: boolean) => {
    if (current !== undefined) select({ anchor: current.start, focus: current.end })
    focusTranscript()
    openFloating(
      isCoding && current !== undefined ? { kind: 'palette', codingId: null, competencyId: null } : null,
    )
  }
  return (
    <search className="find-bar" aria-label={t('find')}>
      <div className="find-line">
        <input
          className="field-input find-input"
          aria-label={t('findWords')}
          placeholder={t('findWords')}
          ref={input}
          value={query}
          onChange={(event) => change({ query: event.target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') leave(false)
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leave(true)
            else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
            else return
            event.preventDefault()
          }}
        />
        <span className="secondary" role="status">
          {query === ''
            ? ''
            : hits.length === 0
              ? t('noHits')
              : t('hitOf', { number: index + 1, count: hits.length })}
        </span>
        <IconButton
          icon="up"
          label={t('previousHit')}
          keys="Shift Enter"
          isDisabled={hits.length === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          icon="down"
          label={t('nextHit')}
          keys="Enter"
          isDisabled={hits.length === 0}
          onPress={() => step(1)}
        />
        <Button kind="quiet" isDisabled={current === undefined} onPress={() => leave(true)}>
          {t('codeHit')}
        </Button>
        <Button kind="quiet" isDisabled={hits.length === 0} onPress={() => setIsCoding(true)}>
          {t('codeHits')}
        </Button>
        {isCoding ? (
          <CodeHitsDialog
            hits={hits.map((hit) => hitOf(open, hit))}
            total={hits.length}
            onClose={() => setIsCoding(false)}
          />
        ) : null}
        <span className="spacer" />
        <IconButton icon="close" label={t('closeFind')} keys="Esc" onPress={() => leave(false)} />
      </div>
      <div className="find-options">
        <FindOptionBoxes options={options} onChange={(next) => change({ options: next })} />
      </div>
    </search>
  )
}

/** A hit as the list shows it, with what stands before and after it in its turn. */
function hitOf({ content, row }: OpenInterview, span: StoredSpan): HitToCode {
  const turn = content.turns[turnIndexAt(content.turns, span.start)]
  const borders = turn ?? { start: 0, end: content.text.length }
  return {
    interviewId: row.id,
    ...span,
    label: '',
    turnNumber: turnNumberAt({ content }, span.start),
    match: content.text.slice(span.start, span.end),
    ...surroundings(content.text, span, borders, 30),
  }
}
