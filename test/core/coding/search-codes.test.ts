import { describe, expect, it } from 'vitest'
import { type Candidate, matchReadings, searchCodes } from '../../../core/coding/search-codes.ts'

const candidate = (id: number, fields: Partial<Candidate<number>>): Candidate<number> => ({
  id,
  code: `X${id}`,
  zh: '',
  en: '',
  readings: [],
  details: [],
  uses: 0,
  ...fields,
})

const codes = [
  candidate(1, {
    code: 'ACH',
    zh: '成就导向',
    en: 'Achievement Orientation',
    readings: ['cheng', 'jiu', 'dao', 'xiang'],
    uses: 3,
  }),
  candidate(2, {
    code: 'CSO',
    zh: '客户服务导向',
    en: 'Customer Service Orientation',
    readings: ['ke', 'hu', 'fu', 'wu', 'dao', 'xiang'],
    uses: 9,
  }),
  candidate(3, {
    code: 'IMP',
    zh: '影响力',
    en: 'Impact and Influence',
    readings: ['ying', 'xiang', 'li'],
    details: ['促进双方各让一步'],
  }),
]
const ids = (typed: string, recent: readonly number[] = []) =>
  searchCodes(codes, typed, recent).map((found) => found.id)

describe('searchCodes', () => {
  it.each(['ach', '成就', 'achievement', 'chengjiu', 'cheng jiu', 'cj', 'chengj', 'cjdx', 'cjiu'])(
    'finds 成就导向 by "%s"',
    (typed) => {
      expect(ids(typed)[0]).toBe(1)
    },
  )

  it('says which characters were meant by a reading', () => {
    expect(searchCodes(codes, 'dx', [])[0]).toMatchObject({ field: 'readings', span: { start: 4, end: 6 } })
  })

  it('shows all with nothing typed: recent first, then frequent', () => {
    expect(ids('', [3])).toEqual([3, 2, 1])
    expect(ids('')).toEqual([2, 1, 3])
  })

  it('puts what was used lately first among equal fits', () => {
    expect(ids('导向')).toEqual([2, 1])
    expect(ids('导向', [1])).toEqual([1, 2])
  })

  it('finds words of definitions and indicators last, and says which', () => {
    expect(searchCodes(codes, '双方', [])).toEqual([
      { id: 3, field: 'details', span: { start: 2, end: 4 }, detail: '促进双方各让一步', rank: 7 },
    ])
  })

  it('finds nothing where nothing fits', () => {
    expect(ids('zzz')).toEqual([])
  })
})

describe('matchReadings', () => {
  it('takes whole readings, begun ones and first letters, mixed, from any character on', () => {
    const readings = ['ke', 'hu', 'fu', 'wu']
    expect(matchReadings(readings, 'kehu')).toEqual({ start: 0, end: 2 })
    expect(matchReadings(readings, 'khfw')).toEqual({ start: 0, end: 4 })
    expect(matchReadings(readings, 'fuw')).toEqual({ start: 2, end: 4 })
    expect(matchReadings(readings, 'kf')).toBeNull()
  })

  it('goes back where a longer piece leads nowhere', () => {
    expect(matchReadings(['xi', 'an'], 'xian')).toEqual({ start: 0, end: 2 })
    expect(matchReadings(['xian', 'n'], 'xiann')).toEqual({ start: 0, end: 2 })
  })
})
