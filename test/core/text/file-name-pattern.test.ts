import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyPattern,
  patternProblem,
  proposePattern,
  readFileName,
  usualPatterns,
} from '../../../core/text/file-name-pattern.ts'

describe('what the name of a file tells', () => {
  it.each([
    ['P07_绩优_2024-03-05.docx', { code: 'P07', group: 'superior', date: '2024-03-05' }],
    ['访谈-A12-普通组.txt', { code: 'A12', group: 'average', date: '' }],
    ['20240305 superior M3.md', { code: 'M3', group: 'superior', date: '2024-03-05' }],
    ['founders-talk-38.md', { code: 'founders-talk-38', group: null, date: '' }],
    ['旧机器_绩优_2024-03-05.txt', { code: '旧机器', group: 'superior', date: '2024-03-05' }],
    ['张_绩优_三.txt', { code: '张_三', group: 'superior', date: '' }],
    ['20240305.txt', { code: '20240305', group: null, date: '2024-03-05' }],
    ['2024年3月5日 绩普 李四.docx', { code: '李四', group: 'average', date: '2024-03-05' }],
    ['Jane (average) 2024-3-15.txt', { code: 'Jane', group: 'average', date: '2024-03-15' }],
    ['访谈记录(一).docx', { code: '访谈记录(一)', group: null, date: '' }],
    ['王小明.txt', { code: '王小明', group: null, date: '' }],
  ])('is found wherever it stands: %s', (name, facts) => {
    expect(readFileName(name, anyPattern)).toEqual({ stratum: '', ...facts })
  })

  it.each([
    [
      '{code}_{group}_{stratum}_{date}',
      'P07_绩优_对公_20240305.docx',
      ['P07', 'superior', '对公', '2024-03-05'],
    ],
    ['{code}_{group}_{date}', 'P08_绩普_2024.03.05.txt', ['P08', 'average', '', '2024-03-05']],
    ['{date}-{code}', '2024-03-05-M01.txt', ['M01', null, '', '2024-03-05']],
    ['{Group} {code}', 'Superior M01.txt', null],
    ['{group} {code}', 'Superior M01.txt', ['M01', 'superior', '', '']],
    ['{code}({stratum})', 'A1(对私).txt', ['A1', null, '对私', '']],
    ['{any}-{code}-{group}', '访谈录音-王-小明-优秀.txt', ['王-小明', 'superior', '', '']],
    ['{code}_{group}', 'P07_甲组.txt', null],
    ['{code}_{date}', 'P07_2024-13-05.txt', null],
  ] as const)('is read by the pattern %s from %s', (pattern, name, facts) => {
    const read = readFileName(name, pattern)
    expect(read === null ? null : [read.code, read.group, read.stratum, read.date]).toEqual(facts)
  })

  it('is what was written into the name, for every usual pattern', () => {
    const word = fc.stringMatching(/^[A-Z]\d{1,3}$/)
    fc.assert(
      fc.property(
        fc.constantFrom(...usualPatterns),
        fc.record({
          code: word,
          group: fc.constantFrom('superior' as const, 'average' as const),
          stratum: fc.constantFrom('对公', '网点负责人', 'retail bank'),
          date: fc.constantFrom('2024-03-05', '2019-12-31'),
        }),
        (pattern, facts) => {
          const name = Object.entries(facts).reduce<string>(
            (text, [field, value]) => text.replace(`{${field}}`, value),
            pattern,
          )
          const has = (field: string) => pattern.includes(`{${field}}`)
          expect(readFileName(`${name}.txt`, pattern)).toEqual({
            code: facts.code,
            group: has('group') ? facts.group : null,
            stratum: has('stratum') ? facts.stratum : '',
            date: has('date') ? facts.date : '',
          })
        },
      ),
    )
  })

  it('gives a code that does not tell a blind coder the group, nor is longer than one can be', () => {
    expect(readFileName('绩优-张三.docx', '')).toMatchObject({ code: '张三', group: 'superior' })
    expect(readFileName('王五（绩普）.txt', '')).toMatchObject({ code: '王五', group: 'average' })
    expect(readFileName('superior.txt', '')).toMatchObject({ code: 'superior', group: 'superior' })
    expect(readFileName(`${'长'.repeat(199)}𠮷.txt`, '')?.code).toBe('长'.repeat(199))
    expect(readFileName(`${'x'.repeat(240)}.txt`, '{code}')?.code).toBe('x'.repeat(200))
  })

  it('is proposed a pattern where most of several names follow one with a group or a date in it', () => {
    const names = ['P1_绩优_对公_20240305.txt', 'P2_绩普_对私_20240306.txt', 'P3 补录.txt']
    expect(proposePattern(names)).toBe('{code}_{group}_{stratum}_{date}')
    expect(proposePattern(names.slice(0, 1))).toBeNull()
    expect(proposePattern(['P1.txt', 'P2.txt'])).toBeNull()
    expect(proposePattern(['P1_录音.txt', 'P2_整理.txt'])).toBeNull()
  })

  it.each([
    ['{code}', null],
    ['', null],
    ['{code}_{grupo}', 'unknown-field'],
    ['{code}_{code}', 'repeated-field'],
    ['{any}_{code}_{any}', null],
    ['{group}', 'no-code'],
  ])('needs a pattern that makes sense: %j', (pattern, problem) => {
    expect(patternProblem(pattern)).toBe(problem)
  })

  it('is never a surprise: any name and any pattern give facts or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, pattern) => {
        for (const tried of [anyPattern, '{code}', `${pattern}{code}`, pattern]) readFileName(name, tried)
      }),
    )
  })
})
