import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCases } from './case-file.ts'
import { runCase } from './run-case.ts'

/** Seeded random inputs with R's own numbers; the script beside the file says by which calls. */
const file = new URL('../fixtures/r-reference.json', import.meta.url)
const cases = parseCases(readFileSync(file, 'utf8'))

describe('random cases computed in R', () => {
  it.each(cases.map((each) => [each.id, each.what, each] as const))('%s by %s', (_id, _what, each) => {
    const outcome = runCase(each)
    expect(outcome, JSON.stringify(each.input)).toEqual({ kind: 'pass' })
  })
})
