import type { CompetencyScore } from '../scores/score-interviewees.ts'
import { cliffsDelta } from '../stats/cliffs-delta.ts'
import { defined, type Estimate, mapEstimate, undefinedBecause } from '../stats/estimate.ts'
import { fisherExactP } from '../stats/fisher-exact.ts'
import { hedgesG } from '../stats/hedges-g.ts'
import { mannWhitney } from '../stats/mann-whitney.ts'
import { negativeBinomialRateRatio } from '../stats/negative-binomial.ts'
import { permutationTest } from '../stats/permutation-test.ts'
import { type Exposed, poissonRateRatio } from '../stats/poisson-rate-ratio.ts'
import { welchTest } from '../stats/t-test.ts'
import { lengthRelation } from './length-check.ts'
import { summariseScores } from './summarise-scores.ts'
import type { CompetencyComparison, GroupResult, RowFlag, ScoreKind } from './types.ts'

/** One interviewee's scores on the competency at hand. */
export interface ScoredInterviewee {
  readonly length: number
  readonly score: CompetencyScore
}

/** Dispersion from which counts are no longer taken for Poisson (method.md 3.2). */
const overdispersed = 1.2

/** The part of a row that depends on this competency alone; adjustment and label need all of them. */
export type ComparedAlone = Omit<
  CompetencyComparison,
  'competencyId' | 'pAdjusted' | 'pHolm' | 'reliability' | 'proposal'
> & { readonly usable1: number; readonly usable2: number }

export function scoreValue(score: CompetencyScore, kind: ScoreKind): number | null {
  if (kind === 'mean-level') return score.meanLevel
  if (kind === 'highest-level') return score.highestLevel
  return kind === 'frequency' ? score.frequency : score.rate
}

/** What the label of a competency depends on. */
export type Tested = Pick<
  ComparedAlone,
  'superior' | 'average' | 'g' | 'interval' | 'p' | 'isExact' | 'lengthRelations' | 'usable1' | 'usable2'
>

/** Compares the groups on one competency (method.md 3.1 to 3.3), superior minus average. */
export function compareCompetency(
  superior: readonly ScoredInterviewee[],
  average: readonly ScoredInterviewee[],
  kind: ScoreKind,
): ComparedAlone {
  const first = valuesOf(superior, kind)
  const second = valuesOf(average, kind)
  const tested = testCompetency(superior, average, kind)
  const welch = welchTest(first, second)
  const cliff = cliffsDelta(first, second)
  return {
    ...tested,
    difference: differenceOf(first, second),
    welch: mapEstimate(welch, ({ t, degreesOfFreedom, p }) => ({ t, degreesOfFreedom, p })),
    mannWhitneyP: mapEstimate(mannWhitney(first, second), (one) => one.pTwoSided),
    cliffsDelta: mapEstimate(cliff, (one) => one.delta),
    fisherP: presenceP(superior, average),
    rateRatio: rateRatioOf(superior, average),
    flags: degenerateFlags(tested.g, cliff, [...first, ...second]),
  }
}

/** The part of the comparison that the label depends on. */
export function testCompetency(
  superior: readonly ScoredInterviewee[],
  average: readonly ScoredInterviewee[],
  kind: ScoreKind,
): Tested {
  const first = valuesOf(superior, kind)
  const second = valuesOf(average, kind)
  const effect = hedgesG(first, second)
  const test = permutationTest(first, second)
  const everyone = [...superior, ...average]
  return {
    superior: groupResult(superior),
    average: groupResult(average),
    g: mapEstimate(effect, (one) => one.g),
    interval: effect.defined ? effect.value.interval : effect,
    p: mapEstimate(test, (one) => one.pTwoSided),
    isExact: test.defined && test.value.exact,
    lengthRelations: (['frequency', 'mean-level', 'highest-level'] as const).map((score) =>
      lengthRelation(
        score,
        everyone.map((one) => ({ length: one.length, value: scoreValue(one.score, score) })),
      ),
    ),
    usable1: first.length,
    usable2: second.length,
  }
}

/** The raw p of the primary test on one competency. */
export function primaryP(
  superior: readonly ScoredInterviewee[],
  average: readonly ScoredInterviewee[],
  kind: ScoreKind,
): Estimate {
  return mapEstimate(
    permutationTest(valuesOf(superior, kind), valuesOf(average, kind)),
    (test) => test.pTwoSided,
  )
}

/** The values there are of a score. */
export function valuesOf(group: readonly ScoredInterviewee[], kind: ScoreKind): number[] {
  const values: number[] = []
  for (const { score } of group) {
    const value = scoreValue(score, kind)
    if (value !== null) values.push(value)
  }
  return values
}

/** How often and how highly a competency shows in some interviewees. */
export function groupResult(group: readonly ScoredInterviewee[]): GroupResult {
  const coded = group.filter(({ score }) => score.present).length
  const summary = (kind: ScoreKind) => summariseScores(valuesOf(group, kind))
  return {
    n: group.length,
    coded,
    presence: group.length === 0 ? undefinedBecause('too-few-values') : defined(coded / group.length),
    codings: group.reduce((sum, { score }) => sum + score.frequency, 0),
    scores: {
      'mean-level': summary('mean-level'),
      'highest-level': summary('highest-level'),
      frequency: summary('frequency'),
      rate: summary('rate'),
    },
  }
}

function differenceOf(first: readonly number[], second: readonly number[]): Estimate {
  const mean1 = summariseScores(first).mean
  const mean2 = summariseScores(second).mean
  if (!mean1.defined) return mean1
  return mapEstimate(mean2, (value) => mean1.value - value)
}

function presenceP(superior: readonly ScoredInterviewee[], average: readonly ScoredInterviewee[]): Estimate {
  const present1 = superior.filter(({ score }) => score.present).length
  const present2 = average.filter(({ score }) => score.present).length
  return fisherExactP({
    present1,
    absent1: superior.length - present1,
    present2,
    absent2: average.length - present2,
  })
}

/** Poisson, or negative binomial where the counts vary more than Poisson's do. */
function rateRatioOf(
  superior: readonly ScoredInterviewee[],
  average: readonly ScoredInterviewee[],
): CompetencyComparison['rateRatio'] {
  const [first, second] = [exposed(superior), exposed(average)]
  if (first === null || second === null) return undefinedBecause('too-few-values')
  const poisson = poissonRateRatio(first, second)
  if (!poisson.defined) return poisson
  const { wald, dispersion } = poisson.value
  const isOverdispersed = dispersion.defined && dispersion.value > overdispersed
  const binomial = isOverdispersed
    ? negativeBinomialRateRatio(first, second)
    : undefinedBecause('no-overdispersion')
  if (binomial.defined)
    return defined({ ratio: binomial.value.ratio, ...binomial.value.interval, model: 'negative-binomial' })
  return mapEstimate(wald, ({ ratio, interval }) => ({ ratio, ...interval, model: 'poisson' as const }))
}

/** Counts and lengths for a rate model; null where a count is a mean of coders or a length is unknown. */
function exposed(group: readonly ScoredInterviewee[]): Exposed | null {
  const isFit = group.every(({ length, score }) => length > 0 && Number.isInteger(score.frequency))
  if (!isFit) return null
  return { counts: group.map(({ score }) => score.frequency), exposure: group.map(({ length }) => length) }
}

function degenerateFlags(
  effect: Estimate<unknown>,
  cliff: ReturnType<typeof cliffsDelta>,
  values: readonly number[],
): RowFlag[] {
  const flags: RowFlag[] = []
  if (values.length > 1 && values.every((value) => value === values[0])) flags.push('ALL_EQUAL')
  if (!effect.defined && effect.reason === 'zero-variance') flags.push('ZERO_VARIANCE')
  if (cliff.defined && Math.abs(cliff.value.delta) === 1) flags.push('COMPLETE_SEPARATION')
  return flags
}
