import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import { type FoundCode, searchCodes } from '../../../core/coding/search-codes.ts'
import type { ClusterId, CompetencyId } from '../../../core/model/ids.ts'
import { Icon } from '../../components/icon.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useReadings } from '../../use-readings.ts'
import { codeOfName } from './code-of-name.ts'
import { type Floating, spanOf, useCodingState } from './coding-state.ts'
import { InVivoRow } from './in-vivo-row.tsx'
import { LevelButtons } from './level-buttons.tsx'
import type { OpenInterview } from './open-interview.ts'
import './palette.css'
import { useCandidates } from '../../use-candidates.ts'
import { PaletteRow } from './palette-row.tsx'
import { keepInWindow, placePalette } from './place-palette.ts'
import type { CodingActions } from './use-coding-actions.ts'
import { focusInspector, focusTranscript, transcriptElement } from './use-transcript-keys.ts'
import type { TranscriptView } from './view/transcript-view.ts'

export interface PaletteProps {
  readonly open: OpenInterview
  readonly view: TranscriptView
  readonly actions: CodingActions
  readonly floating: Extract<Floating, { readonly kind: 'palette' }>
  readonly onClose: () => void
}

/** Finds a competency by a few letters and tags the selected text with it: no mouse, no dialog. */
export function Palette({ open, view, actions, floating, onClose }: PaletteProps) {
  const { t } = useTranslation('coding')
  const frame = useRef<HTMLDivElement>(null)
  const listId = useId()
  const selection = useCodingState((state) => state.selection)
  const leave = useCodingState((state) => state.leave)
  const coding = open.codings.find((one) => one.id === floating.codingId) ?? null
  const { start, end } = coding ?? spanOf(selection)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [refusal, setRefusal] = useState('')
  const [clusterId, setClusterId] = useState<ClusterId | null>(null)
  const read = useReadings()
  const found = useFound(open, typed, floating.competencyId)
  const { frozen, clusters } = open.dictionary
  const name = typed.trim()
  const canCreate = name !== '' && coding === null && !frozen && !isTaken(open, name)
  // After all that was found comes what is new.
  const isCreating = canCreate && active >= found.length
  const row = isCreating ? undefined : found[Math.min(active, found.length - 1)]
  const competency = row === undefined ? undefined : open.competencies.get(row.id)
  const values = useMemo(() => competency?.levels.map((level) => level.value) ?? [], [competency])

  useLayoutEffect(() => {
    const palette = frame.current
    if (palette === null) return
    placePalette(palette, view.map.rangeOf({ start, end }))
    const sizes = new ResizeObserver(() => keepInWindow(palette))
    sizes.observe(palette)
    return () => sizes.disconnect()
  }, [view, start, end])
  useEffect(() => focusTranscriptIfFree, [])

  const isLeaving = () => useCodingState.getState().leaving === floating
  const apply = async (chosen: Competency, level: number | null) => {
    if (isLeaving()) return
    leave()
    if (coding === null) return actions.tag(chosen.id, level)
    const keeps = coding.level !== null && chosen.levels.some(({ value }) => value === coding.level)
    return actions.update(coding, {
      competencyId: chosen.id,
      level: level ?? (keeps ? coding.level : null),
    })
  }
  const home = clusterId ?? clusters.at(-1)?.id ?? null
  const create = () => {
    if (isLeaving()) return
    leave()
    void actions.tagInVivo({ name, code: codeOfName(name, read), clusterId: home })
  }
  const applyActive = (level: number | null) => {
    if (isCreating && level === null) create()
    if (competency === undefined) return
    if (level !== null && !values.includes(level)) {
      setRefusal(t('levelNotInScale', { level, scale: values.join(' ') }))
    } else if (level === null && open.info.levelRequired && values.length > 0 && coding === null) {
      setRefusal(t('levelRequired'))
    } else void apply(competency, level)
  }
  const rows = found.length + Number(canCreate)
  const step = (by: number) => setActive((active + by + rows) % Math.max(rows, 1))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (isLeaving()) return handOn(event)
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => applyActive(null),
      '-': () => applyActive(null),
      Escape: onClose,
      Tab: () => {
        if (competency === undefined) return
        void apply(competency, null).then(() => focusInspector('memo'))
      },
    }
    // In a name that is being made up digits and dashes are letters like any other.
    if (isCreating && /^[\d-]$/.test(event.key)) return
    const act = /^\d$/.test(event.key) ? () => applyActive(Number(event.key)) : keys[event.key]
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <div
      ref={frame}
      className="palette"
      role="dialog"
      aria-label={t(coding === null ? 'palette' : 'changeCode')}
    >
      <div className="palette-head">
        <Icon name="search" />
        <input
          className="palette-input"
          role="combobox"
          aria-label={t('findCode')}
          aria-expanded="true"
          aria-controls={listId}
          {...(row === undefined ? {} : { 'aria-activedescendant': `${listId}-${row.id}` })}
          placeholder={t('findCodeHint')}
          // Opened by a key to be typed in: the caret belongs here.
          ref={(input) => input?.focus()}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
            setRefusal('')
          }}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            if (!event.currentTarget.closest('.palette')?.contains(event.relatedTarget)) onClose()
          }}
        />
        <span className="palette-about">{t('selectedCharacters', { count: end - start })}</span>
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label={t('competencies')}>
        {found.map((one, index) => {
          const shown = open.competencies.get(one.id)
          return shown === undefined ? null : (
            <PaletteRow
              key={one.id}
              id={`${listId}-${one.id}`}
              found={one}
              competency={shown}
              isActive={one === row}
              onPoint={() => setActive(index)}
              onApply={() => void apply(shown, null)}
            />
          )
        })}
      </div>
      {found.length === 0 && !canCreate ? (
        <p className="palette-none" role="status">
          {t(frozen ? 'noCodeFoundFrozen' : 'noCodeFound')}
        </p>
      ) : null}
      {canCreate ? (
        <InVivoRow
          name={name}
          isActive={isCreating}
          onPoint={() => setActive(found.length)}
          clusters={clusters}
          clusterId={home}
          onCluster={setClusterId}
          onCreate={create}
        />
      ) : null}
      {competency === undefined || values.length === 0 ? null : (
        <ActiveLevels competency={competency} refusal={refusal} onLevel={applyActive} />
      )}
      <div className="palette-keys">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('keyChoose')}
        </span>
        <span>
          <kbd>Enter</kbd> {t('keyApply')}
        </span>
        <span>
          <kbd>0</kbd>–<kbd>9</kbd> {t('keyLevel')}
        </span>
        <span>
          <kbd>Tab</kbd> {t('memo')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('keyClose')}
        </span>
      </div>
    </div>
  )
}

/** Whether a competency has this very name or code. */
function isTaken(open: OpenInterview, name: string): boolean {
  const wanted = name.toLowerCase()
  return [...open.competencies.values()].some((one) =>
    [one.code, one.name.zh, one.name.en].some((own) => own.toLowerCase() === wanted),
  )
}

/** Back to the text, unless something else has been chosen. */
function focusTranscriptIfFree(): void {
  if (document.activeElement === document.body) focusTranscript()
}

/** A key that comes while the palette is leaving is meant for the transcript; it waits there for what is being saved. */
function handOn(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
  transcriptElement()?.dispatchEvent(new window.KeyboardEvent(event.type, event.nativeEvent))
}

function ActiveLevels({
  competency,
  refusal,
  onLevel,
}: {
  readonly competency: Competency
  readonly refusal: string
  readonly onLevel: (level: number | null) => void
}) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  const [pointed, setPointed] = useState<number | null>(null)
  const anchor = competency.levels.find((level) => level.value === pointed)?.anchor
  return (
    <div className="palette-levels">
      <div className="row">
        <span className="secondary">{t('levelTitle')}</span>
        <LevelButtons competency={competency} onChange={onLevel} onPoint={setPointed} />
      </div>
      <p className={refusal === '' ? 'palette-anchor' : 'field-error'} role="status">
        {refusal || (anchor === undefined ? bilingual(competency.definition) : bilingual(anchor))}
      </p>
    </div>
  )
}

function useFound(
  open: OpenInterview,
  typed: string,
  preset: CompetencyId | null,
): readonly FoundCode<CompetencyId>[] {
  const candidates = useCandidates(open.competencies)
  const { recent } = open
  return useMemo(
    () => searchCodes(candidates, typed, preset === null ? recent : [preset, ...recent]),
    [candidates, typed, recent, preset],
  )
}
