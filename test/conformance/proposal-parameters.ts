import { z } from 'zod'
import type { Label } from '../../core/proposal/label.ts'

/** Parameters as the files write them: as in core, but for the correction's capital letters. */
export const parameters = z.object({
  minGroupN: z.number(),
  minCoded: z.number(),
  alpha: z.number(),
  correction: z
    .string()
    .transform((name) =>
      z.enum(['bonferroni', 'holm', 'hochberg', 'bh', 'by', 'none']).parse(name.toLowerCase()),
    ),
  minEffect: z.number(),
  presenceThreshold: z.number(),
  rarePresence: z.number(),
  thresholdMaxEffect: z.number(),
  ruledOutEffect: z.number(),
  minReliability: z.number(),
})

/** A label as the files write it. */
export function labelWord(label: Label): string {
  return label.replace('-', '_')
}
