import type { AgreementSettings } from '../../../core/agreement/agreement-settings.ts'
import type { Estimate, Interval } from '../../../core/stats/estimate.ts'

export interface CoefficientBarProps {
  readonly value: Estimate
  readonly interval: Estimate<Interval> | undefined
  readonly settings: AgreementSettings
}

const percent = (value: number) => `${Math.min(Math.max(value, 0), 1) * 100}%`

/** A coefficient from 0 to 1 drawn, with ticks at the cut-offs and its interval as a line; dashed where it is too low. */
export function CoefficientBar({ value, interval, settings }: CoefficientBarProps) {
  const [low, high] = settings.cutoffs.alpha
  return (
    <span className="coefficient-bar" aria-hidden="true">
      {value.defined ? (
        <span
          className={value.value < low ? 'coefficient-fill is-low' : 'coefficient-fill'}
          style={{ width: percent(value.value) }}
        />
      ) : null}
      {interval?.defined === true ? (
        <span
          className="coefficient-interval"
          style={{
            left: percent(interval.value.lower),
            width: `calc(${percent(interval.value.upper)} - ${percent(interval.value.lower)})`,
          }}
        />
      ) : null}
      <span className="coefficient-tick" style={{ left: percent(low) }} />
      <span className="coefficient-tick" style={{ left: percent(high) }} />
    </span>
  )
}
