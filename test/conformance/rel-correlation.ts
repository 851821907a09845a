import { z } from 'zod'
import { kendallTauB, pearson, spearman } from '../../core/stats/correlation.ts'
import { valueOrNull } from '../../core/stats/estimate.ts'
import { type Adapter, adapter, field, pair } from './adapter.ts'

const pairs = z.object({ x: z.array(z.number()), y: z.array(z.number()) })

export const correlation: Adapter = adapter(pairs, ({ x, y }) => {
  const linear = pearson(x, y)
  const ranked = spearman(x, y)
  return {
    pearson_r: field(linear, (r) => r.coefficient),
    pearson_p: field(linear, (r) => valueOrNull(r.p)),
    pearson_ci95: field(linear, (r) => pair(r.interval)),
    spearman_rho: field(ranked, (r) => r.coefficient),
    spearman_t_df: field(ranked, (r) => r.degreesOfFreedom),
    spearman_p_t_approx: field(ranked, (r) => valueOrNull(r.p)),
    kendall_tau_b: valueOrNull(kendallTauB(x, y)),
  }
})
