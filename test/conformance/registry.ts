import type { Adapter } from './adapter.ts'
import { lengthCheck } from './grp-length-check.ts'
import { pAdjust } from './grp-p-adjust.ts'
import {
  bootstrapDifference,
  mannWhitneyTest,
  minAttainableP,
  permutationExact,
} from './grp-rank-and-permutation.ts'
import { twoGroupDegenerate, twoGroupMeans, twoGroupSummary } from './grp-two-group-means.ts'
import { correlation } from './rel-correlation.ts'

/** Which adapter answers for which `method`. */
export const registry: Readonly<Record<string, Adapter>> = {
  bootstrap_percentile_mean_diff: bootstrapDifference,
  correlation,
  length_check: lengthCheck,
  mann_whitney: mannWhitneyTest,
  min_attainable_p: minAttainableP,
  p_adjust: pAdjust,
  permutation_exact: permutationExact,
  two_group_degenerate: twoGroupDegenerate,
  two_group_means: twoGroupMeans,
  two_group_summary: twoGroupSummary,
}
