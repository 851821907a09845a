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

  it('is as wide as what stands in it, and shows three decimals of numbers that have any', async () => {
    const name = '在不确定情境下推动跨部门协同的能力'
    const bytes = await toWorkbook([
      {
        name: 't',
        columns: ['a', 'b'],
        rows: [
          [name, 0.1234567],
          ['x', 4],
        ],
      },
    ])
    const parts = unzipSync(bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map((match) => Number(match[1]))
    expect(widths).toEqual([2 * name.length + 2, 10])
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('formatCode="0.000"')
    expect((await readSheet(Buffer.from(bytes), 1))[1]).toEqual([name, 0.1234567])
  })
})
