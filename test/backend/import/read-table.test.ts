import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../backend/export/csv.ts'
import { toWorkbook } from '../../../backend/export/workbook.ts'
import { fileNameHint } from '../../../backend/import/file-name-hint.ts'
import { readTable } from '../../../backend/import/read-table.ts'

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
    await expect(readTable(bytes('x'), 'a.xlsx')).rejects.toMatchObject({ code: 'damaged-file' })
  })
})

describe('the hint of a file name', () => {
  it.each([
    ['P07_绩优_2024-03-05.docx', { code: 'P07', group: 'superior', date: '2024-03-05' }],
    ['访谈-A12-普通组.txt', { code: 'A12', group: 'average', date: '' }],
    ['20240305 superior M3.md', { code: 'M3', group: 'superior', date: '2024-03-05' }],
    ['founders-talk-38.md', { code: 'founders-talk-38', group: null, date: '' }],
    ['王小明.txt', { code: '王小明', group: null, date: '' }],
  ])('reads %s', (name, hint) => {
    expect(fileNameHint(name)).toEqual(hint)
  })
})
