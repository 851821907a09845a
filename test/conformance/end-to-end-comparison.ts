import { z } from 'zod'
import { compareGroups } from '../../core/comparison/compare-groups.ts'
import { assessReliability, type Reliability } from '../../core/comparison/reliability.ts'
import type {
  ComparisonInput,
  ComparisonResult,
  CompetencyComparison,
  ScoreKind,
} from '../../core/comparison/types.ts'
import type { CoderId, CompetencyId, IntervieweeId, InterviewId } from '../../core/model/ids.ts'
import { defined, undefinedBecause, valueOrNull } from '../../core/stats/estimate.ts'
import { adapter, field } from './adapter.ts'
import { labelWord, parameters } from './proposal-parameters.ts'

const scoreWords: Readonly<Record<string, ScoreKind>> = {
  meanLevel: 'mean-level',
  maxLevel: 'highest-level',
  highestLevel: 'highest-level',
  frequency: 'frequency',
  rate: 'rate',
}

const schema = z.object({
  parameters,
  primary: z.string(),
  absent_level_policy: z.enum(['missing', 'zero']),
  reliability: z.record(z.string(), z.number().nullable()),
  interviews: z.array(
    z.object({
      id: z.string(),
      group: z.enum(['superior', 'average']),
      length_chars: z.number(),
      codes: z.array(z.object({ competency: z.string(), level: z.number().nullable() })),
    }),
  ),
})
type Given = z.output<typeof schema>

/** From raw codings to labels, through the very function the application calls. */
export const endToEndComparison = adapter(schema, (given) => {
  const coded = given.interviews.flatMap((one) => one.codes.map((code) => code.competency))
  // Those whose reliability is given stand in the study's own order, and count also where nobody coded them.
  const competencies = [...new Set([...Object.keys(given.reliability), ...coded])]
  const input = inputOf(given, competencies)
  const score = scoreWords[given.primary] ?? 'mean-level'
  const settings = {
    score,
    absentLevel: given.absent_level_policy,
    countPerEvent: 'all' as const,
    layer: 'consensus' as const,
    proposal: given.parameters,
  }
  const result = compareGroups(input, settings, givenReliability(given, competencies, input))
  return {
    interviewee_scores: competencies.map((competency, index) => scoresOf(competency, index, result)),
    comparison: result.rows.map((row, index) => comparisonOf(row, competencies[index] ?? '', score)),
  }
})

function inputOf(given: Given, competencies: readonly string[]): ComparisonInput {
  return {
    interviewees: given.interviews.map((one, index) => ({
      id: (index + 1) as IntervieweeId,
      code: one.id,
      group: one.group,
      stratum: '',
      length: one.length_chars,
    })),
    competencyIds: competencies.map((_name, index) => (index + 1) as CompetencyId),
    codings: given.interviews.flatMap((one, index) =>
      one.codes.map((code) => ({
        intervieweeId: (index + 1) as IntervieweeId,
        interviewId: (index + 1) as InterviewId,
        coderId: 1 as CoderId,
        layer: 'consensus' as const,
        competencyId: (competencies.indexOf(code.competency) + 1) as CompetencyId,
        level: code.level,
        eventId: null,
        dictionaryNumber: 1,
      })),
    ),
    events: [],
    facts: {
      blindCoderIds: [],
      hasCriterion: true,
      sameSample: false,
      interviewCount: given.interviews.length,
    },
  }
}

function givenReliability(
  given: Given,
  competencies: readonly string[],
  input: ComparisonInput,
): Reliability {
  return {
    summary: assessReliability(input).summary,
    of: (id) => {
      const value = given.reliability[competencies[id - 1] ?? ''] ?? null
      return {
        coefficient: 'alpha',
        value: value === null ? undefinedBecause('one-coder') : defined(value),
        units: 0,
      }
    },
  }
}

function scoresOf(competency: string, index: number, { interviewees }: ComparisonResult) {
  // As the interviews were given, whichever group comes first in the result.
  const inOrder = interviewees.toSorted((a, b) => a.intervieweeId - b.intervieweeId)
  const scores = inOrder.map((person) => person.scores[index])
  return {
    competency,
    frequency: scores.map((score) => score?.frequency ?? null),
    mean_level: scores.map((score) => score?.meanLevel ?? null),
    max_level: scores.map((score) => score?.highestLevel ?? null),
  }
}

function comparisonOf(row: CompetencyComparison, competency: string, score: ScoreKind) {
  const [superior, average] = [row.superior.scores[score], row.average.scores[score]]
  const interval = valueOrNull(row.interval)
  return {
    competency,
    n1: row.superior.n,
    n2: row.average.n,
    coded1: row.superior.coded,
    coded2: row.average.coded,
    m1: superior.n,
    m2: average.n,
    score_mean1: valueOrNull(superior.mean),
    score_mean2: valueOrNull(average.mean),
    sd1: valueOrNull(superior.standardDeviation),
    sd2: valueOrNull(average.standardDeviation),
    g: valueOrNull(row.g),
    gLo: interval?.lower ?? null,
    gHi: interval?.upper ?? null,
    welch_t: field(row.welch, (test) => test.t),
    welch_df: field(row.welch, (test) => test.degreesOfFreedom),
    welch_p: field(row.welch, (test) => test.p),
    p: valueOrNull(row.p),
    pAdj: row.pAdjusted,
    mw_p: valueOrNull(row.mannWhitneyP),
    fisher_p: valueOrNull(row.fisherP),
    label: labelWord(row.proposal.label),
    rule: row.proposal.rule,
  }
}
