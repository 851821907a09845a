import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventId } from '../../../core/model/ids.ts'
import { type EventPart, eventParts } from '../../../core/model/study.ts'
import { useCommand } from '../../connection/use-command.ts'
import { spanOf, useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'
import { placePalette } from './place-palette.ts'
import type { TranscriptView } from './view/transcript-view.ts'

export interface StarMenuProps {
  readonly open: OpenInterview
  readonly view: TranscriptView
  readonly eventId: EventId
  readonly onClose: () => void
}

const letters: Readonly<Record<string, EventPart>> = { s: 'situation', t: 'task', a: 'action', r: 'result' }

/**
 * Says which part of its event the selected text is: by a letter (S T A R), a digit, or the arrows. Without a
 * selection it takes marks away.
 */
export function StarMenu({ open, view, eventId, onClose }: StarMenuProps) {
  const { t } = useTranslation('coding')
  const call = useCommand()
  const frame = useRef<HTMLDivElement>(null)
  const { start, end } = spanOf(useCodingState((state) => state.selection))
  const event = open.events.find((one) => one.id === eventId)
  const isMarking = start < end
  const marked = new Set(event?.parts.map(({ part }) => part))
  const offered = isMarking ? eventParts : eventParts.filter((part) => marked.has(part))

  useLayoutEffect(() => {
    if (frame.current === null) return
    placePalette(frame.current, view.map.rangeOf({ start, end: Math.max(end, start + 1) }))
    frame.current.querySelector('button')?.focus()
  }, [view, start, end])

  const set = (part: EventPart) => {
    onClose()
    void call('event.setPart', { eventId, part, span: isMarking ? { start, end } : null })
  }
  const onKeyDown = (pressed: KeyboardEvent) => {
    const digit = Number(pressed.key)
    const part = letters[pressed.key.toLowerCase()] ?? eventParts[digit - 1]
    const step = { ArrowDown: 1, ArrowUp: -1 }[pressed.key]
    if (pressed.key === 'Escape') onClose()
    else if (step !== undefined) moveFocus(frame.current, step)
    else if (part !== undefined && offered.includes(part)) set(part)
    else return
    pressed.preventDefault()
    pressed.stopPropagation()
  }
  return (
    <div
      ref={frame}
      className="palette star-menu"
      role="menu"
      tabIndex={-1}
      aria-label={t(isMarking ? 'starTitle' : 'starSelect')}
      onKeyDown={onKeyDown}
      onBlur={(left) => {
        if (!left.currentTarget.contains(left.relatedTarget)) onClose()
      }}
    >
      <p className="palette-about">{t(isMarking ? 'starTitle' : 'starSelect')}</p>
      {offered.map((part) => (
        <button key={part} type="button" role="menuitem" className="option" onClick={() => set(part)}>
          <kbd>{part.charAt(0).toUpperCase()}</kbd>
          {isMarking ? t(`part.${part}`) : t('removePart', { part: t(`part.${part}`) })}
          <span className="spacer" />
          {isMarking && marked.has(part) ? <span className="quiet">✓</span> : null}
        </button>
      ))}
    </div>
  )
}

function moveFocus(menu: HTMLElement | null, by: number): void {
  const items: HTMLElement[] = [...(menu?.querySelectorAll('button') ?? [])]
  const index = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1
  items[(index + by + items.length) % items.length]?.focus()
}
