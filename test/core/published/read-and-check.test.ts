import { describe, expect, it } from 'vitest'
import { checkPublished } from '../../../core/published/check-published.ts'
import {
  type PublishedRow,
  readPublishedTable,
  type Sizes,
} from '../../../core/published/read-published-table.ts'
import { known } from '../stats/arbitrary.ts'

const none: Sizes = { n1: null, n2: null }
const twenty = { n1: 20, n2: 20 }
const usable = (text: string, sizes = none) =>
  readPublishedTable(text, sizes).filter((row): row is PublishedRow => !('problem' in row))
const problems = (text: string, sizes = none) =>
  readPublishedTable(text, sizes).flatMap((row) => ('problem' in row ? [[row.line, row.problem]] : []))

describe('reading a published table', () => {
  it('takes n, mean and SD of each group, below a heading, from a spreadsheet', () => {
    const text = 'Competency\tn\tM\tSD\tn\tM\tSD\nInitiative\t20\t4.21\t1.03\t20\t3.48\t1.15\n'
    expect(usable(text)).toEqual([
      {
        line: 2,
        name: 'Initiative',
        group1: { n: 20, mean: 4.21, standardDeviation: 1.03 },
        group2: { n: 20, mean: 3.48, standardDeviation: 1.15 },
        publishedT: null,
      },
    ])
  })

  it.each([
    '沟通能力 4.21±1.03 3.48±1.15 2.11*',
    'Communication 4.21 (1.03) 3.48 (1.15) 2.11**',
    '沟通　４．２１　１．０３　３．４８　１．１５　２．１１',
    'Communication; 4.21; 1.03; 3.48; 1.15; 2.11; p<.05',
    '沟通能力\t4.21\t1.03\t3.48\t1.15\t2.11\t.041',
    '沟通能力\t４．２１±１．０３\t３．４８±１．１５\t２．１１＊\t＜０．０５',
    '沟通 4·21±1·03 3·48±1·15 2·11 38 0·041',
    'Communication M = 4.21, SD = 1.03; M = 3.48, SD = 1.15; t(37.5) = 2.11, p = .041',
    'Communication 20 4.21 1.03 20 3.48 1.15 2.11 37.5 .041',
  ])('understands %j', (line) => {
    const [row] = usable(line, twenty)
    expect(row).toMatchObject({ group1: { n: 20, mean: 4.21 }, group2: { mean: 3.48 }, publishedT: 2.11 })
  })

  it('takes group sizes from the heading, as Chinese papers print them, unless they are given', () => {
    const text = [
      '胜任特征\t绩优组（ｎ＝２０）\t\t绩普组（n = 18）\t\tt\tp',
      '\tM\tSD\tM\tSD\t\t',
      '成就导向\t4.00\t1.00\t3.00\t1.00\t3.08\t.004',
    ].join('\n')
    expect(usable(text)).toEqual([
      {
        line: 3,
        name: '成就导向',
        group1: { n: 20, mean: 4, standardDeviation: 1 },
        group2: { n: 18, mean: 3, standardDeviation: 1 },
        publishedT: 3.08,
      },
    ])
    expect(usable(text, { n1: 12, n2: null })[0]).toMatchObject({ group1: { n: 12 }, group2: { n: 18 } })
  })

  it('keeps a minus of any kind', () => {
    expect(usable('Tact −0.21 1.03 –.48 1.15 -2.11', twenty)[0]).toMatchObject({
      group1: { mean: -0.21 },
      group2: { mean: -0.48 },
      publishedT: -2.11,
    })
  })

  it('says of each line it cannot use why, and uses the others', () => {
    const text = ['A 4.2 1 3.4 1', 'no numbers', 'B 1 2', 'C 1 4.2 1 20 3.4 1', 'D 20 4 -1 20 3 1', ''].join(
      '\n',
    )
    expect(problems(text)).toEqual([
      [1, 'n-missing'],
      [2, 'no-numbers'],
      [3, 'count'],
      [4, 'n-too-small'],
      [5, 'sd-negative'],
    ])
    expect(usable(`${text}\nE 20 4.2 1 20 3.4 1`)).toHaveLength(1)
    expect(readPublishedTable('', none)).toEqual([])
  })
})

describe('checking a published table', () => {
  it('gives what R gives for the same means', () => {
    const rows = usable('A 20 4.21 1.03 20 3.48 1.15\nB 20 3 1 20 3 1')
    const [first, second] = checkPublished(rows, { test: 'welch', correction: 'bh' })
    // As in the reference vectors (two_group_summary), computed in R.
    expect(known(first?.welch ?? fail()).t).toBeCloseTo(2.11465435180495, 9)
    expect(known(first?.student ?? fail()).p).toBeCloseTo(0.0410758069284509, 9)
    expect(known(first?.effect ?? fail()).g).toBeCloseTo(0.655412000414017, 9)
    expect(first?.pAdjusted).toBeCloseTo(2 * 0.0411569005707893, 9)
    expect(second?.pAdjusted).toBeCloseTo(1, 9)
  })

  it('leaves a row without spread undefined, and out of the family', () => {
    const rows = usable('A 20 4 0 20 3 0\nB 20 4.21 1.03 20 3.48 1.15')
    const [flat, other] = checkPublished(rows, { test: 'student', correction: 'bonferroni' })
    expect(flat?.pAdjusted).toBeNull()
    expect(flat?.effect).toEqual({ defined: false, reason: 'zero-variance' })
    expect(other?.pAdjusted).toBeCloseTo(0.0410758069284509, 9)
  })
})

function fail(): never {
  throw new Error('there is no row')
}
