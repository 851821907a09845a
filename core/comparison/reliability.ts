import {
  categoryAgreement,
  codingReliability,
  countsAgreement,
  poolAgreed,
} from '../agreement/category-agreement.ts'
import { gwetAc } from '../agreement/gwet-ac.ts'
import { icc } from '../agreement/icc.ts'
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts'
import type { CoderId, CompetencyId, InterviewId } from '../model/ids.ts'
import { mapEstimate, undefinedBecause } from '../stats/estimate.ts'
import type { AgreementSummary, ComparedCoding, ComparisonInput, CompetencyReliability } from './types.ts'

/** Where AC1 takes alpha's place: a competency coded in fewer or more units than this (method.md 2.8). */
const rareShare = 0.1

/** A stretch of an interview that all its coders read: an event, or what lies outside events. */
interface Unit {
  readonly interviewId: InterviewId
  readonly coders: readonly CoderId[]
  readonly codings: readonly ComparedCoding[]
}

/** How well independent coders agree, on interviews that at least two of them coded. */
export interface Reliability {
  readonly of: (competencyId: CompetencyId) => CompetencyReliability
  readonly summary: AgreementSummary
}

/** Agreement of the independent layer; units are event x competency (method.md 2.2, 2.8). */
export function assessReliability(input: ComparisonInput): Reliability {
  const independent = input.codings.filter((coding) => coding.layer === 'independent')
  const coders = codersByInterview(independent)
  const units = unitsOf(input, independent, coders)
  const known = new Map<CompetencyId, CompetencyReliability>()
  return {
    // Asked for when a label is proposed by either policy, and again for its row.
    of: (competencyId) => {
      const reliability = known.get(competencyId) ?? reliabilityOf(units, competencyId)
      known.set(competencyId, reliability)
      return reliability
    },
    summary: summarise(input, units, independent),
  }
}

/** Coders who coded anything in an interview on the independent layer. */
export function codersByInterview(
  codings: readonly ComparedCoding[],
): ReadonlyMap<InterviewId, readonly CoderId[]> {
  const map = new Map<InterviewId, CoderId[]>()
  for (const { interviewId, coderId } of codings) {
    const coders = map.get(interviewId) ?? []
    if (!coders.includes(coderId))
      map.set(
        interviewId,
        [...coders, coderId].sort((a, b) => a - b),
      )
  }
  return map
}

function unitsOf(
  input: ComparisonInput,
  codings: readonly ComparedCoding[],
  codersOf: ReadonlyMap<InterviewId, readonly CoderId[]>,
): Unit[] {
  const ofInterview = Map.groupBy(codings, (coding) => coding.interviewId)
  const eventsOf = Map.groupBy(input.events, (event) => event.interviewId)
  const units: Unit[] = []
  for (const [interviewId, coders] of codersOf) {
    if (coders.length < 2) continue
    const ofEvent = Map.groupBy(ofInterview.get(interviewId) ?? [], (coding) => coding.eventId)
    for (const { id } of eventsOf.get(interviewId) ?? [])
      units.push({ interviewId, coders, codings: ofEvent.get(id) ?? [] })
    const outside = ofEvent.get(null)
    if (outside !== undefined) units.push({ interviewId, coders, codings: outside })
  }
  return units
}

function ratingsOf(units: readonly Unit[], competencyId: CompetencyId, allCoders: readonly CoderId[]) {
  return units.map((unit) =>
    allCoders.map((coder) => {
      if (!unit.coders.includes(coder)) return null
      return unit.codings.some((one) => one.coderId === coder && one.competencyId === competencyId) ? 1 : 0
    }),
  )
}

function reliabilityOf(units: readonly Unit[], competencyId: CompetencyId): CompetencyReliability {
  const ratings = ratingsOf(units, competencyId, codersIn(units))
  const given = ratings.flat().filter((rating) => rating !== null)
  if (given.length === 0)
    return { coefficient: 'alpha', value: undefinedBecause('nothing-to-compare'), units: 0 }
  const share = given.filter((rating) => rating === 1).length / given.length
  const isSkewed = share < rareShare || share > 1 - rareShare
  const value = isSkewed
    ? mapEstimate(gwetAc(ratings, [0, 1], 'identity'), (ac) => ac.coefficient)
    : mapEstimate(krippendorffAlpha(ratings, 'nominal'), (alpha) => alpha.alpha)
  // A competency that nobody coded says nothing about how well it can be coded.
  if (share === 0) return { coefficient: 'ac1', value: undefinedBecause('no-variation'), units: units.length }
  return { coefficient: isSkewed ? 'ac1' : 'alpha', value, units: units.length }
}

function codersIn(units: readonly Unit[]): CoderId[] {
  return [...new Set(units.flatMap((unit) => unit.coders))].sort((a, b) => a - b)
}

function summarise(
  { competencyIds, facts }: ComparisonInput,
  units: readonly Unit[],
  independent: readonly ComparedCoding[],
): AgreementSummary {
  const coders = codersIn(units)
  const used = competencyIds.filter((id) =>
    units.some((unit) => unit.codings.some((one) => one.competencyId === id)),
  )
  const ratings = used.flatMap((id) => ratingsOf(units, id, coders))
  const agreement = categoryAgreement(poolAgreed(units.flatMap((unit) => pairsOf(unit, used))))
  const hasOne = coders.length < 2
  return {
    coders: new Set(independent.map((coding) => coding.coderId)).size,
    doubleCoded: new Set(units.map((unit) => unit.interviewId)).size,
    interviews: facts.interviewCount,
    alpha: hasOne
      ? undefinedBecause('one-coder')
      : mapEstimate(krippendorffAlpha(ratings, 'nominal'), (one) => one.alpha),
    categoryAgreement: hasOne ? undefinedBecause('one-coder') : agreement,
    codingReliability: reliabilityFrom(agreement, coders.length),
    levelIcc: hasOne ? undefinedBecause('one-coder') : levelIcc(units, used, coders),
  }
}

function reliabilityFrom(agreement: ReturnType<typeof categoryAgreement>, coders: number) {
  if (coders < 2) return undefinedBecause('one-coder')
  return agreement.defined ? codingReliability(agreement.value, coders) : agreement
}

/** Agreed codings of every pair of a unit's coders: the smaller of the two counts, per competency. */
function pairsOf({ coders, codings }: Unit, competencyIds: readonly CompetencyId[]) {
  const counts = coders.map((coder) =>
    competencyIds.map(
      (id) => codings.filter((one) => one.coderId === coder && one.competencyId === id).length,
    ),
  )
  return counts.flatMap((first, index) =>
    counts.slice(index + 1).map((second) => countsAgreement(first, second)),
  )
}

function levelIcc(
  units: readonly Unit[],
  competencyIds: readonly CompetencyId[],
  coders: readonly CoderId[],
) {
  const rows = units.flatMap((unit) =>
    competencyIds.map((id) => coders.map((coder) => meanLevel(unit, coder, id))),
  )
  const complete = rows.filter((row) => row.every((value) => value !== null))
  return mapEstimate(icc(complete), (forms) => forms.single.absolute.value)
}

function meanLevel({ codings }: Unit, coder: CoderId, competencyId: CompetencyId): number | null {
  const levels = codings.flatMap((one) =>
    one.coderId === coder && one.competencyId === competencyId && one.level !== null ? [one.level] : [],
  )
  return levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length
}
