import { describe, expect, it } from 'vitest'
import {
  completeRows,
  makeRow,
  parseNames,
  putRows,
  withEmptyRow,
} from '../../../renderer/anonymise/name-row.ts'

const told = (rows: readonly { readonly name: string; readonly pseudonym: string }[]) =>
  rows.map(({ name, pseudonym }) => [name, pseudonym])

describe('the table of names', () => {
  it('takes two columns of a table, or words with a comma or an arrow between', () => {
    expect(told(parseNames('李明\t受访者甲\r\n\r\nLee Ann, P07\n王总→某领导\n只有名字'))).toEqual([
      ['李明', '受访者甲'],
      ['Lee Ann', 'P07'],
      ['王总', '某领导'],
      ['只有名字', ''],
    ])
  })

  it('always ends in an empty row, and in no more than one', () => {
    const [first] = withEmptyRow([])
    if (first === undefined) throw new Error('no row')
    const typed = putRows([first], first, [{ ...first, name: '李' }])
    expect(told(typed)).toEqual([
      ['李', ''],
      ['', ''],
    ])
    expect(withEmptyRow(typed)).toBe(typed)
  })

  it('looks for rows that are complete, the first of a name', () => {
    const rows = [makeRow(' 李明 ', '甲'), makeRow('李明', '乙'), makeRow('王', ' '), makeRow('', '丙')]
    expect(completeRows(rows)).toEqual([{ name: '李明', pseudonym: '甲' }])
  })
})
