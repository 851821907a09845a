import type { PlacedMark } from '../../../../charts/chart-mark.ts'

/** What the mouse points at in a chart: its words beside it, and a click for the quotes behind it. */
export function PointedMark({ mark, width }: { readonly mark: PlacedMark; readonly width: number }) {
  const { x, y, text, onPress } = mark
  const side = x > width / 2 ? 'left' : 'right'
  const place = { left: x, top: y }
  return onPress === undefined ? (
    <span className="chart-mark" style={place} data-side={side} aria-hidden="true">
      <span className="chart-hint">{text}</span>
    </span>
  ) : (
    // Who uses the keyboard finds the same links in the table below.
    <button
      type="button"
      className="chart-mark"
      style={place}
      data-side={side}
      tabIndex={-1}
      onClick={onPress}
    >
      <span className="chart-hint">{text}</span>
    </button>
  )
}
