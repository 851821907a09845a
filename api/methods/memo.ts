import { z } from 'zod'
import { method } from '../method.ts'
import { done, nothing } from '../types/common.ts'
import { memo, memoMarks, memoSubject } from '../types/memo.ts'

/** What coders write for themselves beside the codings. */
export const memoMethods = {
  /** Memos about interviews, events and competencies: the active coder's own; for leads and at consensus everybody's. */
  'memo.list': method({
    params: nothing,
    result: z.array(memo),
    errors: ['no-project-open'],
    reads: ['memo', 'interview', 'event', 'dictionary', 'coder', 'project'],
  }),
  /** Writes the active coder's memo about something, in place of the one before; an empty text takes it away. */
  'memo.set': method({
    params: z.object({ about: memoSubject, text: z.string().max(20_000), marks: memoMarks }),
    result: done,
    errors: ['no-project-open', 'not-found'],
  }),
}
