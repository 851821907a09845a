import fc from 'fast-check'
import { expect } from 'vitest'

/** Every property runs with this seed, so a failure can be repeated. */
export const seeded = { seed: 20_261_123, numRuns: 150 }

/** Scores as coding gives them: few levels, hence many ties and constants. */
export const level = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: -1, max: 6 }).map((half) => half / 2),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
)

export function sample(minLength = 0, maxLength = 8): fc.Arbitrary<number[]> {
  const constant = fc
    .tuple(level, fc.integer({ min: minLength, max: maxLength }))
    .map(([value, length]) => new Array<number>(length).fill(value))
  const tied = fc.array(fc.integer({ min: 0, max: 3 }), { minLength, maxLength })
  return fc.oneof(tied, fc.array(level, { minLength, maxLength }), constant)
}

/** Fails if any number inside is NaN or infinite; undefined estimates carry a reason instead. */
export function expectOnlyNumbers(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
  else if (value instanceof Map) for (const each of value.values()) expectOnlyNumbers(each)
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) expectOnlyNumbers(each)
}

/** The value of an estimate that must have one. */
export function known<T>(
  estimate:
    | { readonly defined: true; readonly value: T }
    | { readonly defined: false; readonly reason: string },
): T {
  if (!estimate.defined) throw new Error(`undefined because of ${estimate.reason}`)
  return estimate.value
}
