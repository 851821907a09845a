import type { z } from 'zod'
import type { Estimate, Interval } from '../../core/stats/estimate.ts'

/** Turns the `input` of a case into the fields its `expected` names; null where a value is undefined. */
export type Adapter = (input: unknown) => unknown

/** An adapter whose input is checked against a schema first; a ZodError says what does not fit. */
export function adapter<T>(schema: z.ZodType<T>, run: (input: T) => unknown): Adapter {
  return (input) => run(schema.parse(input))
}

/** An interval as the files write it: [lower, upper], or null. */
export function pair(interval: Estimate<Interval>): [number, number] | null {
  return interval.defined ? [interval.value.lower, interval.value.upper] : null
}

/** One field of an estimate's value, or null. */
export function field<T, U>(estimate: Estimate<T>, read: (value: T) => U): U | null {
  return estimate.defined ? read(estimate.value) : null
}
