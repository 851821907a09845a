import { z } from 'zod'
import { anova, welchAnova } from '../../core/stats/anova.ts'
import { dunnTest, kruskalWallis } from '../../core/stats/kruskal-wallis.ts'
import { tukeyTest } from '../../core/stats/tukey.ts'
import { type Adapter, adapter, field } from './adapter.ts'

export const kGroups: Adapter = adapter(
  z.object({ groups: z.record(z.string(), z.array(z.number())) }),
  ({ groups }) => {
    const name = (position: number): string => Object.keys(groups)[position] ?? ''
    const values = Object.values(groups)
    const ranks = kruskalWallis(values)
    const variance = anova(values)
    const welch = welchAnova(values)
    const dunn = dunnTest(values)
    const tukey = tukeyTest(values)
    return {
      kw_H: field(ranks, (k) => k.h),
      kw_df: field(ranks, (k) => k.degreesOfFreedom),
      kw_p: field(ranks, (k) => k.p),
      epsilon_squared: field(ranks, (k) => k.epsilonSquared),
      anova_F: field(variance, (a) => a.f),
      anova_p: field(variance, (a) => a.p),
      eta_squared: field(variance, (a) => a.etaSquared),
      omega_squared: field(variance, (a) => a.omegaSquared),
      welch_F: field(welch, (w) => w.f),
      welch_df2: field(welch, (w) => w.denominatorDegrees),
      welch_p: field(welch, (w) => w.p),
      dunn_pairs: field(dunn, (pairs) => pairs.map(({ first, second }) => [name(first), name(second)])),
      dunn_z: field(dunn, (pairs) => pairs.map(({ z: score }) => score)),
      dunn_p_holm: field(dunn, (pairs) => pairs.map(({ pHolm }) => pHolm)),
      tukey_pairs: field(tukey, (pairs) =>
        pairs.map(({ first, second }) => `${name(second)}-${name(first)}`),
      ),
      tukey_diff: field(tukey, (pairs) => pairs.map(({ difference }) => difference)),
      tukey_p: field(tukey, (pairs) => pairs.map(({ p }) => p)),
    }
  },
)
