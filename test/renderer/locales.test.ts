import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en, zhCn } from '../../renderer/locales/resources.ts'

const renderer = resolve(import.meta.dirname, '..', '..', 'renderer')

const entries = Object.entries(zhCn).flatMap(([namespace, sentences]) =>
  Object.entries(sentences).map(([key, zh]) => ({ namespace, key, zh })),
)
const allEnglish = Object.entries(en).flatMap(([namespace, sentences]) =>
  Object.entries(sentences).map(([key, sentence]) => [`${namespace} ${key}`, sentence] as const),
)
const english = new Map<string, string>(allEnglish.filter(([key]) => !key.endsWith('_one')))
const ofOne = allEnglish.filter(([key]) => key.endsWith('_one'))
const placesOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const components = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('locales'))
  .map((path) => ({ path, source: withoutComments(readFileSync(join(renderer, path), 'utf8')) }))

/** One word a concept: what a reader would take for another thing if it went by two names. */
const oneName: readonly { readonly say: string; readonly not: RegExp }[] = [
  { say: '文字稿', not: /转录稿|转写稿|逐字稿/u },
  { say: '编号（受访者）、代码（胜任力）', not: /代号/u },
  { say: '分组', not: /^组$|组别/u },
  { say: '层别', not: /^层$|^分层（|全部分层/u },
  { say: '编码层', not: /^层$|图层/u },
  { say: '维度', not: /类群|聚类|能力簇/u },
  { say: '胜任力', not: /(?<!胜任|六大)能力(?!模块)/u },
  { say: '备注', not: /备忘|笔记/u },
  { say: '篇（访谈）', not: /份访谈/u },
  { say: '操作记录', not: /修改记录|变更记录/u },
]

describe('the words of the interface', () => {
  it('name one thing by one word, in Chinese', () => {
    for (const { namespace, key, zh } of entries)
      for (const { say, not } of oneName) expect(zh, `${namespace} ${key}: ${say}`).not.toMatch(not)
  })

  it('exist in both languages, none empty, with the same places', () => {
    expect(english.size).toBe(entries.length)
    for (const { namespace, key, zh } of entries) {
      const sentence = english.get(`${namespace} ${key}`)
      expect(sentence, `${namespace}: ${key}`).toBeTruthy()
      expect(zh, `${namespace}: ${key}`).not.toBe('')
      expect(placesOf(sentence ?? ''), `${namespace}: ${key}`).toEqual(placesOf(zh))
    }
  })

  it('say in English of a single thing what they say of many, with the same places', () => {
    expect(ofOne.length).toBeGreaterThan(0)
    for (const [key, sentence] of ofOne) {
      const many = english.get(key.replace(/_one$/, '')) ?? ''
      expect(placesOf(sentence), key).toEqual(placesOf(many))
      expect(sentence, key).not.toBe(many)
    }
  })

  it('leave no plural beside a count that may be one', () => {
    for (const [key, sentence] of english) {
      // What is counted out of more, and what is many by its nature.
      if (/\{\{count\}\} of |At least/.test(sentence)) continue
      if (/\{\{count\}\}( [a-z-]+){0,2} ?[a-z-]+s\b/.test(sentence))
        expect(
          ofOne.some(([one]) => one === `${key}_one`),
          `${key}: ${sentence}`,
        ).toBe(true)
    }
  })

  it('are Chinese in zh-CN and hold no Chinese in English', () => {
    const names = new Set(['start product', 'common language.zh-CN', 'dictionary languageZh'])
    for (const [key, sentence] of english) {
      if (!names.has(key)) expect(sentence, key).not.toMatch(/\p{Script=Han}/u)
    }
    const withoutWords = /^[\s\p{P}\p{S}\p{N}\p{Script=Latin}{}]*$/u
    const neutral = entries
      .filter(({ zh }) => withoutWords.test(zh))
      .map(({ namespace, key }) => `${namespace} ${key}`)
    expect(neutral.length).toBeLessThan(20)
  })

  it('are used, every one', () => {
    const all = components.map(({ source }) => source).join('\n')
    const unused = entries.filter(({ key }) => {
      const [head = '', ...rest] = key.split('.')
      const isDirect = new RegExp(`['"\`]${key.replaceAll('.', '\\.')}['"\`]`).test(all)
      return !isDirect && !(rest.length > 0 && all.includes(`\`${head}.\${`))
    })
    expect(unused.map(({ namespace, key }) => `${namespace} ${key}`)).toEqual([])
  })

  it('stand nowhere in components: no text between tags, no Chinese anywhere', () => {
    for (const { path, source } of components) {
      expect(source.match(/\p{Script=Han}+/u)?.[0], path).toBeUndefined()
      if (!path.endsWith('.tsx')) continue
      const written = [...source.matchAll(/>\s*([^<>{}()=;]*\p{L}{2,}[^<>{}()=;]*)\s*<\/[a-z]/gu)].map(
        (match) => match[1],
      )
      const keys = written.filter((text) => !/^(Enter|Esc|Tab)$/.test(text?.trim() ?? ''))
      expect(keys, path).toEqual([])
    }
  })
})
