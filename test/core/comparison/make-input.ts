import { defaultSettings } from '../../../core/comparison/settings.ts'
import type {
  ComparedCoding,
  ComparisonInput,
  ComparisonSettings,
  CompetencyComparison,
} from '../../../core/comparison/types.ts'
import type { CoderId, CompetencyId, EventId, IntervieweeId, InterviewId } from '../../../core/model/ids.ts'
import type { Group } from '../../../core/model/study.ts'

/** One interviewee with one interview: the levels of the codings of each competency, in their order. */
export interface Person {
  readonly group: Group | null
  readonly levels: readonly (readonly (number | null)[])[]
  readonly length?: number
  readonly stratum?: string
}

/** A coding of interview `person` by `coder`, in an event of that interview or outside. */
export function coding(
  person: number,
  competency: number,
  level: number | null,
  changes: Partial<Omit<ComparedCoding, 'eventId'>> & { readonly event?: number | null } = {},
): ComparedCoding {
  const { event = null, ...others } = changes
  return {
    intervieweeId: person as IntervieweeId,
    interviewId: person as InterviewId,
    coderId: 1 as CoderId,
    layer: 'consensus',
    competencyId: competency as CompetencyId,
    level,
    eventId: event as EventId | null,
    dictionaryNumber: 1,
    ...others,
  }
}

/** A study with everything in order: one blind coder's consensus, a criterion, another sample for the dictionary. */
export function makeInput(
  people: readonly Person[],
  changes: Partial<ComparisonInput> = {},
): ComparisonInput {
  const competencies = Math.max(0, ...people.map((person) => person.levels.length))
  return {
    interviewees: people.map(({ group, length = 1000, stratum = '' }, index) => ({
      id: (index + 1) as IntervieweeId,
      code: `P${index + 1}`,
      group,
      stratum,
      length,
    })),
    competencyIds: Array.from({ length: competencies }, (_, index) => (index + 1) as CompetencyId),
    codings: people.flatMap(({ levels }, index) =>
      levels.flatMap((own, competency) => own.map((level) => coding(index + 1, competency + 1, level))),
    ),
    events: [],
    facts: {
      blindCoderIds: [1 as CoderId],
      hasCriterion: true,
      sameSample: false,
      interviewCount: people.length,
    },
    ...changes,
  }
}

/** People of two groups who were each coded once on one competency, with these levels. */
export function twoGroups(superior: readonly number[], average: readonly number[]): Person[] {
  const of = (group: Group) => (level: number) => ({ group, levels: [[level]] })
  return [...superior.map(of('superior')), ...average.map(of('average'))]
}

/** The default settings with some of the proposal's parameters changed. */
export function withRules(changes: Partial<ComparisonSettings['proposal']>): ComparisonSettings {
  return { ...defaultSettings, proposal: { ...defaultSettings.proposal, ...changes } }
}

/** The first row of a comparison, that of competency 1. */
export function firstRow({
  rows: [row],
}: {
  readonly rows: readonly CompetencyComparison[]
}): CompetencyComparison {
  if (row === undefined) throw new Error('there is no row')
  return row
}
