import { z } from 'zod'
import {
  categoryAgreement,
  codingReliability,
  countsAgreement,
  poolAgreed,
} from '../../core/agreement/category-agreement.ts'
import { mean } from '../../core/stats/descriptives.ts'
import { type Estimate, valueOrNull } from '../../core/stats/estimate.ts'
import { type Adapter, adapter } from './adapter.ts'

const counts = z.array(z.number())

export const countsCategoryAgreement: Adapter = adapter(
  z.object({
    code_counts_per_interview: z.array(z.object({ coder1: counts, coder2: counts })),
    n_coders: z.number().default(2),
  }),
  ({ code_counts_per_interview, n_coders }) => {
    const parts = code_counts_per_interview.map(({ coder1, coder2 }) => countsAgreement(coder1, coder2))
    const agreements = parts.map(categoryAgreement)
    const pooled = categoryAgreement(poolAgreed(parts))
    const average = mean(agreements.flatMap((each) => (each.defined ? [each.value] : [])))
    return {
      S: parts.map((part) => part.agreed),
      T1: parts.map((part) => part.total1),
      T2: parts.map((part) => part.total2),
      CA: agreements.map(valueOrNull),
      R: agreements.map((each) => reliability(each, n_coders)),
      pooled_CA: valueOrNull(pooled),
      mean_CA: valueOrNull(average),
      R_of_mean_CA: reliability(average, n_coders),
      R_of_pooled_CA: reliability(pooled, n_coders),
    }
  },
)

export const categoryAgreementEdges: Adapter = adapter(
  z.object({ cases: z.array(z.object({ S: z.number(), T1: z.number(), T2: z.number(), n: z.number() })) }),
  ({ cases }) => {
    const agreements = cases.map(({ S, T1, T2, n }) => ({
      n,
      agreement: categoryAgreement({ agreed: S, total1: T1, total2: T2 }),
    }))
    return {
      CA: agreements.map(({ agreement }) => valueOrNull(agreement)),
      R: agreements.map(({ agreement, n }) => reliability(agreement, n)),
    }
  },
)

function reliability(agreement: Estimate, coders: number): number | null {
  return agreement.defined ? valueOrNull(codingReliability(agreement.value, coders)) : null
}
