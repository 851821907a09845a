import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scriptVariantsSource } from '../../build/make-script-variants.ts'
import { scriptVariants } from '../../core/text/script-variants.ts'

const root = join(import.meta.dirname, '..', '..')
const classes = scriptVariants.flatMap((line) => line.split(' '))

describe('the table of traditional and simplified characters', () => {
  it('is what the library’s tables come to', () => {
    const written = readFileSync(join(root, 'core', 'text', 'script-variants.ts'), 'utf8')
    expect(written).toBe(scriptVariantsSource())
  })

  it('has each character once, and nothing but Han characters', () => {
    const all = classes.flatMap((one) => Array.from(one))
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((one) => !/^\p{Script=Han}$/u.test(one))).toEqual([])
    expect(classes.every((one) => Array.from(one).length > 1)).toBe(true)
  })

  it('joins what is written for each other, and keeps apart what is not', () => {
    for (const pair of ['后後', '户戶', '里裡裏', '发發髮', '台臺', '么麼', '为為爲', '着著'])
      expect(classes.filter((one) => Array.from(pair).some((each) => one.includes(each)))).toHaveLength(1)
    for (const [one = '', other = ''] of ['人入', '己已', '土士'].map((pair) => Array.from(pair)))
      expect(classes.filter((each) => each.includes(one) && each.includes(other))).toEqual([])
  })
})
