import { z } from 'zod'
import { valueOrNull } from '../../core/stats/estimate.ts'
import { hedgesG } from '../../core/stats/hedges-g.ts'
import { pooledEffect } from '../../core/stats/pooled-effect.ts'
import { vanElterenTest } from '../../core/stats/van-elteren.ts'
import { type Adapter, adapter, field } from './adapter.ts'
import { twoGroups } from './schemas.ts'

export const stratifiedGroups: Adapter = adapter(z.object({ strata: z.array(twoGroups) }), ({ strata }) => {
  const effects = strata.map(({ group1, group2 }) => hedgesG(group1, group2))
  const usable = effects.flatMap((effect) => (effect.defined ? [effect.value] : []))
  const pooled = pooledEffect(usable.map(({ g, variance }) => ({ effect: g, variance })))
  const ranks = vanElterenTest(strata)
  return {
    van_elteren_z: field(ranks, (v) => v.z),
    van_elteren_p: field(ranks, (v) => v.p),
    stratum_g: effects.map((effect) => field(effect, (e) => e.g)),
    stratum_var: effects.map((effect) => field(effect, (e) => e.variance)),
    pooled_g_fixed: field(pooled, (p) => p.effect),
    pooled_g_ci95: field(pooled, (p) => [p.interval.lower, p.interval.upper]),
    Q: field(pooled, (p) => p.q),
    Q_df: field(pooled, (p) => p.degreesOfFreedom),
    Q_p: field(pooled, (p) => valueOrNull(p.qP)),
  }
})
