import { groupBy } from '../agreement/group-by.ts'
import type { CoderId, CompetencyId, IntervieweeId } from '../model/ids.ts'
import { scoreCompetency } from '../scores/score-interviewees.ts'
import type {
  ComparedCoding,
  ComparedInterviewee,
  ComparisonInput,
  ComparisonSettings,
  IntervieweeScores,
} from './types.ts'

/** The codings a comparison uses, and the interviewees in them. */
export interface Prepared {
  readonly layer: 'consensus' | 'coders'
  readonly codings: readonly ComparedCoding[]
  readonly superior: readonly ComparedInterviewee[]
  readonly average: readonly ComparedInterviewee[]
  /** Interviewees with a group whose interviews nobody has coded: left out, and warned of. */
  readonly uncoded: number
}

/** Chooses the layer, and the interviewees: those with a group, in whose interviews anything was coded. */
export function prepare(input: ComparisonInput, settings: ComparisonSettings): Prepared {
  const { layer, codings } = chooseLayer(input.codings, settings)
  const coded = codedPeople(codings)
  const grouped = input.interviewees.filter((person) => person.group !== null)
  const used = grouped.filter((person) => coded.has(person.id))
  return {
    layer,
    codings,
    superior: used.filter((person) => person.group === 'superior'),
    average: used.filter((person) => person.group === 'average'),
    uncoded: grouped.length - used.length,
  }
}

/** The codings that count, and which they are: the consensus where there is any, unless the settings say otherwise. */
export function chooseLayer<Coding extends Pick<ComparedCoding, 'layer'>>(
  codings: readonly Coding[],
  settings: Pick<ComparisonSettings, 'layer'>,
): { readonly layer: Prepared['layer']; readonly codings: readonly Coding[] } {
  const hasConsensus = codings.some((coding) => coding.layer === 'consensus')
  const layer = settings.layer === 'automatic' ? (hasConsensus ? 'consensus' : 'coders') : settings.layer
  const wanted = layer === 'consensus' ? 'consensus' : 'independent'
  return { layer, codings: codings.filter((coding) => coding.layer === wanted) }
}

/** In whose interviews anything was coded. */
export function codedPeople(codings: readonly Pick<ComparedCoding, 'intervieweeId'>[]): Set<IntervieweeId> {
  const people = new Set<IntervieweeId>()
  for (const { intervieweeId } of codings) people.add(intervieweeId)
  return people
}

/** Scores of every compared interviewee on every competency. */
export function scoreAll(
  { codings, layer, superior, average }: Prepared,
  competencyIds: readonly CompetencyId[],
  settings: ComparisonSettings,
): IntervieweeScores[] {
  const people = [...superior, ...average]
  return scorePeople(people, { codings, layer }, competencyIds, settings).map((one) => ({
    ...one,
    group: one.group ?? 'average',
  }))
}

/** Scores of interviewees on every competency, in the orders given. */
export function scorePeople<Person extends Pick<ComparedInterviewee, 'id' | 'group' | 'length'>>(
  people: readonly Person[],
  { codings, layer }: Pick<Prepared, 'codings' | 'layer'>,
  competencyIds: readonly CompetencyId[],
  settings: ComparisonSettings,
) {
  const options = {
    countPerEvent: settings.countPerEvent,
    absentLevel: settings.absentLevel,
    averageCoders: layer === 'coders',
  }
  const ofPerson = groupBy(codings, (coding) => coding.intervieweeId)
  return people.map((person) => {
    const own = ofPerson.get(person.id) ?? []
    const coders: CoderId[] = [...new Set(own.map((coding) => coding.coderId))]
    const ofCompetency = groupBy(own, (coding) => coding.competencyId)
    return {
      intervieweeId: person.id,
      group: person.group,
      length: person.length,
      scores: competencyIds.map((competencyId) => ({
        competencyId,
        ...scoreCompetency(ofCompetency.get(competencyId) ?? [], coders, person.length, options),
      })),
    }
  })
}

/** Some interviewees' scores on one competency, by its place in the order they were scored in. */
export function scoresOn<Score>(
  people: readonly { readonly length: number; readonly scores: readonly Score[] }[],
  place: number,
): { readonly length: number; readonly score: Score }[] {
  const found: { readonly length: number; readonly score: Score }[] = []
  for (const { length, scores } of people) {
    const score = scores[place]
    if (score !== undefined) found.push({ length, score })
  }
  return found
}
