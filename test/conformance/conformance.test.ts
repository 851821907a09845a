import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { parseCases } from './case-file.ts'
import { firstDifference } from './first-difference.ts'

const program = fileURLToPath(new URL('../conformance.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Finished = { readonly code: number; readonly lines: readonly string[]; readonly complaint: string }

function run(content: unknown, ...options: string[]): Promise<Finished> {
  const file = join(folder, 'cases.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return new Promise((resolve) => {
    execFile(process.execPath, [program, file, ...options], (error, output, complaint) => {
      const code = typeof error?.code === 'number' ? error.code : 0
      resolve({ code, lines: output.trim().split('\n'), complaint })
    })
  })
}

const smallest = {
  id: 'S-1',
  method: 'min_attainable_p',
  input: { pairs: [[3, 3]] },
  expected: { p: [0.1] },
  tolerance: 1e-12,
}

describe('the conformance program', () => {
  it('prints each case and the totals, and ends with 0 where nothing fails', async () => {
    const unknown = { ...smallest, id: 'S-2', method: 'never_heard_of' }
    const { code, lines } = await run({ cases: [smallest, unknown] })
    expect(lines).toEqual([
      'S-1 min_attainable_p: pass',
      'S-2 never_heard_of: not implemented',
      '1 passed, 0 failed, 1 not implemented',
    ])
    expect(code).toBe(0)
  })

  it('prints the first difference and ends with 1', async () => {
    const wrong = { ...smallest, expected: { p: [0.2] } }
    const { code, lines } = await run({ cases: [wrong] })
    expect(lines[0]).toBe('S-1 min_attainable_p: fail: p[0]: expected 0.2, actual 0.1')
    expect(code).toBe(1)
  })

  it('calls an input it cannot read a failure of that case', async () => {
    const { code, lines } = await run({ cases: [{ ...smallest, input: { pairs: 3 } }] })
    expect(lines[0]).toContain('fail: input:')
    expect(code).toBe(1)
  })

  it('runs one method alone when asked', async () => {
    const { lines } = await run(
      { cases: [smallest, { ...smallest, method: 'icc' }] },
      '--method',
      'min_attainable_p',
    )
    expect(lines.at(-1)).toBe('1 passed, 0 failed, 0 not implemented')
  })

  it.each([
    ['text', 'not json'],
    ['another shape', { cases: [{ id: 3 }] }],
  ])('ends with 2 and one clear sentence for %s', async (_, content) => {
    const { code, lines, complaint } = await run(content)
    expect(code).toBe(2)
    expect(lines).toEqual([''])
    expect(complaint).toMatch(/^Cannot use .*cases\.json: it is not .*\.\n$/)
  })
})

describe('the comparison of results', () => {
  it('allows the tolerance times the larger of 1 and the expected size', () => {
    expect(firstDifference({ a: 100 }, { a: 100.9 }, 0.01)).toBeUndefined()
    expect(firstDifference({ a: 0.5 }, { a: 0.511 }, 0.01)).toMatchObject({ path: 'a' })
  })

  it('takes a tolerance for each field', () => {
    const expected = { a: 1, b: 1 }
    expect(firstDifference(expected, { a: 1.05, b: 1.05 }, { a: 0.1, b: 0.01 })).toMatchObject({ path: 'b' })
  })

  it('wants null for null, lists of the same length, and every field that is expected', () => {
    expect(firstDifference({ a: null }, { a: 0 }, 1)).toMatchObject({ path: 'a', actual: 0 })
    expect(firstDifference({ a: 0 }, { a: null }, 1)).toMatchObject({ path: 'a', actual: null })
    expect(firstDifference({ a: 0 }, { a: Number.NaN }, 1)).toMatchObject({ path: 'a' })
    expect(firstDifference({ a: [1] }, { a: [1, 2] }, 1)).toMatchObject({ path: 'a' })
    expect(firstDifference({ a: { b: [1] } }, { a: { b: [3] } }, 0)).toMatchObject({ path: 'a.b[0]' })
    expect(firstDifference({ a: 1 }, {}, 1)).toMatchObject({ path: 'a' })
  })

  it('reads cases also from a bare list', () => {
    expect(parseCases(JSON.stringify([smallest]))).toHaveLength(1)
  })
})
