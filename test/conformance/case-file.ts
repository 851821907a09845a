import { z } from 'zod'

const tolerance = z.union([z.number(), z.record(z.string(), z.number())])

const conformanceCase = z.object({
  id: z.string(),
  what: z.string().optional(),
  method: z.string(),
  input: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
  tolerance: tolerance.default(0),
})

/** A value and what it must be: within `tolerance` times the larger of 1 and the expected size. */
export type ConformanceCase = z.infer<typeof conformanceCase>

const caseFile = z.union([
  z.object({ cases: z.array(conformanceCase) }).transform((file) => file.cases),
  z.array(conformanceCase),
])

/**
 * The cases of a file's text: `{ "cases": [...] }`, or the bare list.
 * @throws {Error} whose message says in one sentence what is wrong with the text
 */
export function parseCases(text: string): ConformanceCase[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new Error('it is not JSON', { cause })
  }
  const parsed = caseFile.safeParse(json)
  if (parsed.success) return parsed.data
  throw new Error('it is not an object with a list "cases" of { id, method, input, expected, tolerance }', {
    cause: parsed.error,
  })
}
