import { z } from 'zod'
import { characterAgreement } from '../../core/agreement/character-agreement.ts'
import { matchAgreement, matchSegments } from '../../core/agreement/segment-matching.ts'
import { unitizingAlpha } from '../../core/agreement/unitizing-alpha.ts'
import { valueOrNull } from '../../core/stats/estimate.ts'
import { type Adapter, adapter, field } from './adapter.ts'

const spans = z
  .array(z.tuple([z.number(), z.number()]))
  .transform((pairs) => pairs.map(([start, end]) => ({ start, end })))
const segments = z.array(z.object({ start: z.number(), end: z.number(), code: z.string() }))

export const characterKappa: Adapter = adapter(
  z.object({ length: z.number(), coder1_spans: spans, coder2_spans: spans }),
  ({ length, coder1_spans, coder2_spans }) => {
    const agreement = characterAgreement([{ length, coder1: coder1_spans, coder2: coder2_spans }])
    return {
      both: field(agreement, (a) => a.both),
      only1: field(agreement, (a) => a.only1),
      only2: field(agreement, (a) => a.only2),
      neither: field(agreement, (a) => a.neither),
      percent_agreement: field(agreement, (a) => a.percentAgreement),
      kappa: field(agreement, (a) => valueOrNull(a.kappa)),
      jaccard: field(agreement, (a) => valueOrNull(a.jaccard)),
      dice: field(agreement, (a) => valueOrNull(a.dice)),
      alpha_nominal_chars: field(agreement, (a) => valueOrNull(a.alpha)),
    }
  },
)

export const unitizing: Adapter = adapter(
  z.object({ length: z.number(), coders: z.array(segments) }),
  ({ length, coders }) => {
    const result = unitizingAlpha(length, coders)
    if (!result.defined) return {}
    const { whole, binary, codes, perCode, coincidences, values } = result.value
    return {
      u_alpha: valueOrNull(whole),
      u_alpha_binary: valueOrNull(binary),
      cu_alpha: valueOrNull(codes),
      ku_alpha: Object.fromEntries([...perCode].map(([code, alpha]) => [code, valueOrNull(alpha)])),
      observed_coincidence: coincidences,
      coincidence_order: values.map((value) => (value === '' ? '(uncoded)' : value)),
    }
  },
)

export const segmentMatching: Adapter = adapter(
  z.object({ coder1: segments, coder2: segments, min_overlap: z.number(), n_codes: z.number() }),
  ({ coder1, coder2, min_overlap, n_codes }) => {
    const matching = matchSegments(coder1, coder2, { minimumOverlap: min_overlap })
    const agreement = matchAgreement(matching, n_codes)
    return {
      matched: matching.pairs.length,
      only1: matching.only1,
      only2: matching.only2,
      pairs: matching.pairs.map(({ first, second, overlap }) => ({ i: first, j: second, overlap })),
      maxqda_percent: field(agreement, (a) => a.agreement),
      kappa_rk: field(agreement, (a) => valueOrNull(a.kappa)),
      holsti_CA: field(agreement, (a) => a.agreement),
      agreement_over_union: field(agreement, (a) => a.overUnion),
    }
  },
)
