import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'
import { brennanPrediger } from './cohen-kappa.ts'
import { overlap, type Span } from './span.ts'

/** One coded stretch; segments of the same text and only those are matched. */
export type Segment = Span & { readonly code: string; readonly level?: number | null }

/** Two segments held to be the same; `first` and `second` are positions in the lists given. */
export type MatchedPair = { readonly first: number; readonly second: number; readonly overlap: number }

export type SegmentMatching = {
  /** In the order they were matched. */
  readonly pairs: readonly MatchedPair[]
  readonly only1: number
  readonly only2: number
}

export type MatchRule = {
  /** The least intersection over union, from 0 to 1; 0.5 unless given. */
  readonly minimumOverlap?: number
  readonly sameLevel?: boolean
}

/**
 * Matches two coders' segments of the same code one to one, in descending order of overlap (intersection over union),
 * ties by the first coder's position, then the second's.
 */
export function matchSegments(
  coder1: readonly Segment[],
  coder2: readonly Segment[],
  rule: MatchRule = {},
): SegmentMatching {
  const [free1, free2] = [new Set(coder1.keys()), new Set(coder2.keys())]
  const pairs: MatchedPair[] = []
  for (const pair of candidates(coder1, coder2, rule)) {
    if (!free1.has(pair.first) || !free2.has(pair.second)) continue
    free1.delete(pair.first)
    free2.delete(pair.second)
    pairs.push(pair)
  }
  return { pairs, only1: free1.size, only2: free2.size }
}

function candidates(
  coder1: readonly Segment[],
  coder2: readonly Segment[],
  { minimumOverlap = 0.5, sameLevel = false }: MatchRule,
): MatchedPair[] {
  const found: MatchedPair[] = []
  for (const [first, a] of coder1.entries()) {
    for (const [second, b] of coder2.entries()) {
      if (a.code !== b.code || (sameLevel && a.level !== b.level)) continue
      const shared = overlap(a, b)
      const share = shared / (a.end - a.start + b.end - b.start - shared)
      if (shared > 0 && share >= minimumOverlap) found.push({ first, second, overlap: share })
    }
  }
  return found.sort((a, b) => b.overlap - a.overlap || a.first - b.first || a.second - b.second)
}

export type MatchAgreement = {
  /** 2 matched / (2 matched + only1 + only2): MAXQDA's percentage, and CA by segments. */
  readonly agreement: number
  /** matched / (matched + only1 + only2). */
  readonly overUnion: number
  /** Beyond a chance of 1 / codes; 'no-variation' below two codes. */
  readonly kappa: Estimate
}

/**
 * What a matching says as numbers from 0 to 1.
 * @param codes how many codes could have been used
 * @returns 'nothing-to-compare' if neither coder has a segment
 */
export function matchAgreement(
  { pairs, only1, only2 }: SegmentMatching,
  codes: number,
): Estimate<MatchAgreement> {
  const matched = pairs.length
  if (matched + only1 + only2 === 0) return undefinedBecause('nothing-to-compare')
  const agreement = (2 * matched) / (2 * matched + only1 + only2)
  const overUnion = matched / (matched + only1 + only2)
  return defined({ agreement, overUnion, kappa: brennanPrediger(agreement, codes) })
}
