import type { Result } from '../../api/contract.ts'
import type { CodedSide, Disagreement } from '../../api/types/agreement.ts'
import { type CodingPair, pairCodings } from '../../core/agreement/find-disagreements.ts'
import type { CoderId, CodingId, EventId } from '../../core/model/ids.ts'
import { type IndependentCoding, listIndependentCodings } from '../../db/agreement.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listEvents } from '../../db/event.ts'
import { listInterviews } from '../../db/interview.ts'
import { listInterviewees } from '../../db/interviewee.ts'
import { type ResolutionRow, resolutionsBySource } from '../../db/resolution.ts'
import { readAgreementSettings } from './run-agreement.ts'

/** Two coders' codings set against one another by the project's settings, in order of interviews and text. */
export function pairsOfCoders(db: ReadableDb, coders: readonly [CoderId, CoderId]) {
  const codings = listIndependentCodings(db)
  const pairs = pairCodings(codings, coders, readAgreementSettings(db).minimumOverlap)
  const order = new Map(listInterviews(db).map(({ id }, index) => [id, index]))
  const placeOf = ({ interviewId }: CodingPair) => order.get(interviewId) ?? 0
  return {
    pairs: pairs.toSorted((a, b) => placeOf(a) - placeOf(b)),
    codings: new Map(codings.map((coding) => [coding.id, coding])),
    settled: resolutionsBySource(db),
  }
}

/** What settles a pair: only if every coding of it is settled. */
export function settledBy(
  { first, second }: Pick<CodingPair, 'first' | 'second'>,
  settled: ReadonlyMap<CodingId, ResolutionRow>,
): ResolutionRow | null {
  const found = [first, second].flatMap((coding) => (coding === null ? [] : [settled.get(coding.id)]))
  return found.every((one) => one !== undefined) ? (found[0] ?? null) : null
}

export function listDisagreements(
  db: ReadableDb,
  coders: readonly [CoderId, CoderId],
): Result<'agreement.disagreements'> {
  const { pairs, codings, settled } = pairsOfCoders(db, coders)
  const agreed = pairs.filter((pair) => pair.kind === null)
  const people = new Map(listInterviewees(db).map((person) => [person.id, person.code]))
  const codes = new Map(listInterviews(db).map((row) => [row.id, people.get(row.intervieweeId) ?? '']))
  const numbers = eventNumbers(db)
  const side = (coding: CodingPair['first']) =>
    coding === null ? null : toSide(codings.get(coding.id) ?? { ...coding, memo: '' })
  const disagreements = pairs.flatMap((pair): Disagreement[] => {
    const { interviewId, kind, overlap, first, second } = pair
    if (kind === null) return []
    return [
      {
        ...{ interviewId, kind, overlap },
        intervieweeCode: codes.get(interviewId) ?? '',
        eventNumber: numbers.get((first ?? second)?.eventId ?? null) ?? null,
        first: side(first),
        second: side(second),
        decided: toDecided(pair, codings, settledBy(pair, settled)),
      },
    ]
  })
  const agreedTaken = agreed.filter((pair) => settledBy(pair, settled) !== null).length
  return { disagreements, agreed: agreed.length, agreedTaken }
}

function toDecided(
  { first, second }: CodingPair,
  codings: ReadonlyMap<CodingId, IndependentCoding>,
  resolution: ResolutionRow | null,
): Disagreement['decided'] {
  if (resolution === null) return null
  const { choice, note, coder, at } = resolution
  const isStale = [first, second].some(
    (coding) => coding !== null && (codings.get(coding.id)?.changedAt ?? '') > at,
  )
  return { choice, note, coder, at, isStale }
}

export function toSide(
  coding: Pick<IndependentCoding, 'id' | 'competencyId' | 'level' | 'start' | 'end' | 'memo'>,
): CodedSide {
  const { id: codingId, competencyId, level, start, end, memo } = coding
  return { codingId, competencyId, level, start, end, memo }
}

/** Numbers of events within their interview, from 1. */
function eventNumbers(db: ReadableDb): ReadonlyMap<EventId | null, number> {
  const numbers = new Map<EventId | null, number>()
  let [interview, number] = [0, 0]
  for (const event of listEvents(db)) {
    number = event.interviewId === interview ? number + 1 : 1
    interview = event.interviewId
    numbers.set(event.id, number)
  }
  return numbers
}
