import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../../backend/export/csv.ts'
import { toWorkbook } from '../../../../backend/export/workbook.ts'
import { readTable } from '../../../../backend/import/readers/read-table.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const table = {
  name: 't',
  columns: ['interview', 'quote'],
  rows: [
    ['P01', '他说："行"，\n然后走了, 就这样'],
    ['P02', ''],
    ['', '尾'],
  ],
}

describe('reading a table', () => {
  it('gets from csv and from xlsx what was written into them', async () => {
    for (const [content, name] of [
      [bytes(toCsv(table)), 'a.csv'],
      [await toWorkbook([table]), 'a.xlsx'],
    ] as const) {
      const read = await readTable(content, name)
      expect(read.header).toEqual(table.columns)
      expect(read.rows).toEqual(table.rows)
      expect(read.rowNumbers).toEqual([2, 3, 4])
    }
  })

  it.each([
    ['a;b\n1;2\n', [['1', '2']]],
    ['a\tb\r1\t2', [['1', '2']]],
    [
      'a,b\n\n1,\n,2\n',
      [
        ['1', ''],
        ['', '2'],
      ],
    ],
    ['a,b\n"x ""y""",2', [['x "y"', '2']]],
  ])('understands delimiters, line ends and quotes in %j', async (text, rows) => {
    expect((await readTable(bytes(text), 'a.csv')).rows).toEqual(rows)
  })

  it('refuses what is no table', async () => {
    await expect(readTable(bytes(''), 'a.csv')).rejects.toMatchObject({ code: 'empty-file' })
    await expect(readTable(bytes('\n \n'), 'a.csv')).rejects.toMatchObject({ code: 'empty-file' })
    await expect(readTable(bytes('\u0000x'), 'a.xlsx')).rejects.toMatchObject({ code: 'damaged-file' })
  })
})
