import { z } from 'zod'
import { method } from '../method.ts'
import { done } from '../types/common.ts'
import {
  comparisonResult,
  comparisonRow,
  comparisonScope,
  comparisonSettings,
  label,
} from '../types/comparison.ts'
import { competencyId } from '../types/ids.ts'

const everything = ['project', 'coder', 'interviewee', 'interview', 'event', 'dictionary', 'coding'] as const
const failures = ['no-project-open', 'groups-hidden', 'coding-apart'] as const

/** Superior against average. */
export const comparisonMethods = {
  /**
   * The comparison with the project's settings: one entry per competency, the length check, the warnings. Of one
   * stratum, or by one coder's independent codings, where asked for. With a `job`, 'job.progress' says how far it is.
   */
  'comparison.run': method({
    params: z.object({ ...comparisonScope, job: z.string().max(100).optional() }),
    result: comparisonResult,
    errors: failures,
    reads: [...everything, 'comparison'],
  }),
  /** Saves settings of the comparison and of the proposal's rules. Decisions stay as they are. */
  'comparison.setSettings': method({
    params: z.object({ settings: comparisonSettings }),
    result: done,
    errors: ['no-project-open', 'bad-request'],
  }),
  /** Which labels other settings would give, and the rows that say why. Changes nothing. */
  'comparison.preview': method({
    params: z.object({ settings: comparisonSettings }),
    result: z.object({
      changes: z.array(z.object({ competencyId, before: label, after: label, row: comparisonRow })),
    }),
    errors: [...failures, 'bad-request'],
  }),
}
