import { describe, expect, it } from 'vitest'
import { makeWorkbook } from '../../../backend/export/make-workbook.ts'
import { toWorkbook } from '../../../backend/export/workbook.ts'
import { readTable } from '../../../backend/import/readers/read-table.ts'

const table = (rows: number) => ({
  name: 'codings',
  columns: ['code', 'quote', 'level', 'sure', 'memo'],
  rows: Array.from({ length: rows }, (_, index) => [
    `P${index}`,
    '我当时就去找他',
    index % 6,
    index % 2 === 0,
    null,
  ]),
})

describe('a workbook', () => {
  it.each([1, 4_000])(
    'of %i rows has the same cells, whether it is made here or in a thread of its own',
    async (rows) => {
      const tables = [table(rows)]
      const [made, here] = [await makeWorkbook(tables), await toWorkbook(tables)]
      expect((await readTable(made, 'made.xlsx')).rows).toHaveLength(rows)
      expect(await readTable(made, 'made.xlsx')).toEqual(await readTable(here, 'here.xlsx'))
    },
  )
})
