import type { Adapter } from './adapter.ts'
import { classificationRule } from './classification-rule.ts'
import { endToEndComparison } from './end-to-end-comparison.ts'
import { kGroups } from './grp-k-groups.ts'
import { lengthCheck } from './grp-length-check.ts'
import { pAdjust } from './grp-p-adjust.ts'
import { fisherExact, stratifiedPresence } from './grp-presence.ts'
import {
  bootstrapDifference,
  mannWhitneyTest,
  minAttainableP,
  permutationExact,
} from './grp-rank-and-permutation.ts'
import { rateRatio } from './grp-rate-ratio.ts'
import { stratifiedGroups } from './grp-strata.ts'
import { twoGroupDegenerate, twoGroupMeans, twoGroupSummary } from './grp-two-group-means.ts'
import { krippendorff, noVariation } from './rel-alpha.ts'
import { categoryAgreementEdges, countsCategoryAgreement } from './rel-category-agreement.ts'
import { correlation } from './rel-correlation.ts'
import { intraclass } from './rel-icc.ts'
import { cohen, fleiss, gwet } from './rel-kappa.ts'
import { characterKappa, segmentMatching, unitizing } from './rel-spans.ts'

/** Which adapter answers for which `method`. */
export const registry: Readonly<Record<string, Adapter>> = {
  bootstrap_percentile_mean_diff: bootstrapDifference,
  category_agreement: countsCategoryAgreement,
  category_agreement_edges: categoryAgreementEdges,
  character_kappa: characterKappa,
  classification_rule: classificationRule,
  cmh: stratifiedPresence,
  cohen_kappa: cohen,
  correlation,
  edge_no_variation: noVariation,
  end_to_end_comparison: endToEndComparison,
  fisher_exact: fisherExact,
  fleiss_kappa: fleiss,
  gwet_ac: gwet,
  icc: intraclass,
  k_groups: kGroups,
  krippendorff_alpha: krippendorff,
  length_check: lengthCheck,
  mann_whitney: mannWhitneyTest,
  min_attainable_p: minAttainableP,
  p_adjust: pAdjust,
  permutation_exact: permutationExact,
  rate_ratio: rateRatio,
  segment_matching: segmentMatching,
  stratified_two_group: stratifiedGroups,
  two_group_degenerate: twoGroupDegenerate,
  two_group_means: twoGroupMeans,
  two_group_summary: twoGroupSummary,
  unitizing_alpha: unitizing,
}
