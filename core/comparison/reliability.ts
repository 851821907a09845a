import { pairsOf } from '../agreement/agreement-cells.ts'
import {
  categoryAgreement,
  codingReliability,
  countsAgreement,
  poolAgreed,
} from '../agreement/category-agreement.ts'
import { groupBy } from '../agreement/group-by.ts'
import { icc } from '../agreement/icc.ts'
import { addPresence } from '../agreement/measure-cells.ts'
import {
  isRareOrCommon,
  type PresenceTally,
  presenceAc1,
  presenceAlpha,
  tallyPresence,
} from '../agreement/tally-presence.ts'
import type { CoderId, CompetencyId, InterviewId } from '../model/ids.ts'
import { mapEstimate, undefinedBecause } from '../stats/estimate.ts'
import type { AgreementSummary, ComparedCoding, ComparisonInput, CompetencyReliability } from './types.ts'

/** An interview that at least two coded, in units that all of them read: its events, and what lies outside events. */
interface DoubleCoded {
  readonly coders: readonly CoderId[]
  readonly unitCount: number
  readonly ofCompetency: ReadonlyMap<CompetencyId, readonly ComparedCoding[]>
}

/** How well independent coders agree, on interviews that at least two of them coded. */
export interface Reliability {
  readonly of: (competencyId: CompetencyId) => CompetencyReliability
  readonly summary: AgreementSummary
}

/** Agreement of the independent layer; units are event x competency (method.md 2.2, 2.8). */
export function assessReliability(input: ComparisonInput): Reliability {
  const independent = input.codings.filter((coding) => coding.layer === 'independent')
  const interviews = doubleCoded(input, independent)
  const tallies = new Map(input.competencyIds.map((id) => [id, presenceOf(interviews, id)]))
  return {
    of: (competencyId) => reliabilityOf(tallies.get(competencyId) ?? presenceOf(interviews, competencyId)),
    summary: {
      ...summarise(interviews, [...tallies.values()]),
      coders: new Set(independent.map((coding) => coding.coderId)).size,
      doubleCoded: interviews.length,
      interviews: input.facts.interviewCount,
    },
  }
}

/** Coders who coded anything in an interview on the independent layer. */
export function codersByInterview(
  codings: readonly ComparedCoding[],
): ReadonlyMap<InterviewId, readonly CoderId[]> {
  const ofInterview = groupBy(codings, (coding) => coding.interviewId)
  return new Map([...ofInterview].map(([id, own]) => [id, codersIn(own)]))
}

function codersIn(codings: readonly ComparedCoding[]): CoderId[] {
  return [...new Set(codings.map((coding) => coding.coderId))].sort((a, b) => a - b)
}

function doubleCoded({ events }: ComparisonInput, codings: readonly ComparedCoding[]): DoubleCoded[] {
  const eventsOf = groupBy(events, (event) => event.interviewId)
  return [...groupBy(codings, (coding) => coding.interviewId)].flatMap(([interviewId, own]) => {
    const coders = codersIn(own)
    if (coders.length < 2) return []
    const hasOutside = own.some((coding) => coding.eventId === null)
    return [
      {
        coders,
        unitCount: (eventsOf.get(interviewId)?.length ?? 0) + Number(hasOutside),
        ofCompetency: groupBy(own, (coding) => coding.competencyId),
      },
    ]
  })
}

function presenceOf(interviews: readonly DoubleCoded[], competencyId: CompetencyId): PresenceTally {
  return addPresence(
    interviews.map(({ coders, unitCount, ofCompetency }) => {
      const codings = ofCompetency.get(competencyId) ?? []
      const ofCoders = coders.map((coder) => codings.filter((one) => one.coderId === coder))
      return tallyPresence(ofCoders, unitCount, { unit: 'event' })
    }),
  )
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

/** What each of an interview's coders made of a competency in a unit that any of them coded with it. */
interface Told {
  readonly codings: number
  /** Mean of the levels given; null: none. */
  readonly level: number | null
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
  const places = interviews.flatMap(placesIn)
  const agreement = categoryAgreement(poolAgreed(places.flatMap(agreedIn)))
  const levels = places.map((told) => told.map(({ level }) => level)).filter((row) => row.length === coders)
  return {
    alpha: presenceAlpha(addPresence(presences.filter(({ present }) => present > 0))),
    categoryAgreement: agreement,
    codingReliability: agreement.defined ? codingReliability(agreement.value, coders) : agreement,
    levelIcc: mapEstimate(icc(levels), (forms) => forms.single.absolute.value),
  }
}

/** Every unit x competency of an interview that was coded, with what each of its coders said there. */
function placesIn({ coders, ofCompetency }: DoubleCoded): Told[][] {
  return [...ofCompetency.values()].flatMap((codings) =>
    [...groupBy(codings, (coding) => coding.eventId).values()].map((here) =>
      coders.map((coder) => tellOf(here.filter((one) => one.coderId === coder))),
    ),
  )
}

function tellOf(codings: readonly ComparedCoding[]): Told {
  let [total, given] = [0, 0]
  for (const { level } of codings) {
    if (level === null) continue
    total += level
    given += 1
  }
  return { codings: codings.length, level: given === 0 ? null : total / given }
}

/** Agreed codings of every pair of coders: the smaller of the two counts. */
function agreedIn(told: readonly Told[]) {
  return pairsOf(told).map(([first, second]) => countsAgreement([first.codings], [second.codings]))
}
