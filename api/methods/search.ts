import { z } from 'zod'
import { method } from '../method.ts'
import { interviewId } from '../types/ids.ts'
import { findOptions, hit } from '../types/search.ts'

/** Words looked for in all interviews. */
export const searchMethods = {
  /**
   * Every place where the words stand in the interviews (in all, or in those named), a page at a time, by
   * interviewee's code and place in the text. `total` is exact.
   */
  'text.search': method({
    params: z.object({
      query: z.string().min(1).max(200),
      options: findOptions,
      interviewIds: z.array(interviewId).optional(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    result: z.object({ total: z.number(), hits: z.array(hit) }),
    errors: ['no-project-open'],
    reads: ['interview', 'interviewee', 'project', 'coder'],
  }),
}
