import { z } from 'zod'
import { adjustP } from '../../core/stats/adjust-p.ts'
import { type Adapter, adapter } from './adapter.ts'

export const pAdjust: Adapter = adapter(z.object({ p: z.array(z.number().nullable()) }), ({ p }) => ({
  bonferroni: adjustP(p, 'bonferroni'),
  holm: adjustP(p, 'holm'),
  hochberg: adjustP(p, 'hochberg'),
  BH: adjustP(p, 'bh'),
  BY: adjustP(p, 'by'),
}))
