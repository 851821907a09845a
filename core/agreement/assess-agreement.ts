import type { CoderId, CompetencyId, InterviewId } from '../model/ids.ts'
import { type Estimate, type Interval, mapEstimate, undefinedBecause } from '../stats/estimate.ts'
import { type AgreementCell, agreementCells, type DoubleCoded, pairsOf } from './agreement-cells.ts'
import type { AgreementInput } from './agreement-input.ts'
import type { AgreementSettings } from './agreement-settings.ts'
import { codingReliability } from './category-agreement.ts'
import { cohenKappa, contingency } from './cohen-kappa.ts'
import { groupBy } from './group-by.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { type AgreementMeasures, measureCells } from './measure-cells.ts'
import { agreementInterval, levelInterval, presenceInterval, spanInterval } from './measure-intervals.ts'
import { drawResamples, type Resamples } from './resample.ts'

/** Measures with the 95 % interval of the coefficient to go by. */
export interface WithInterval extends AgreementMeasures {
  readonly interval: Estimate<Interval>
}

/** Everything together, with an interval for each of the three questions. */
export interface OverallAgreement extends AgreementMeasures {
  readonly alphaInterval: Estimate<Interval>
  readonly agreementInterval: Estimate<Interval>
  readonly reliabilityInterval: Estimate<Interval>
  readonly spanInterval: Estimate<Interval>
  readonly iccInterval: Estimate<Interval>
  /** Krippendorff's ordinal alpha of levels, and kappa with quadratic weights; null where levels are means. */
  readonly levelAlpha: Estimate
  readonly levelKappa: Estimate | null
}

/** Interviews taken together because they were coded under the same circumstances. */
export interface AgreementRound extends WithInterval {
  readonly key: string
}

export interface AgreementResult<Round extends string = never> {
  readonly settings: AgreementSettings
  readonly coderIds: readonly CoderId[]
  /** Interviews that at least two of the coders coded. */
  readonly doubleCoded: number
  readonly overall: OverallAgreement
  readonly competencies: readonly (WithInterval & { readonly competencyId: CompetencyId })[]
  readonly interviews: readonly (AgreementMeasures & { readonly interviewId: InterviewId })[]
  readonly pairs: readonly (WithInterval & { readonly first: CoderId; readonly second: CoderId })[]
  /** Ascending by key. */
  readonly rounds: Readonly<Record<Round, readonly AgreementRound[]>>
}

export interface AssessOptions<Round extends string = never> {
  /** Resamples of interviews for the intervals; 2,000 unless given, 0 for none. */
  readonly resamples?: number
  readonly seed?: number
  /** What interviews are taken together by: the rounds of a training, and how they are called. */
  readonly rounds?: Readonly<Record<Round, (interviewId: InterviewId) => string>>
}

/**
 * How well coders agree: on codes, on passages and on levels; over all, by competency, by interview, by pair of coders and
 * by round (method.md 2). Undefined values carry their reason; the same input and settings always give the same result.
 */
export function assessAgreement<Round extends string = never>(
  input: AgreementInput,
  settings: AgreementSettings,
  { resamples = 2000, seed = 1, rounds }: AssessOptions<Round> = {},
): AgreementResult<Round> {
  const doubles = agreementCells(input, settings)
  const draws = drawResamples(doubles.length, resamples, seed)
  const drawFor = ({ length }: readonly DoubleCoded[]) =>
    length === doubles.length ? draws : drawResamples(length, resamples, seed)
  const cells = doubles.flatMap((double) => double.cells)
  const coders = input.coderIds.length
  const measure = (own: readonly DoubleCoded[], count = coders) =>
    withInterval(
      own.map((double) => double.cells),
      count,
      drawFor(own),
    )
  return {
    settings,
    coderIds: input.coderIds,
    doubleCoded: doubles.length,
    overall: overallOf(doubles, cells, coders, draws),
    competencies: [...groupBy(cells, (cell) => cell.competencyId)].map(([competencyId, own]) => ({
      competencyId,
      // Every interview has a cell for every competency, so that both stand in the same order.
      ...withInterval(
        own.map((cell) => [cell]),
        coders,
        draws,
      ),
    })),
    interviews: doubles.map(({ interview, cells: own }) => ({
      interviewId: interview.id,
      ...measureCells(own, coders),
    })),
    pairs: pairsOf(input.coderIds).map(([first, second]) => {
      const own = coders === 2 ? doubles : agreementCells({ ...input, coderIds: [first, second] }, settings)
      return { first, second, ...measure(own, 2) }
    }),
    rounds: mapValues(rounds, (keyOf) =>
      [...groupBy(doubles, ({ interview }) => keyOf(interview.id))]
        .map(([key, own]) => ({ key, ...measure(own) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    ),
  }
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>> | undefined,
  change: (value: From) => To,
): Record<Key, To> {
  const entries = Object.entries<From>(record ?? {}).map(([key, value]) => [key, change(value)])
  return Object.fromEntries(entries) as Record<Key, To>
}

/** @param interviews cells by interview, in the order of the resamples */
function withInterval(
  interviews: readonly (readonly AgreementCell[])[],
  coders: number,
  draws: Resamples,
): WithInterval {
  const measures = measureCells(interviews.flat(), coders)
  const interval = measures.value.defined
    ? presenceInterval(interviews, measures.coefficient, draws)
    : measures.value
  return { ...measures, interval }
}

function overallOf(
  doubles: readonly DoubleCoded[],
  cells: readonly AgreementCell[],
  coders: number,
  draws: Resamples,
): OverallAgreement {
  const measures = measureCells(cells, coders)
  const agreement = agreementInterval(doubles, draws)
  const levels = cells.flatMap((cell) => cell.levels)
  return {
    ...measures,
    alphaInterval: presenceInterval(
      doubles.map((double) => double.cells),
      'alpha',
      draws,
    ),
    agreementInterval: agreement,
    reliabilityInterval: reliabilityInterval(agreement, coders),
    spanInterval: spanInterval(doubles, draws),
    iccInterval: levelInterval(doubles, draws),
    levelAlpha: mapEstimate(
      krippendorffAlpha(
        levels.map(({ first, second }) => [first, second]),
        'ordinal',
      ),
      ({ alpha }) => alpha,
    ),
    levelKappa: levelKappa(levels),
  }
}

/** R rises with CA, so that the ends of CA's interval give those of R's. */
function reliabilityInterval(agreement: Estimate<Interval>, coders: number): Estimate<Interval> {
  if (!agreement.defined) return agreement
  const [lower, upper] = [agreement.value.lower, agreement.value.upper].map((ca) =>
    codingReliability(ca, coders),
  )
  if (lower?.defined !== true || upper?.defined !== true) return undefinedBecause('one-coder')
  return { defined: true, value: { lower: lower.value, upper: upper.value } }
}

function levelKappa(levels: readonly { readonly first: number; readonly second: number }[]): Estimate | null {
  const values = levels.flatMap(({ first, second }) => [first, second])
  if (values.length === 0) return undefinedBecause('nothing-to-compare')
  if (!values.every(Number.isInteger)) return null
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const categories = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const table = contingency(
    levels.map(({ first }) => first),
    levels.map(({ second }) => second),
    categories,
  )
  return mapEstimate(cohenKappa(table, 'quadratic'), ({ kappa }) => kappa)
}
