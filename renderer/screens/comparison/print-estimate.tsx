import type { ReactNode } from 'react'
import type { Estimate } from '../../../core/stats/estimate.ts'
import { useMethodWords } from '../../use-method-words.ts'

export type Print = <Value>(estimate: Estimate<Value>, format: (value: Value) => string) => ReactNode

/** A number in words of the interface; a dash that tells why where there is none. */
export function usePrint(): Print {
  const m = useMethodWords()
  return (estimate, format) =>
    estimate.defined ? (
      format(estimate.value)
    ) : (
      <span title={m(`undefined.${estimate.reason}`)}>
        –<span className="visually-hidden">{m(`undefined.${estimate.reason}`)}</span>
      </span>
    )
}
