import { compareSpans } from '../coding/coding-order.ts'
import type { CoderId, CompetencyId, InterviewId } from '../model/ids.ts'
import type { AgreementCoding, AgreementInput, AgreementInterview } from './agreement-input.ts'
import type { AgreementSettings } from './agreement-settings.ts'
import { groupBy } from './group-by.ts'
import { tallyLevels } from './tally-levels.ts'
import { type PairTally, tallyPair } from './tally-pair.ts'
import { type PresenceTally, tallyPresence } from './tally-presence.ts'
import { type SpanTally, tallySpans } from './tally-spans.ts'

/** Two levels of the same thing, the first and the second coder's; for `pair` see AgreementCell.pairs. */
export interface LevelPair {
  readonly first: number
  readonly second: number
  readonly pair: number
}

/**
 * What one interview says about one competency, as sums: every coefficient is computed from sums over cells, which is
 * what lets interviews be drawn again thousands of times.
 */
export interface AgreementCell {
  readonly interviewId: InterviewId
  readonly competencyId: CompetencyId
  readonly presence: PresenceTally
  /** By pair of the coders who coded the interview; null for a pair of which one did not. */
  readonly pairs: readonly (PairTally | null)[]
  /** null where one coder's passages overlap, so that what is coded cannot be told from what is coded twice. */
  readonly spans: SpanTally | null
  readonly levels: readonly LevelPair[]
}

/** Interviews that at least two of the coders coded, in the order given, each with its cells. */
export interface DoubleCoded {
  readonly interview: AgreementInterview
  readonly coderIds: readonly CoderId[]
  readonly codings: readonly AgreementCoding[]
  readonly cells: readonly AgreementCell[]
}

/** Pairs of coders, each coder with every later one. */
export function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((first, index) => list.slice(index + 1).map((second) => [first, second] as const))
}

/**
 * Cells of every interview that at least two of the coders coded, for the competencies that any of them used there: one
 * that nobody used says nothing about how well it can be coded.
 */
export function agreementCells(input: AgreementInput, settings: AgreementSettings): DoubleCoded[] {
  const wanted = new Set(input.coderIds)
  const byInterview = groupBy(
    input.codings.filter((coding) => wanted.has(coding.coderId)),
    (coding) => coding.interviewId,
  )
  const doubles = input.interviews.flatMap((interview) => {
    const codings = (byInterview.get(interview.id) ?? []).toSorted(inFixedOrder)
    const present = new Set(codings.map((coding) => coding.coderId))
    const coderIds = input.coderIds.filter((id) => present.has(id))
    return coderIds.length < 2 ? [] : [{ interview, coderIds, codings }]
  })
  const used = new Set(doubles.flatMap(({ codings }) => codings.map((coding) => coding.competencyId)))
  const competencyIds = input.competencyIds.filter((id) => used.has(id))
  const pairs = pairsOf(input.coderIds)
  return doubles.map((double) => {
    const byCompetency = groupBy(double.codings, (coding) => coding.competencyId)
    const hasOutside = double.codings.some((coding) => coding.eventId === null)
    const unitCount = settings.unit === 'interview' ? 1 : double.interview.events + Number(hasOutside)
    return {
      ...double,
      cells: competencyIds.map((competencyId) => {
        const here = byCompetency.get(competencyId) ?? []
        const own = (coderId: CoderId) => here.filter((coding) => coding.coderId === coderId)
        const codersOf = new Map(double.coderIds.map((coderId) => [coderId, own(coderId)]))
        const tallies = pairs.map(([first, second]) => {
          const [one, other] = [codersOf.get(first), codersOf.get(second)]
          return one === undefined || other === undefined ? null : tallyPair(one, other, settings)
        })
        return {
          interviewId: double.interview.id,
          competencyId,
          presence: tallyPresence([...codersOf.values()], unitCount, settings),
          pairs: tallies.map((tally) => tally?.counts ?? null),
          spans: tallySpans([...codersOf.values()], double.interview.length),
          levels: tallies.flatMap((tally, pair) =>
            tally === null ? [] : tallyLevels(tally, settings).map((levels) => ({ ...levels, pair })),
          ),
        }
      }),
    }
  })
}

/** The same whatever order codings come in: ties of matching are decided by it. */
function inFixedOrder(a: AgreementCoding, b: AgreementCoding): number {
  return compareSpans(a, b) || (a.level ?? -2) - (b.level ?? -2) || a.id - b.id
}
