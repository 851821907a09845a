import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../backend/export/csv.ts'

const table = (rows: (string | number | boolean | null)[][]) => ({ name: 't', columns: ['a', 'b'], rows })

/** An independent reader of RFC 4180, for the round trip. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 1; at < csv.length; at += 1) {
    const character = csv[at]
    if (quoted && character === '"' && csv[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (character === '"') quoted = !quoted
    else if (!quoted && character === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && character === '\r' && csv[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else cell += character
  }
  return rows
}

describe('CSV', () => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    expect(toCsv(table([['客户', 1]]))).toBe('\uFEFFa,b\r\n客户,1\r\n')
  })

  it('gives every text back, whatever commas, quotes and line ends stand in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string())), (rows) => {
        const expected = rows.map((row) =>
          row.map((cell) => (/^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell)),
        )
        expect(read(toCsv(table(rows)))).toEqual([['a', 'b'], ...expected])
      }),
      { seed: 7 },
    )
  })

  it('never lets a text run as a formula, and leaves negative numbers numbers', () => {
    expect(
      toCsv(
        table([
          ['=1+1', -1.5],
          ['@x', '-x'],
          ['+1', null],
        ]),
      ),
    ).toBe("\uFEFFa,b\r\n'=1+1,-1.5\r\n'@x,'-x\r\n'+1,\r\n")
  })

  it('leaves a missing value empty and writes yes and no as 1 and 0', () => {
    expect(
      toCsv(
        table([
          [null, true],
          [0, false],
        ]),
      ),
    ).toBe('\uFEFFa,b\r\n,1\r\n0,0\r\n')
  })
})
