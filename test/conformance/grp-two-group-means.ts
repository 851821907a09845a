import { z } from 'zod'
import { brownForsythe } from '../../core/stats/brown-forsythe.ts'
import { cliffsDelta } from '../../core/stats/cliffs-delta.ts'
import { summarise } from '../../core/stats/descriptives.ts'
import { defined, type Estimate } from '../../core/stats/estimate.ts'
import { type HedgesG, hedgesG, hedgesGFromSummaries } from '../../core/stats/hedges-g.ts'
import { mannWhitney } from '../../core/stats/mann-whitney.ts'
import {
  studentTest,
  studentTestFromSummaries,
  type TTest,
  welchTest,
  welchTestFromSummaries,
} from '../../core/stats/t-test.ts'
import { type Adapter, adapter, field, pair } from './adapter.ts'
import { twoGroups } from './schemas.ts'

const summaries = z.object({
  mean1: z.number(),
  sd1: z.number(),
  n1: z.number(),
  mean2: z.number(),
  sd2: z.number(),
  n2: z.number(),
})

export const twoGroupMeans: Adapter = adapter(twoGroups, ({ group1, group2 }) => {
  const first = summarise(group1)
  const second = summarise(group2)
  const delta = cliffsDelta(group1, group2)
  const spread = brownForsythe([group1, group2])
  return {
    mean1: field(first, (s) => s.mean),
    mean2: field(second, (s) => s.mean),
    sd1: field(first, (s) => s.standardDeviation),
    sd2: field(second, (s) => s.standardDeviation),
    diff: first.defined && second.defined ? first.value.mean - second.value.mean : null,
    ...tTests(welchTest(group1, group2), studentTest(group1, group2)),
    ...effectSize(hedgesG(group1, group2)),
    cliffs_delta: field(delta, (d) => d.delta),
    cliffs_delta_ci95: delta.defined ? pair(delta.value.interval) : null,
    prob_superiority: field(delta, (d) => d.superiority),
    brown_forsythe_F: field(spread, (s) => s.f),
    brown_forsythe_p: field(spread, (s) => s.p),
  }
})

export const twoGroupSummary: Adapter = adapter(summaries, ({ mean1, sd1, n1, mean2, sd2, n2 }) => {
  const first = { n: n1, mean: mean1, standardDeviation: sd1 }
  const second = { n: n2, mean: mean2, standardDeviation: sd2 }
  return {
    diff: mean1 - mean2,
    ...tTests(welchTestFromSummaries(first, second), studentTestFromSummaries(first, second)),
    ...effectSize(hedgesGFromSummaries(first, second)),
  }
})

export const twoGroupDegenerate: Adapter = adapter(z.object({ cases: z.array(twoGroups) }), ({ cases }) => ({
  status: cases.map(({ group1, group2 }) => status(welchTest(group1, group2))),
  hedges_g: cases.map(({ group1, group2 }) => field(hedgesG(group1, group2), (g) => g.g)),
  welch_p: cases.map(({ group1, group2 }) => field(welchTest(group1, group2), (t) => t.p)),
  mann_whitney_p_exact: cases.map(({ group1, group2 }) =>
    field(mannWhitney(group1, group2), (m) => m.pTwoSided),
  ),
}))

function status(test: Estimate<TTest>): string {
  if (test.defined) return 'ok'
  const names = new Map([
    ['no-variation', 'all_equal'],
    ['zero-variance', 'zero_variance'],
    ['too-few-values', 'n_too_small'],
  ])
  return names.get(test.reason) ?? test.reason
}

function tTests(welch: Estimate<TTest>, student: Estimate<TTest>): Record<string, unknown> {
  return {
    welch_t: field(welch, (t) => t.t),
    welch_df: field(welch, (t) => t.degreesOfFreedom),
    welch_p: field(welch, (t) => t.p),
    welch_ci95: field(welch, (t) => pair(defined(t.interval))),
    student_t: field(student, (t) => t.t),
    student_df: field(student, (t) => t.degreesOfFreedom),
    student_p: field(student, (t) => t.p),
  }
}

function effectSize(effect: Estimate<HedgesG>): Record<string, unknown> {
  return {
    cohen_d: field(effect, (e) => e.d),
    J: field(effect, (e) => e.correction),
    hedges_g: field(effect, (e) => e.g),
    hedges_g_ci95: field(effect, (e) => pair(e.interval)),
    hedges_g_ci95_approx: field(effect, (e) => pair(defined(e.approximateInterval))),
  }
}
