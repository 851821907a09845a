/** Why a statistic has no value. Each reason has its words in the interface, in both languages. */
export type UndefinedReason =
  | 'too-few-values'
  | 'no-variation'
  | 'zero-variance'
  | 'complete-separation'
  | 'nothing-to-compare'
  | 'one-coder'
  | 'zero-count'
  | 'infinite'
  | 'no-convergence'
  | 'no-overdispersion'
  | 'no-pairable-values'
  | 'overlapping-segments'
  | 'numeric-overflow'

/**
 * A statistic that may have no value. What is undefined stays undefined, with its reason: it is never NaN and
 * never a number made up in its place.
 */
export type Estimate<T = number> =
  | { readonly defined: true; readonly value: T }
  | { readonly defined: false; readonly reason: UndefinedReason }

/** A closed interval, most often of confidence. */
export type Interval = { readonly lower: number; readonly upper: number }

export function defined<T>(value: T): Estimate<T> {
  return { defined: true, value }
}

export function undefinedBecause(reason: UndefinedReason): Estimate<never> {
  return { defined: false, reason }
}

/** The number itself, or 'numeric-overflow' where floating point could not hold it. */
export function finite(value: number): Estimate {
  return Number.isFinite(value) ? defined(value) : undefinedBecause('numeric-overflow')
}

export function mapEstimate<T, U>(estimate: Estimate<T>, change: (value: T) => U): Estimate<U> {
  return estimate.defined ? defined(change(estimate.value)) : estimate
}

export function valueOrNull<T>(estimate: Estimate<T>): T | null {
  return estimate.defined ? estimate.value : null
}
