import type { CompetencyComparison } from '../../../core/comparison/types.ts'
import { formatNumber } from '../../../core/wording/number.ts'

const width = 140
const height = 24
const middle = height / 2

/** Largest |g| the drawing shows: the same for all rows, so that they can be compared by eye; 3 at most. */
export function forestScale(rows: readonly CompetencyComparison[]): number {
  const ends = rows.flatMap(({ interval }) =>
    interval.defined ? [Math.abs(interval.value.lower), Math.abs(interval.value.upper)] : [],
  )
  return Math.min(3, Math.max(1, ...ends))
}

/** Figures over the drawings: the ends of the scale and zero. */
export function ForestScale({ scale }: { readonly scale: number }) {
  const end = formatNumber(scale, 1)
  return (
    <span className="forest-scale" aria-hidden="true">
      <span>−{end}</span>
      <span>0</span>
      <span>{end}</span>
    </span>
  )
}

/** g with its interval on a line; an interval beyond the scale ends in an arrow. The numbers stand beside it. */
export function ForestMark({
  row,
  scale,
  minEffect,
}: {
  readonly row: CompetencyComparison
  readonly scale: number
  readonly minEffect: number
}) {
  const x = (g: number) => width / 2 + (Math.max(-scale, Math.min(scale, g)) / scale) * (width / 2 - 6)
  const { g, interval, proposal } = row
  const kind = proposal.label
  return (
    <svg className="forest" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect
        className="forest-band"
        x={x(-minEffect)}
        width={x(minEffect) - x(-minEffect)}
        y="0"
        height={height}
      />
      <line className="forest-zero" x1={width / 2} x2={width / 2} y1="0" y2={height} />
      {interval.defined ? (
        <path
          className={`forest-line forest-${kind}`}
          d={`M${x(interval.value.lower)} ${middle}H${x(interval.value.upper)}${endMark(x(interval.value.lower), interval.value.lower < -scale, -1)}${endMark(x(interval.value.upper), interval.value.upper > scale, 1)}`}
        />
      ) : null}
      {g.defined ? <Mark kind={kind} at={x(g.value)} /> : null}
    </svg>
  )
}

function endMark(at: number, isBeyond: boolean, side: -1 | 1): string {
  return isBeyond
    ? `M${at - side * 4} ${middle - 4}L${at} ${middle}L${at - side * 4} ${middle + 4}`
    : `M${at} ${middle - 4}V${middle + 4}`
}

function Mark({ kind, at }: { readonly kind: string; readonly at: number }) {
  const className = `forest-mark forest-mark-${kind}`
  if (kind === 'differentiating')
    return <path className={className} d={`M${at} ${middle - 5}l5 5-5 5-5-5z`} />
  if (kind === 'threshold')
    return <path className={className} d={`M${at - 2} ${middle - 5}v10M${at + 2} ${middle - 5}v10`} />
  return <circle className={className} cx={at} cy={middle} r="4" />
}
