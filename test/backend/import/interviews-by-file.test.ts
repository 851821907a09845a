import { describe, expect, it } from 'vitest'
import { byFileName } from '../../../backend/import/interviews-by-file.ts'

const rows = ['2016-05-13-端傳媒採訪.txt', 'P01.txt', 'P01.docx', 'café.txt', 'A.txt', 'a.TXT'].map(
  (fileName) => ({
    fileName,
  }),
)
const find = byFileName(rows)
const found = (name: string) => find(name).map((row) => row.fileName)

describe('the name of a file', () => {
  it('means its interview with its ending or without, in any folder and any case', () => {
    expect(found('2016-05-13-端傳媒採訪.txt')).toEqual(['2016-05-13-端傳媒採訪.txt'])
    expect(found('2016-05-13-端傳媒採訪')).toEqual(['2016-05-13-端傳媒採訪.txt'])
    expect(found('D:\\访谈\\p01.TXT')).toEqual(['P01.txt'])
    expect(found('cafe\u0301')).toEqual(['café.txt'])
  })

  it('means every file that it fits, unless one is written exactly so', () => {
    expect(found('P01')).toEqual(['P01.txt', 'P01.docx'])
    expect(found('A.txt')).toEqual(['A.txt'])
    expect(found('a.txt')).toEqual(['A.txt', 'a.TXT'])
  })

  it('that no interview has means none', () => {
    expect([found('P02'), found(''), found('2016-05-13')]).toEqual([[], [], []])
  })
})
