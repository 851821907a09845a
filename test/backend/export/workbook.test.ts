import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { toWorkbook } from '../../../backend/export/workbook.ts'

const rows = [
  ['=1+1', 0.1234567890123],
  ['客户 𠮷 👨‍👩‍👧', null],
  ['a\u0000b', true],
] as const

describe('the workbook', () => {
  it('gives back what went in, a sheet a table', async () => {
    const bytes = await toWorkbook([
      { name: 'one/two', columns: ['text', 'number'], rows },
      { name: '表', columns: ['x'], rows: [] },
    ])
    const read = await readSheet(Buffer.from(bytes), 1)
    expect(read).toEqual([
      ['text', 'number'],
      ['=1+1', 0.1234567890123],
      ['客户 𠮷 👨‍👩‍👧', null],
      ['ab', 1],
    ])
    const names = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())
    expect(names).toContain('"one two"')
    expect(names).toContain('"表"')
  })

  it('holds no formula, whatever a text looks like', async () => {
    const bytes = await toWorkbook([{ name: 't', columns: ['a', 'b'], rows }])
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes('sheet'))
    expect(parts.length).toBeGreaterThan(0)
    for (const [, part] of parts) expect(strFromU8(part)).not.toMatch(/<f[ >]/)
  })
})
