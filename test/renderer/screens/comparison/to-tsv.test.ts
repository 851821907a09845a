import { describe, expect, it } from 'vitest'
import { toTsv } from '../../../../renderer/screens/comparison/to-tsv.ts'

describe('a table on the clipboard', () => {
  it('has tabs between cells, numbers with all digits, nothing where there is no value', () => {
    expect(
      toTsv([
        ['a', 'b', 'c'],
        [1 / 3, -2, null],
      ]),
    ).toBe('a\tb\tc\n0.333333333333\t-2\t')
  })

  it('keeps tabs, quotes and new lines within their cell', () => {
    expect(toTsv([['a\tb', 'say "so"', 'x\ny']])).toBe('"a\tb"\t"say ""so"""\t"x\ny"')
  })

  it('lets no text become a formula', () => {
    expect(toTsv([['=1+1', '@x', '-y', '＝1']])).toBe("'=1+1\t'@x\t'-y\t'＝1")
    expect(toTsv([['\t=1', '\r=1']])).toBe('"\'\t=1"\t"\'\r=1"')
  })
})
