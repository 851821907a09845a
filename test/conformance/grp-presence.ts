import { z } from 'zod'
import { type Estimate, valueOrNull } from '../../core/stats/estimate.ts'
import { fisherExactP } from '../../core/stats/fisher-exact.ts'
import { mantelHaenszel } from '../../core/stats/mantel-haenszel.ts'
import {
  type ConditionalOddsRatio,
  conditionalOddsRatio,
  haldaneOddsRatio,
  pearsonChiSquared,
  sampleOddsRatio,
} from '../../core/stats/odds-ratio.ts'
import { wilsonInterval } from '../../core/stats/proportion.ts'
import { type Adapter, adapter, field, pair } from './adapter.ts'

const table = z.object({
  present1: z.number(),
  absent1: z.number(),
  present2: z.number(),
  absent2: z.number(),
})

export const fisherExact: Adapter = adapter(table, (cells) => {
  const { present1, absent1, present2, absent2 } = cells
  const conditional = conditionalOddsRatio(cells)
  const haldane = haldaneOddsRatio(cells)
  const association = pearsonChiSquared(cells)
  const [n1, n2] = [present1 + absent1, present2 + absent2]
  return {
    p_two_sided: valueOrNull(fisherExactP(cells)),
    or_conditional_mle: ratio(conditional),
    or_ci95: field(conditional, (c) => [valueOrNull(c.lower), valueOrNull(c.upper)]),
    or_sample: valueOrNull(sampleOddsRatio(cells)),
    or_haldane: haldane.ratio,
    or_haldane_ci95: [haldane.interval.lower, haldane.interval.upper],
    phi: field(association, (a) => a.phi),
    chisq: field(association, (a) => a.chiSquared),
    wilson1: pair(wilsonInterval(present1, n1)),
    wilson2: pair(wilsonInterval(present2, n2)),
    risk_difference: n1 > 0 && n2 > 0 ? present1 / n1 - present2 / n2 : null,
  }
})

export const stratifiedPresence: Adapter = adapter(z.object({ strata: z.array(table) }), ({ strata }) => {
  const result = mantelHaenszel(strata)
  return {
    mh_common_or: field(result, (r) => valueOrNull(r.ratio)),
    mh_ci95: field(result, (r) => pair(r.interval)),
    cmh_chisq_no_cc: field(result, (r) => r.chiSquared),
    cmh_p_no_cc: field(result, (r) => r.p),
    exact_p: field(result, (r) => r.exactP),
    exact_or: field(result, (r) => ratio(r.exact)),
  }
})

function ratio(estimate: Estimate<ConditionalOddsRatio>): number | null {
  return field(estimate, (e) => valueOrNull(e.ratio))
}
