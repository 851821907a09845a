import type { Adapter } from './adapter.ts'

/** Which adapter answers for which `method`. */
export const registry: Readonly<Record<string, Adapter>> = {}
