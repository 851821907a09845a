import { pairsOf } from '../agreement/agreement-cells.ts'
import {
  type AgreedCodings,
  categoryAgreement,
  codingReliability,
  poolAgreed,
} from '../agreement/category-agreement.ts'
import { groupBy } from '../agreement/group-by.ts'
import { icc } from '../agreement/icc.ts'
import { addPresence } from '../agreement/measure-cells.ts'
import {
  isRareOrCommon,
  noPresence,
  type PresenceTally,
  presenceAc1,
  presenceAlpha,
  tallyUnits,
} from '../agreement/tally-presence.ts'
import type { CoderId, CompetencyId } from '../model/ids.ts'
import { mapEstimate, undefinedBecause } from '../stats/estimate.ts'
import { runSteps } from './run-steps.ts'
import type { AgreementSummary, ComparedCoding, ComparisonInput, CompetencyReliability } from './types.ts'

/** How well independent coders agree, on interviews that at least two of them coded. */
export interface Reliability {
  readonly of: (competencyId: CompetencyId) => CompetencyReliability
  readonly summary: AgreementSummary
}

/** Agreement of the independent layer; units are event x competency (method.md 2.2, 2.8). */
export function assessReliability(input: ComparisonInput): Reliability {
  return runSteps(reliabilitySteps(input))
}

/** The same an interview at a time. */
export function* reliabilitySteps(input: ComparisonInput): Generator<undefined, Reliability> {
  const independent = input.codings.filter((coding) => coding.layer === 'independent')
  const interviews = yield* doubleCoded(input, independent)
  const presences = new Map(input.competencyIds.map((id) => [id, presenceOf(interviews, id)]))
  return {
    of: (competencyId) => reliabilityOf(presences.get(competencyId) ?? noPresence),
    summary: {
      ...summarise(interviews, [...presences.values()]),
      coders: new Set(independent.map((coding) => coding.coderId)).size,
      doubleCoded: interviews.length,
      interviews: input.facts.interviewCount,
    },
  }
}

function codersIn(codings: readonly ComparedCoding[]): CoderId[] {
  return [...new Set(codings.map((coding) => coding.coderId))].sort((a, b) => a - b)
}

/**
 * What an interview that at least two coded says, as sums: a large study has tens of thousands of places that were
 * coded. Its units, which all of its coders read, are its events and what lies outside events.
 */
interface DoubleCoded {
  readonly coders: readonly CoderId[]
  /** Of the competencies that anybody coded here, and of one that nobody did. */
  readonly presence: ReadonlyMap<CompetencyId, PresenceTally>
  readonly absence: PresenceTally
  /** Agreed codings of all pairs of coders: in each unit x competency the smaller of the two counts. */
  readonly agreed: AgreedCodings
  /** Mean levels of a unit x competency, where each of the interview's coders gave one. */
  readonly levels: readonly (readonly number[])[]
}

function* doubleCoded(
  { events }: ComparisonInput,
  codings: readonly ComparedCoding[],
): Generator<undefined, readonly DoubleCoded[]> {
  const eventsOf = groupBy(events, (event) => event.interviewId)
  const doubles: DoubleCoded[] = []
  for (const [interviewId, own] of groupBy(codings, (coding) => coding.interviewId)) {
    const coders = codersIn(own)
    if (coders.length < 2) continue
    const hasOutside = own.some((coding) => coding.eventId === null)
    doubles.push(sumUp(own, coders, (eventsOf.get(interviewId)?.length ?? 0) + Number(hasOutside)))
    yield
  }
  return doubles
}

function sumUp(own: readonly ComparedCoding[], coders: readonly CoderId[], unitCount: number): DoubleCoded {
  const presence = new Map<CompetencyId, PresenceTally>()
  const levels: number[][] = []
  let [agreed, total1, total2] = [0, 0, 0]
  for (const [competencyId, codings] of groupBy(own, (coding) => coding.competencyId)) {
    const seenBy: number[] = []
    for (const here of groupBy(codings, (coding) => coding.eventId).values()) {
      const counts = coders.map((coder) => countOf(here, coder))
      for (const [first, second] of pairsOf(counts)) {
        agreed += Math.min(first, second)
        total1 += first
        total2 += second
      }
      seenBy.push(counts.filter((count) => count > 0).length)
      const means = coders.flatMap((coder) => meanLevel(here, coder) ?? [])
      if (means.length === coders.length) levels.push(means)
    }
    presence.set(competencyId, tallyUnits(seenBy, unitCount, coders.length))
  }
  const absence = tallyUnits([], unitCount, coders.length)
  return { coders, presence, absence, agreed: { agreed, total1, total2 }, levels }
}

function countOf(codings: readonly ComparedCoding[], coder: CoderId): number {
  let count = 0
  for (const coding of codings) if (coding.coderId === coder) count += 1
  return count
}

/** null where the coder gave no level. */
function meanLevel(codings: readonly ComparedCoding[], coder: CoderId): number | null {
  let [total, given] = [0, 0]
  for (const { coderId, level } of codings) {
    if (coderId !== coder || level === null) continue
    total += level
    given += 1
  }
  return given === 0 ? null : total / given
}

function presenceOf(interviews: readonly DoubleCoded[], competencyId: CompetencyId): PresenceTally {
  return addPresence(interviews.map(({ presence, absence }) => presence.get(competencyId) ?? absence))
}

function reliabilityOf(presence: PresenceTally): CompetencyReliability {
  const { units, ratings, present } = presence
  if (ratings === 0) return { coefficient: 'alpha', value: undefinedBecause('nothing-to-compare'), units: 0 }
  // A competency that nobody coded says nothing about how well it can be coded.
  if (present === 0) return { coefficient: 'ac1', value: undefinedBecause('no-variation'), units }
  return isRareOrCommon(present / ratings)
    ? { coefficient: 'ac1', value: presenceAc1(presence), units }
    : { coefficient: 'alpha', value: presenceAlpha(presence), units }
}

function summarise(
  interviews: readonly DoubleCoded[],
  presences: readonly PresenceTally[],
): Pick<AgreementSummary, 'alpha' | 'categoryAgreement' | 'codingReliability' | 'levelIcc'> {
  const coders = new Set(interviews.flatMap((interview) => interview.coders)).size
  if (coders < 2) {
    const none = undefinedBecause('one-coder')
    return { alpha: none, categoryAgreement: none, codingReliability: none, levelIcc: none }
  }
  const agreement = categoryAgreement(poolAgreed(interviews.map(({ agreed }) => agreed)))
  const levels = interviews.flatMap((one) => (one.coders.length === coders ? one.levels : []))
  return {
    alpha: presenceAlpha(addPresence(presences.filter(({ present }) => present > 0))),
    categoryAgreement: agreement,
    codingReliability: agreement.defined ? codingReliability(agreement.value, coders) : agreement,
    levelIcc: mapEstimate(icc(levels), (forms) => forms.single.absolute.value),
  }
}
