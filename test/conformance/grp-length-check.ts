import { z } from 'zod'
import { partialSpearman, spearman } from '../../core/stats/correlation.ts'
import { mean } from '../../core/stats/descriptives.ts'
import { valueOrNull } from '../../core/stats/estimate.ts'
import { mannWhitney } from '../../core/stats/mann-whitney.ts'
import { welchTest } from '../../core/stats/t-test.ts'
import { type Adapter, adapter, field } from './adapter.ts'

const numbers = z.array(z.number())

export const lengthCheck: Adapter = adapter(
  z.object({ length1: numbers, length2: numbers, score1: numbers, score2: numbers }),
  ({ length1, length2, score1, score2 }) => {
    const welch = welchTest(length1, length2)
    const lengths = [...length1, ...length2]
    const scores = [...score1, ...score2]
    const group = [...length1.map(() => 1), ...length2.map(() => 0)]
    const related = spearman(lengths, scores)
    return {
      mean_length1: valueOrNull(mean(length1)),
      mean_length2: valueOrNull(mean(length2)),
      welch_t: field(welch, (t) => t.t),
      welch_df: field(welch, (t) => t.degreesOfFreedom),
      welch_p: field(welch, (t) => t.p),
      mw_p_exact: field(mannWhitney(length1, length2), (m) => m.pTwoSided),
      spearman_length_score: field(related, (r) => r.coefficient),
      spearman_p: field(related, (r) => valueOrNull(r.p)),
      partial_spearman_given_group: field(partialSpearman(lengths, scores, group), (r) => r.coefficient),
      rates_per_1000_1: score1.map((score, i) => (1000 * score) / (length1[i] ?? 0)),
      rates_per_1000_2: score2.map((score, i) => (1000 * score) / (length2[i] ?? 0)),
    }
  },
)
