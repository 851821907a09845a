import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll } from '../../../core/coding/find-all.ts'
import type { FindOptions } from '../../../core/text/query-pattern.ts'

const found = (text: string, query: string, options?: FindOptions) =>
  findAll(text, query, options).map(({ start, end }) => text.slice(start, end))

describe('finding words in a text', () => {
  it('finds two Chinese characters, each place once, without overlaps', () => {
    expect(findAll('客户说客户', '客户')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ])
    expect(findAll('aaaaa', 'aa')).toHaveLength(2)
  })

  it('overlooks case, width and script unless it is told that they matter', () => {
    expect(found('Rang RANG', 'rang')).toEqual(['Rang', 'RANG'])
    expect(found('Rang RANG', 'RANG', { matchCase: true })).toEqual(['RANG'])
    expect(found('A Ａ ａ', 'a')).toEqual(['A', 'Ａ', 'ａ'])
    expect(found('A Ａ ａ', 'a', { matchWidth: true })).toEqual(['A'])
    expect(found('A Ａ ａ', 'ａ', { matchCase: true })).toEqual(['ａ'])
    expect(found('皇后以後', '后')).toEqual(['后', '後'])
    expect(found('皇后以後', '後')).toEqual(['后', '後'])
    expect(found('皇后以後', '后', { matchScript: true })).toEqual(['后'])
  })

  it.each([
    ['客户', '客戶 客户', ['客戶', '客户']],
    ['头发', '頭髮 头发 发头', ['頭髮', '头发']],
    ['裡面', '里面 裏面 裡麵', ['里面', '裏面', '裡麵']],
    ['１２％', '12% １２％', ['12%', '１２％']],
    ['a b', 'Ａ　Ｂ', ['Ａ　Ｂ']],
    ['アイ', 'ｱｲ', ['ｱｲ']],
    ['σας', 'ΣΑΣ', ['ΣΑΣ']],
  ])('finds %s however it is written', (query, text, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  it('takes every character for itself, not for a pattern', () => {
    expect(found('a.c (abc) a*c \\d 1', 'a.c')).toEqual(['a.c'])
    expect(found('a.c (abc) [abc]', '(ABC)')).toEqual(['(abc)'])
    expect(found('a-z ^b', '^b')).toEqual(['^b'])
    expect(found('\\d 1', '\\d')).toEqual(['\\d'])
  })

  it('keeps places where a character is longer in another case, script or form', () => {
    expect(findAll('İİ客户', '客户')).toEqual([{ start: 2, end: 4 }])
    expect(findAll('ﬁﬁ客户', '客户')).toEqual([{ start: 2, end: 4 }])
    expect(findAll('𠮷田👨‍👩‍👧客户', '客戶')).toEqual([{ start: 11, end: 13 }])
    // 𠵾 is one character in two code units, 㗲 in one.
    expect(findAll('𠵾a', '㗲A')).toEqual([{ start: 0, end: 3 }])
  })

  it('never finds half a character', () => {
    expect(findAll('𠮷👨‍👩‍👧', '\ud842')).toEqual([])
    expect(findAll('𠮷', '\udfb7')).toEqual([])
  })

  it('finds nothing for nothing, and no more than it was asked for', () => {
    expect(findAll('text', '')).toEqual([])
    expect(findAll('aaa', 'a', {}, 2)).toHaveLength(2)
  })
})

const wide = new Map([...'aAbB'].map((one) => [String.fromCharCode(one.charCodeAt(0) + 0xfee0), one]))
const simple = new Map(
  Object.entries({ 後: '后', 戶: '户', 裏: '里', 裡: '里', 發: '发', 髮: '发', 㗲: '𠵾' }),
)

/** One character as it counts, by tables written here by hand. */
function fold(character: string, { matchCase, matchWidth, matchScript }: FindOptions): string {
  const narrow = matchWidth ? character : (wide.get(character) ?? character)
  const simplified = matchScript ? narrow : (simple.get(narrow) ?? narrow)
  const small = simplified.toLowerCase()
  return matchCase || small.length !== simplified.length ? simplified : small
}

/** The same search, one character after the other. */
function findSlowly(text: string, query: string, options: FindOptions): string[] {
  const [characters, wanted] = [Array.from(text), Array.from(query, (one) => fold(one, options))]
  const places: string[] = []
  for (let at = 0; at + wanted.length <= characters.length; at += 1) {
    const here = characters.slice(at, at + wanted.length)
    if (here.some((one, index) => fold(one, options) !== wanted[index])) continue
    const start = characters.slice(0, at).join('').length
    places.push(`${start} ${here.join('')}`)
    at += wanted.length - 1
  }
  return places
}

describe('a hit', () => {
  it('stands wherever the characters count as those looked for, and nowhere else', () => {
    const character = fc.constantFrom(
      ...[...'aAbBａＡｂＢ后後户戶里裏裡发發髮㗲𠵾𠮷İﬁ客.\n'],
      ...['👨‍👩‍👧', '👨', '\u0301', '\u200d'],
    )
    const some = (maxLength: number) =>
      fc.array(character, { minLength: 1, maxLength }).map((all) => all.join(''))
    const options = fc.record({
      matchCase: fc.boolean(),
      matchWidth: fc.boolean(),
      matchScript: fc.boolean(),
    })
    fc.assert(
      fc.property(some(60), some(3), options, (text, query, chosen) => {
        const hits = findAll(text, query, chosen)
        const told = hits.map(({ start, end }) => `${start} ${text.slice(start, end)}`)
        expect(told).toEqual(findSlowly(text, query, chosen))
      }),
      { numRuns: 3000, seed: 12 },
    )
  })

  it('is there for every stretch of the text itself', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const characters = Array.from(whole)
        const start = from % characters.length
        const query = characters.slice(start, start + 1 + (length % 3)).join('')
        expect(found(whole, query, { matchCase: true, matchWidth: true, matchScript: true })).toContain(query)
        expect(findAll(whole, query).length).toBeGreaterThan(0)
      }),
      { numRuns: 2000, seed: 13 },
    )
  })
})
