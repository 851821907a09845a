import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'
import { commonLength, type Span, totalLength } from './span.ts'

/** Sums over a continuum that m coders each cut into coded passages of one competency and gaps, in code units. */
export interface SpanTally {
  /** Text length times coders. */
  readonly length: number
  /** Length of all coders' passages together, and the sum of their squared lengths. */
  readonly coded: number
  readonly squares: number
  /** Length that one coder coded and another did not, over pairs in one direction, divided by m - 1. */
  readonly differing: number
}

/**
 * @param coders each coder's passages of one competency, ascending by start
 * @returns null where passages of one coder overlap: unitizing alpha is not defined then (method.md 2.5)
 */
export function tallySpans(coders: readonly (readonly Span[])[], length: number): SpanTally | null {
  if (coders.some(overlapsItself)) return null
  const coded = coders.map(totalLength)
  const all = coded.reduce((total, one) => total + one, 0)
  let common = 0
  for (const [i, first] of coders.entries()) {
    for (const second of coders.slice(i + 1)) common += commonLength(first, second)
  }
  let squares = 0
  for (const spans of coders) for (const { start, end } of spans) squares += (end - start) ** 2
  const differing = all - (2 * common) / (coders.length - 1)
  return { length: length * coders.length, coded: all, squares, differing }
}

function overlapsItself(spans: readonly Span[]): boolean {
  return spans.some((span, index) => span.start < (spans[index - 1]?.end ?? 0))
}

/** Disagreement on what is coded at all: as observed, and as chance would have it. */
export interface SpanDisagreement {
  readonly observed: number
  readonly expected: number
}

/** The binary unitizing disagreement of one competency over all interviews laid end to end (method.md 2.5). */
export function spanDisagreement({ length, coded, squares, differing }: SpanTally): SpanDisagreement {
  const gaps = length - coded
  const scale = length - (squares + gaps) / length
  return { observed: differing, expected: scale > 0 ? (coded * gaps) / scale : 0 }
}

/**
 * Krippendorff's unitizing alpha of relevance, several competencies pooled by adding up their disagreements.
 * @returns 'nothing-to-compare' for none, 'no-variation' if chance could not disagree either
 */
export function spanAlpha(parts: readonly SpanDisagreement[]): Estimate {
  if (parts.length === 0) return undefinedBecause('nothing-to-compare')
  const observed = parts.reduce((total, part) => total + part.observed, 0)
  const expected = parts.reduce((total, part) => total + part.expected, 0)
  if (observed === 0) return defined(1)
  return expected > 0 ? defined(1 - observed / expected) : undefinedBecause('no-variation')
}
