import type { ConformanceCase } from './case-file.ts'

/** Where a result first differs from what is expected; `path` as in `ci95[0]`. */
export type Difference = { readonly path: string; readonly expected: unknown; readonly actual: unknown }

/**
 * The first field of `expected` that `actual` does not meet; fields only `actual` has are not looked at.
 * @param tolerance of numbers, relative to the larger of 1 and the expected size; one for all or by top-level field
 */
export function firstDifference(
  expected: Readonly<Record<string, unknown>>,
  actual: unknown,
  tolerance: ConformanceCase['tolerance'],
): Difference | undefined {
  for (const [name, value] of Object.entries(expected)) {
    const allowed = typeof tolerance === 'number' ? tolerance : (tolerance[name] ?? 0)
    const found = difference(value, member(actual, name), { path: name, allowed })
    if (found) return found
  }
  return undefined
}

type Place = { readonly path: string; readonly allowed: number }

function difference(expected: unknown, actual: unknown, { path, allowed }: Place): Difference | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return { path, expected, actual }
    return firstOf(expected.entries(), (i) => ({ actual: actual[Number(i)], path: `${path}[${i}]` }), allowed)
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return { path, expected, actual }
    return firstOf(
      Object.entries(expected),
      (key) => ({ actual: member(actual, key), path: `${path}.${key}` }),
      allowed,
    )
  }
  const same =
    typeof expected === 'number' && typeof actual === 'number'
      ? Math.abs(actual - expected) <= allowed * Math.max(1, Math.abs(expected))
      : expected === actual
  return same ? undefined : { path, expected, actual }
}

function firstOf<K extends string | number>(
  entries: Iterable<readonly [K, unknown]>,
  at: (key: K) => { readonly actual: unknown; readonly path: string },
  allowed: number,
): Difference | undefined {
  for (const [key, expected] of entries) {
    const { actual, path } = at(key)
    const found = difference(expected, actual, { path, allowed })
    if (found) return found
  }
  return undefined
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
