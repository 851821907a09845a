import type { z } from 'zod'
import type { ErrorCode } from './error.ts'

/**
 * What a project is made of, as far as a reader must know when to ask again. A method names the topics it
 * `reads`; every change announces the topics it touched.
 */
export const topics = [
  'project',
  'coder',
  'interviewee',
  'interview',
  'progress',
  'event',
  'dictionary',
  'coding',
  'memo',
  'comparison',
  'model',
] as const
export type Topic = (typeof topics)[number]

/** One method of the contract: what goes in, what comes out, what can go wrong, and what its answer depends on. */
export interface Method<
  Params extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
  Errors extends ErrorCode = ErrorCode,
> {
  readonly params: Params
  readonly result: Result
  readonly errors: readonly Errors[]
  readonly reads: readonly Topic[]
}

/** Writes a method down. Beyond `errors`, every method may fail with the connection's own (bad-request …), and one
 * that changes a project with those of writing (writeErrors). */
export function method<Params extends z.ZodType, Result extends z.ZodType, const Errors extends ErrorCode>(
  definition: Omit<Method<Params, Result, Errors>, 'reads' | 'errors'> & {
    readonly errors?: readonly Errors[]
    readonly reads?: readonly Topic[]
  },
): Method<Params, Result, Errors> {
  return { ...definition, errors: definition.errors ?? [], reads: definition.reads ?? [] }
}
