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

  it('shows a tiny p as below .001, never as 0, while the cell holds the number', async () => {
    const bytes = await toWorkbook([{ name: 't', columns: ['p'], rows: [[0.00012], [0.0005], [-0.00012]] }])
    const parts = unzipSync(bytes)
    const part = (name: string) => strFromU8(parts[`xl/${name}.xml`] ?? new Uint8Array())
    const formats = [...part('styles').matchAll(/formatCode="(.*?)"/g)].map(([, format]) => format)
    expect(formats).toEqual(['[&lt;0]-0.000;[&lt;0.0005]&quot;&lt;0.001&quot;;0.000', '0.000'])
    const styles = [...part('worksheets/sheet1').matchAll(/<c r="A[2-4]" s="(\d+)"/g)].map(
      ([, style]) => style,
    )
    expect(new Set(styles).size).toBe(2)
    expect(styles[1]).toBe(styles[2])
    expect(await readSheet(Buffer.from(bytes), 1)).toEqual([['p'], [0.00012], [0.0005], [-0.00012]])
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
