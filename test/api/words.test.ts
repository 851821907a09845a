import { describe, expect, it } from 'vitest'
import { contract } from '../../api/contract.ts'
import { errorCodes, writeErrors } from '../../api/error.ts'
import { changeKinds } from '../../api/types/history.ts'
import { mergeLineCodes } from '../../api/types/merge.ts'
import { problemCodes } from '../../api/types/problem.ts'
import { changeSentence } from '../../api/words/change-sentence.ts'
import { changeWordsEn } from '../../api/words/changes.en.ts'
import { changeWordsZhCn } from '../../api/words/changes.zh-cn.ts'
import { errorWordsEn } from '../../api/words/errors.en.ts'
import { errorWordsZhCn } from '../../api/words/errors.zh-cn.ts'
import { mergeWordsEn } from '../../api/words/merge.en.ts'
import { mergeWordsZhCn } from '../../api/words/merge.zh-cn.ts'
import { problemWordsEn } from '../../api/words/problems.en.ts'
import { problemWordsZhCn } from '../../api/words/problems.zh-cn.ts'

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, place]) => place).sort()

/** Chinese holds Chinese characters and no English sentence; English holds neither Chinese nor its punctuation. */
function expectInBothLanguages(chinese: string, english: string, about: string): void {
  expect(places(english), about).toEqual(places(chinese))
  expect(chinese, about).toMatch(/\p{Script=Han}/u)
  expect(english, about).toMatch(/\p{Script=Latin}/u)
  expect(english, about).not.toMatch(/[\p{Script=Han}，。；：“”（）]/u)
  for (const text of [chinese, english]) {
    expect(text, about).toBe(text.trim())
    // A brace that is no part of a place would be shown as it stands.
    expect(text.replaceAll(/\{\{\w+\}\}/g, ''), about).not.toMatch(/[{}]/)
  }
}

describe('the words for errors', () => {
  it.each(errorCodes)('say in both languages what %s is, with the same places', (code) => {
    const [chinese, english] = [errorWordsZhCn[code], errorWordsEn[code]]
    expect(chinese.what).not.toBe('')
    for (const part of ['what', 'kept', 'todo'] as const) {
      expect(english[part] === '', `${code} ${part}`).toBe(chinese[part] === '')
      if (chinese[part] !== '') expectInBothLanguages(chinese[part], english[part], `${code} ${part}`)
    }
  })

  it('are whole sentences', () => {
    for (const words of Object.values(errorWordsZhCn))
      for (const text of Object.values(words)) expect(text).toMatch(/^$|[。）]$/u)
    for (const words of Object.values(errorWordsEn))
      for (const text of Object.values(words)) expect(text).toMatch(/^$|[.)]$/)
  })

  it('are there for nothing else, and every error but the connection’s own is some method’s', () => {
    expect(Object.keys(errorWordsZhCn).sort()).toEqual([...errorCodes].sort())
    expect(Object.keys(errorWordsEn).sort()).toEqual([...errorCodes].sort())
    const named = new Set<string>(Object.values(contract).flatMap((method) => method.errors))
    const ofReading = [
      'scanned-pdf',
      'unpacks-too-large',
      'text-too-long',
      'paragraph-too-long',
      'too-many-lines',
      'reading-too-long',
      'reading-too-large',
    ]
    // Told of a file among several, in the report on all of them.
    const inReports = ['no-text', ...ofReading, 'already-imported', 'name-imported']
    const ofConnection = ['bad-request', 'unknown-method', 'connection-lost', 'internal-error']
    const ofWriting: readonly string[] = writeErrors
    const others = errorCodes.filter(
      (code) => !named.has(code) && !inReports.includes(code) && !ofWriting.includes(code),
    )
    expect(others.filter((code) => !ofConnection.includes(code))).toEqual([])
  })
})

describe('the words for changes', () => {
  it.each(changeKinds)('name %s in both languages, with the same places', (kind) => {
    expectInBothLanguages(changeWordsZhCn[kind], changeWordsEn[kind], kind)
  })

  it('tell one kind from another, and are there for nothing else', () => {
    for (const words of [changeWordsZhCn, changeWordsEn]) {
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
      const kinds = Object.keys(words).filter((kind) => !kind.endsWith('_one'))
      expect(kinds.sort()).toEqual([...changeKinds].sort())
    }
  })

  it('say in English of a single thing what they say of many', () => {
    const ofOne = Object.keys(changeWordsEn).filter((key) => key.endsWith('_one'))
    expect(ofOne.filter((key) => !Object.hasOwn(changeWordsEn, key.replace('_one', '')))).toEqual([])
    // A plural beside a count that may be one.
    const plurals = changeKinds.filter((kind) => /\{\{count\}\}( [a-z-]+){1,3}s\b/.test(changeWordsEn[kind]))
    expect(plurals.filter((kind) => !ofOne.includes(`${kind}_one`))).toEqual([])
    const change = { kind: 'coding.import' } as const
    expect(changeSentence({ ...change, params: { count: 1 } }, 'en')).toBe('imported {{count}} coding')
    expect(changeSentence({ ...change, params: { count: 21 } }, 'en')).toBe('imported {{count}} codings')
    expect(changeSentence({ ...change, params: { count: 1 } }, 'zh-CN')).toBe('导入 {{count}} 条编码')
  })
})

describe('the words for problems', () => {
  it.each(problemCodes)('say in both languages what %s is, with the same places', (code) => {
    expectInBothLanguages(problemWordsZhCn[code], problemWordsEn[code], code)
  })
})

describe('the words for what merging came to', () => {
  it.each(mergeLineCodes)('say %s in both languages, with the same places', (code) => {
    expectInBothLanguages(mergeWordsZhCn[code], mergeWordsEn[code], code)
  })
})
