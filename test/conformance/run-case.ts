import { z } from 'zod'
import type { ConformanceCase } from './case-file.ts'
import { type Difference, firstDifference } from './first-difference.ts'
import { registry } from './registry.ts'

export type Outcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'not-implemented' }
  | { readonly kind: 'fail'; readonly difference: Difference }
  | { readonly kind: 'error'; readonly message: string }

/** Computes one case and compares; an input that does not fit, or an exception, is an error. */
export function runCase({ method, input, expected, tolerance }: ConformanceCase): Outcome {
  const adapter = Object.hasOwn(registry, method) ? registry[method] : undefined
  if (!adapter) return { kind: 'not-implemented' }
  try {
    const difference = firstDifference(expected, adapter(input), tolerance)
    return difference ? { kind: 'fail', difference } : { kind: 'pass' }
  } catch (error) {
    if (error instanceof z.ZodError) return { kind: 'error', message: `input: ${z.prettifyError(error)}` }
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) }
  }
}
