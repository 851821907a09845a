import { describe, expect, it } from 'vitest'
import { readNames } from '../../../backend/import/read-names.ts'

const read = (text: string) => readNames({ fileName: 'names.csv', bytes: Buffer.from(text) })

describe('a list of names', () => {
  it('is read with or without a header, without rows that name nobody', async () => {
    const names = [
      { name: '李明', pseudonym: '甲' },
      { name: '王总', pseudonym: '' },
    ]
    expect(await read('姓名,化名,备注\n李明 ,甲,x\n,乙\n王总')).toEqual(names)
    expect(await read('李明;甲\n王总;')).toEqual(names)
  })

  it('that holds nothing is refused', async () => {
    await expect(read('\n\n')).rejects.toMatchObject({ code: 'empty-file' })
  })
})
