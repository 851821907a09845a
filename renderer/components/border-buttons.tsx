import { moveOffset, type Readable } from '../../core/coding/move-offset.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import './border-buttons.css'
import { IconButton } from './button.tsx'

export type Border = 'start' | 'end'

export interface BorderButtonsProps {
  readonly content: Readable
  readonly span: StoredSpan
  readonly nameOf: (border: Border) => string
  /** What a button does. */
  readonly labelOf: (border: Border, direction: 'Back' | 'Forward') => string
  /** The keys that do the same with an arrow, where there are any. */
  readonly keys?: Readonly<Record<Border, string>>
  readonly onMove: (span: StoredSpan) => void
}

/** Moves the start or the end of a passage by a word. */
export function BorderButtons({ content, span, nameOf, labelOf, keys, onMove }: BorderButtonsProps) {
  const move = (border: Border, direction: 1 | -1) => {
    const moved = { start: span.start, end: span.end }
    moved[border] = moveOffset(content, span[border], 'word', direction)
    if (moved.start < moved.end) onMove(moved)
  }
  return (
    <div className="row border-buttons">
      {(['start', 'end'] as const).map((border) => (
        <fieldset key={border} className="border-group">
          <legend className="visually-hidden">{nameOf(border)}</legend>
          <span className="secondary">{nameOf(border)}</span>
          <IconButton
            icon="left"
            label={labelOf(border, 'Back')}
            {...(keys && { keys: `${keys[border]} ←` })}
            onPress={() => move(border, -1)}
          />
          <IconButton
            icon="right"
            label={labelOf(border, 'Forward')}
            {...(keys && { keys: `${keys[border]} →` })}
            onPress={() => move(border, 1)}
          />
        </fieldset>
      ))}
    </div>
  )
}
