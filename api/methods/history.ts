import { z } from 'zod'
import { method } from '../method.ts'
import { nothing } from '../types/common.ts'
import { change, historyState } from '../types/history.ts'

const everything = [
  'project',
  'coder',
  'interviewee',
  'interview',
  'event',
  'dictionary',
  'coding',
  'comparison',
  'model',
] as const

/** Undo, redo and the trail: one record of every change, kept in the project. */
export const historyMethods = {
  /** What undo and redo would do now. */
  'history.state': method({
    params: nothing,
    result: historyState,
    errors: ['no-project-open'],
    reads: everything,
  }),
  /** Takes back the last change and says which it was. */
  'history.undo': method({ params: nothing, result: change, errors: ['no-project-open', 'nothing-to-undo'] }),
  /** Does the change last taken back again. */
  'history.redo': method({ params: nothing, result: change, errors: ['no-project-open', 'nothing-to-redo'] }),
  /** The trail, newest first. */
  'history.list': method({
    params: z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    result: z.object({ total: z.number(), changes: z.array(change) }),
    errors: ['no-project-open'],
    reads: everything,
  }),
}
