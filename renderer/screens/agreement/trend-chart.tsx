import { useTranslation } from 'react-i18next'
import type { AgreementSettings } from '../../../core/agreement/agreement-settings.ts'
import type { AgreementRound } from '../../../core/agreement/assess-agreement.ts'

const size = { width: 440, height: 132, left: 30, right: 8, top: 8, bottom: 8 }
const place = {
  x: (index: number, count: number) =>
    size.left + ((size.width - size.left - size.right) * (index + 0.5)) / Math.max(count, 1),
  y: (value: number) =>
    size.top + (size.height - size.top - size.bottom) * (1 - Math.min(Math.max(value, 0), 1)),
}

/** The coefficient to go by, round after round, with its interval and the cut-offs as lines. */
export function TrendChart({
  rounds,
  settings,
}: {
  readonly rounds: readonly AgreementRound[]
  readonly settings: AgreementSettings
}) {
  const { t } = useTranslation('agreement')
  const points = rounds.flatMap(({ value, interval, key }, index) =>
    value.defined ? [{ key, x: place.x(index, rounds.length), y: place.y(value.value), interval }] : [],
  )
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('trend')}
      preserveAspectRatio="none"
    >
      {[0, ...settings.cutoffs.alpha, 1].map((value) => (
        <g key={value}>
          <line
            className="trend-cutoff"
            x1={size.left}
            x2={size.width}
            y1={place.y(value)}
            y2={place.y(value)}
          />
          <text className="trend-word" x={size.left - 4} y={place.y(value) + 4} textAnchor="end">
            {value === 0 || value === 1 ? value : value.toFixed(2).slice(1)}
          </text>
        </g>
      ))}
      <polyline className="trend-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ key, x, y, interval }) => (
        <g key={key}>
          {interval.defined ? (
            <line
              className="trend-interval"
              x1={x}
              x2={x}
              y1={place.y(interval.value.lower)}
              y2={place.y(interval.value.upper)}
            />
          ) : null}
          <circle className="trend-point" cx={x} cy={y} r={3.5} />
        </g>
      ))}
    </svg>
  )
}
