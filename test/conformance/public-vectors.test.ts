import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCases } from './case-file.ts'
import { runCase } from './run-case.ts'

const file = new URL('../../../shared/data/vectors/public.json', import.meta.url)
const cases = existsSync(file) ? parseCases(readFileSync(file, 'utf8')) : []

describe.skipIf(cases.length === 0)('published test vectors, skipped where ../shared/data is absent', () => {
  it.each(cases.map((each) => [each.id, each.method, each] as const))('%s %s', (_, __, each) => {
    const outcome = runCase(each)
    expect(['pass', 'not-implemented'], JSON.stringify(outcome)).toContain(outcome.kind)
  })
})
