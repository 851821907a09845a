import { z } from 'zod'
import { bootstrapMeanDifference } from '../../core/stats/bootstrap.ts'
import { valueOrNull } from '../../core/stats/estimate.ts'
import { mannWhitney } from '../../core/stats/mann-whitney.ts'
import { permutationTest } from '../../core/stats/permutation-test.ts'
import { smallestExactP } from '../../core/stats/smallest-p.ts'
import { type Adapter, adapter, field } from './adapter.ts'
import { twoGroups } from './schemas.ts'

export const mannWhitneyTest: Adapter = adapter(twoGroups, ({ group1, group2 }) => {
  const test = mannWhitney(group1, group2)
  if (!test.defined) return {}
  const { asymptotic, ...rest } = test.value
  return {
    U1: rest.u1,
    U2: rest.u2,
    W: rest.rankSum,
    z: field(asymptotic, (a) => a.z),
    p_asym: field(asymptotic, (a) => a.p),
    z_cc: field(asymptotic, (a) => a.zCorrected),
    p_asym_cc: field(asymptotic, (a) => a.pCorrected),
    p_exact: rest.pTwoSided,
    p_exact_greater: rest.pGreater,
    p_exact_less: rest.pLess,
    rank_biserial: rest.rankBiserial,
    hodges_lehmann: rest.hodgesLehmann,
  }
})

export const permutationExact: Adapter = adapter(twoGroups, ({ group1, group2 }) => {
  const plain = permutationTest(group1, group2, { statistic: 'mean-difference' })
  const studentized = permutationTest(group1, group2)
  return {
    n_assignments: field(plain, (test) => test.assignments),
    mean_diff: field(plain, (test) => valueOrNull(test.statistic)),
    p_mean_diff_two_sided: field(plain, (test) => test.pTwoSided),
    p_mean_diff_greater: field(plain, (test) => test.pGreater),
    welch_t: field(studentized, (test) => valueOrNull(test.statistic)),
    p_studentized_two_sided: field(studentized, (test) => test.pTwoSided),
    p_studentized_greater: field(studentized, (test) => test.pGreater),
  }
})

export const minAttainableP: Adapter = adapter(
  z.object({ pairs: z.array(z.tuple([z.number(), z.number()])) }),
  ({ pairs }) => ({ p: pairs.map(([n1, n2]) => valueOrNull(smallestExactP(n1, n2))) }),
)

export const bootstrapDifference: Adapter = adapter(twoGroups, ({ group1, group2 }) => {
  const result = bootstrapMeanDifference(group1, group2)
  return {
    diff: field(result, (r) => r.difference),
    ci95: field(result, (r) => [r.interval.lower, r.interval.upper]),
    boot_sd: field(result, (r) => r.standardDeviation),
  }
})
