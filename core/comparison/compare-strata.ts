import type { CompetencyId } from '../model/ids.ts'
import { defined, type Estimate, type Interval, mapEstimate, valueOrNull } from '../stats/estimate.ts'
import { hedgesG } from '../stats/hedges-g.ts'
import { mantelHaenszel } from '../stats/mantel-haenszel.ts'
import { pooledEffect } from '../stats/pooled-effect.ts'
import { vanElterenTest } from '../stats/van-elteren.ts'
import { scoreValue } from './compare-competency.ts'
import { prepare, scoreAll } from './prepare.ts'
import type { ComparisonInput, ComparisonSettings, IntervieweeScores } from './types.ts'

/** The groups compared within each stratum, and over all of them with strata held apart (method.md 3.2). */
export interface StrataComparison {
  readonly strata: readonly { readonly name: string; readonly superior: number; readonly average: number }[]
  readonly rows: readonly StrataRow[]
}

export interface StrataRow {
  readonly competencyId: CompetencyId
  readonly strata: readonly StratumResult[]
  /** The fixed-effect mean of g, and Cochran's Q: whether the strata differ in it. */
  readonly pooled: Estimate<{
    readonly g: number
    readonly interval: Interval
    readonly q: number
    readonly qP: Estimate
  }>
  /** Two-sided p of the rank test with strata held apart. */
  readonly vanElterenP: Estimate
  /** Presence with strata held apart: the common odds ratio, and p without continuity correction. */
  readonly presence: Estimate<{ readonly oddsRatio: Estimate; readonly p: number }>
  readonly cautions: readonly StrataCaution[]
}

export interface StratumResult {
  readonly g: Estimate
  readonly interval: Estimate<Interval>
  readonly superior: { readonly n: number; readonly coded: number; readonly usable: number }
  readonly average: { readonly n: number; readonly coded: number; readonly usable: number }
}

/** FEW: under five usable scores in a group of a stratum; HETEROGENEOUS: p of Q under .10; OPPOSITE: signs differ. */
export type StrataCaution = 'FEW' | 'HETEROGENEOUS' | 'OPPOSITE'

const few = 5
const heterogeneousP = 0.1

/** Compares the groups within strata on every competency, by the score the settings choose. */
export function compareStrata(input: ComparisonInput, settings: ComparisonSettings): StrataComparison {
  const prepared = prepare(input, settings)
  const stratumOf = new Map(
    [...prepared.superior, ...prepared.average].map((person) => [person.id, person.stratum]),
  )
  const names = [...new Set(stratumOf.values())].sort()
  const scored = scoreAll(prepared, input.competencyIds, settings)
  const members = names.map((name) => scored.filter((one) => stratumOf.get(one.intervieweeId) === name))
  return {
    strata: names.map((name, index) => ({
      name,
      superior: ofGroup(members[index] ?? [], 'superior').length,
      average: ofGroup(members[index] ?? [], 'average').length,
    })),
    rows: input.competencyIds.map((id, column) => compareRow(id, column, members, settings)),
  }
}

function ofGroup(people: readonly IntervieweeScores[], group: IntervieweeScores['group']) {
  return people.filter((one) => one.group === group)
}

function compareRow(
  competencyId: CompetencyId,
  column: number,
  members: readonly (readonly IntervieweeScores[])[],
  { score }: ComparisonSettings,
): StrataRow {
  const side = (people: readonly IntervieweeScores[]) => {
    const scores = people.flatMap((one) => one.scores[column] ?? [])
    const values = scores.flatMap((one) => scoreValue(one, score) ?? [])
    return {
      values,
      n: people.length,
      coded: scores.filter((one) => one.present).length,
      usable: values.length,
    }
  }
  const strata = members.map((people) => {
    const [superior, average] = [side(ofGroup(people, 'superior')), side(ofGroup(people, 'average'))]
    return { superior, average, effect: hedgesG(superior.values, average.values) }
  })
  const usable = strata.flatMap(({ effect }) => (effect.defined ? [effect.value] : []))
  const pooled = mapEstimate(
    pooledEffect(usable.map(({ g, variance }) => ({ effect: g, variance }))),
    ({ effect, interval, q, qP }) => ({ g: effect, interval, q, qP }),
  )
  return {
    competencyId,
    strata: strata.map(({ superior, average, effect }) => ({
      g: mapEstimate(effect, ({ g }) => g),
      interval: effect.defined ? effect.value.interval : effect,
      superior: counts(superior),
      average: counts(average),
    })),
    pooled,
    vanElterenP: mapEstimate(
      vanElterenTest(strata.map((one) => ({ group1: one.superior.values, group2: one.average.values }))),
      ({ p }) => p,
    ),
    presence: mapEstimate(
      mantelHaenszel(
        strata.map(({ superior, average }) => ({
          present1: superior.coded,
          absent1: superior.n - superior.coded,
          present2: average.coded,
          absent2: average.n - average.coded,
        })),
      ),
      ({ ratio, p }) => ({ oddsRatio: ratio, p }),
    ),
    cautions: cautionsOf(
      strata.map(({ superior, average }) => Math.min(superior.usable, average.usable)),
      usable.map(({ g }) => g),
      pooled.defined ? pooled.value.qP : defined(1),
    ),
  }
}

function counts({ n, coded, usable }: StratumResult['superior']): StratumResult['superior'] {
  return { n, coded, usable }
}

function cautionsOf(smallest: readonly number[], effects: readonly number[], qP: Estimate): StrataCaution[] {
  const p = valueOrNull(qP)
  return [
    ...(smallest.some((n) => n < few) ? (['FEW'] as const) : []),
    ...(p !== null && p < heterogeneousP ? (['HETEROGENEOUS'] as const) : []),
    ...(effects.some((g) => g > 0) && effects.some((g) => g < 0) ? (['OPPOSITE'] as const) : []),
  ]
}
