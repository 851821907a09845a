import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

export interface DividerProps {
  readonly label: string
  /** Width in px of the pane it belongs to. */
  readonly value: number
  readonly usual: number
  readonly least: number
  readonly most: number
  /** Which way the pane grows. */
  readonly grows: 'left' | 'right'
  readonly onChange: (width: number) => void
}

const step = 8

/** A line between two panes that can be dragged, moved by the arrow keys, and reset by a double click. */
export function Divider({ label, value, usual, least, most, grows, onChange }: DividerProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const sign = grows === 'right' ? 1 : -1
  const set = (width: number) => onChange(Math.round(Math.min(Math.max(width, least), most)))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: step, ArrowLeft: -step }[event.key]
    if (by === undefined) return
    event.preventDefault()
    set(value + sign * by)
  }
  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (drag.current !== null) set(drag.current.width + sign * (clientX - drag.current.x))
  }
  return (
    <div
      className={`divider divider-${grows}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(usual)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width: value }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null
      }}
    />
  )
}
