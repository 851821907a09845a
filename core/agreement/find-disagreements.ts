import { compareSpans } from '../coding/coding-order.ts'
import type { CoderId, InterviewId } from '../model/ids.ts'
import type { StoredSpan } from '../model/transcript.ts'
import type { AgreementCoding } from './agreement-input.ts'
import { groupBy } from './group-by.ts'
import { type MatchedPair, matchSegments } from './segment-matching.ts'
import { overlap } from './span.ts'

export const disagreementKinds = ['competency', 'level', 'boundaries', 'event', 'first', 'second'] as const
/**
 * What two coders did differently: the same passage under another competency; one competency with another level, with
 * other borders, or begun in another event; or only the first or the second coded anything.
 */
export type DisagreementKind = (typeof disagreementKinds)[number]

/** Two codings that belong together, or one that nothing of the other coder's belongs to. */
export interface CodingPair {
  readonly interviewId: InterviewId
  readonly first: AgreementCoding | null
  readonly second: AgreementCoding | null
  /** Intersection over union of the passages; 0 where one stands alone. */
  readonly overlap: number
  /** null: the coders agree. */
  readonly kind: DisagreementKind | null
}

/**
 * Sets two coders' codings against one another, interview by interview, in order of the text. First passages of one
 * competency that touch, the largest overlap first; then passages of different competencies that are the same by the
 * overlap asked for; what is left stands alone. Each coding is in exactly one pair.
 * @param codings of any interviews and coders, independent layer; only interviews that both coded count
 */
export function pairCodings(
  codings: readonly AgreementCoding[],
  [first, second]: readonly [CoderId, CoderId],
  minimumOverlap: number,
): CodingPair[] {
  return [...groupBy(codings, (coding) => coding.interviewId)].flatMap(([interviewId, own]) => {
    const inOrder = own.toSorted((a, b) => compareSpans(a, b) || a.id - b.id)
    const one = inOrder.filter((coding) => coding.coderId === first)
    const other = inOrder.filter((coding) => coding.coderId === second)
    if (one.length === 0 || other.length === 0) return []
    return pairInterview(interviewId, one, other, minimumOverlap)
  })
}

function pairInterview(
  interviewId: InterviewId,
  one: readonly AgreementCoding[],
  other: readonly AgreementCoding[],
  minimumOverlap: number,
): CodingPair[] {
  const same = pair(one, other, (coding) => String(coding.competencyId), 0)
  const [left1, left2] = [without(one, same, 'first'), without(other, same, 'second')]
  const crossed = pair(left1, left2, () => '', minimumOverlap)
  const alone1 = without(left1, crossed, 'first').map((first) => ({ first, second: null, overlap: 0 }))
  const alone2 = without(left2, crossed, 'second').map((second) => ({ first: null, second, overlap: 0 }))
  return [...same, ...crossed, ...alone1, ...alone2]
    .map((found) => ({ interviewId, ...found, kind: kindOf(found, minimumOverlap) }))
    .toSorted((a, b) => compareSpans(placeOf(a), placeOf(b)))
}

type Found = Pick<CodingPair, 'first' | 'second' | 'overlap'>

function pair(
  one: readonly AgreementCoding[],
  other: readonly AgreementCoding[],
  codeOf: (coding: AgreementCoding) => string,
  minimumOverlap: number,
): Found[] {
  const toSegment = (coding: AgreementCoding) => ({
    start: coding.start,
    end: coding.end,
    code: codeOf(coding),
  })
  const { pairs } = matchSegments(one.map(toSegment), other.map(toSegment), { minimumOverlap })
  return pairs.map((matched: MatchedPair) => ({
    first: one[matched.first] ?? null,
    second: other[matched.second] ?? null,
    overlap: matched.overlap,
  }))
}

function without(
  codings: readonly AgreementCoding[],
  found: readonly Found[],
  side: 'first' | 'second',
): AgreementCoding[] {
  const taken = new Set(found.map((one) => one[side]?.id))
  return codings.filter((coding) => !taken.has(coding.id))
}

function kindOf({ first, second, overlap }: Found, minimumOverlap: number): DisagreementKind | null {
  if (second === null) return 'first'
  if (first === null) return 'second'
  if (first.competencyId !== second.competencyId) return 'competency'
  if (first.level !== second.level) return 'level'
  if (first.eventId !== second.eventId) return 'event'
  return overlap < minimumOverlap ? 'boundaries' : null
}

/** Where a pair stands in the text: all that either coded. */
export function placeOf({
  first,
  second,
}: {
  readonly first: StoredSpan | null
  readonly second: StoredSpan | null
}): StoredSpan {
  const spans = [first, second].filter((coding) => coding !== null)
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  }
}

/** What both coded: the words that stand in a consensus where coders agree; null where they share none. */
export function commonSpan(first: StoredSpan, second: StoredSpan): StoredSpan | null {
  if (overlap(first, second) === 0) return null
  return { start: Math.max(first.start, second.start), end: Math.min(first.end, second.end) }
}
