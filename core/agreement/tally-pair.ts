import type { AgreementCoding } from './agreement-input.ts'
import type { AgreementSettings } from './agreement-settings.ts'
import { type MatchedPair, matchSegments, type Segment } from './segment-matching.ts'

/** What two coders' codings of one competency in one interview have in common. */
export interface PairTally {
  /** S of CA by the rule chosen, and how many codings each made. */
  readonly agreed: number
  readonly total1: number
  readonly total2: number
  /** Passages that are the same, whatever their levels. */
  readonly matched: number
}

export interface Pairing {
  readonly first: readonly AgreementCoding[]
  readonly second: readonly AgreementCoding[]
  readonly matched: readonly MatchedPair[]
  readonly counts: PairTally
}

/** @param first one coder's codings of a competency in an interview; @param second the other's */
export function tallyPair(
  first: readonly AgreementCoding[],
  second: readonly AgreementCoding[],
  settings: AgreementSettings,
): Pairing {
  const matched = match(first, second, settings, false)
  const agreed = agreedIn(first, second, matched, settings)
  const counts = { agreed, total1: first.length, total2: second.length, matched: matched.length }
  return { first, second, matched, counts }
}

function match(
  first: readonly AgreementCoding[],
  second: readonly AgreementCoding[],
  { minimumOverlap }: AgreementSettings,
  sameLevel: boolean,
): readonly MatchedPair[] {
  if (first.length === 0 || second.length === 0) return []
  return matchSegments(first.map(toSegment), second.map(toSegment), { minimumOverlap, sameLevel }).pairs
}

/** All are of one competency, so that one code stands for it. */
function toSegment({ start, end, level }: AgreementCoding): Segment {
  return { start, end, level, code: '' }
}

function agreedIn(
  first: readonly AgreementCoding[],
  second: readonly AgreementCoding[],
  matched: readonly MatchedPair[],
  settings: AgreementSettings,
): number {
  switch (settings.agreedRule) {
    case 'counts':
      return Math.min(first.length, second.length)
    case 'segment':
      return settings.sameLevel ? match(first, second, settings, true).length : matched.length
    case 'event': {
      const counts = countByEvent(second)
      let agreed = 0
      for (const [event, count] of countByEvent(first)) agreed += Math.min(count, counts.get(event) ?? 0)
      return agreed
    }
  }
}

function countByEvent(codings: readonly AgreementCoding[]): Map<number | null, number> {
  const counts = new Map<number | null, number>()
  for (const { eventId } of codings) counts.set(eventId, (counts.get(eventId) ?? 0) + 1)
  return counts
}
