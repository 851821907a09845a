import { z } from 'zod'
import { classify } from '../../core/proposal/classify.ts'
import { adapter } from './adapter.ts'
import { labelWord, parameters } from './proposal-parameters.ts'

const row = z.object({
  n1: z.number(),
  n2: z.number(),
  coded1: z.number(),
  coded2: z.number(),
  m1: z.number(),
  m2: z.number(),
  g: z.number().nullable(),
  gLo: z.number().nullable(),
  gHi: z.number().nullable(),
  pAdj: z.number().nullable(),
  reliability: z.number().nullable(),
  lengthFail: z.boolean(),
})

/** The decision table of method.md 3.8 on ready-made evidence. */
export const classificationRule = adapter(
  z.object({ parameters, rows: z.array(row) }),
  ({ parameters: given, rows }) => {
    const results = rows.map((one) =>
      classify(
        { ...one, usable1: one.m1, usable2: one.m2, gLower: one.gLo, gUpper: one.gHi, pAdjusted: one.pAdj },
        given,
      ),
    )
    return { labels: results.map((one) => labelWord(one.label)), rules: results.map((one) => one.rule) }
  },
)
