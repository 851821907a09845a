import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en, zhCn } from '../../renderer/locales/resources.ts'

const renderer = resolve(import.meta.dirname, '..', '..', 'renderer')

const entries = Object.entries(zhCn).flatMap(([namespace, sentences]) =>
  Object.entries(sentences).map(([key, zh]) => ({ namespace, key, zh })),
)
const english = new Map(
  Object.entries(en).flatMap(([namespace, sentences]) =>
    Object.entries(sentences).map(([key, sentence]) => [`${namespace} ${key}`, sentence] as const),
  ),
)
const placesOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const components = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('locales'))
  .map((path) => ({ path, source: withoutComments(readFileSync(join(renderer, path), 'utf8')) }))

describe('the words of the interface', () => {
  it('exist in both languages, none empty, with the same places', () => {
    expect(english.size).toBe(entries.length)
    for (const { namespace, key, zh } of entries) {
      const sentence = english.get(`${namespace} ${key}`)
      expect(sentence, `${namespace}: ${key}`).toBeTruthy()
      expect(zh, `${namespace}: ${key}`).not.toBe('')
      expect(placesOf(sentence ?? ''), `${namespace}: ${key}`).toEqual(placesOf(zh))
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
    expect(neutral.length).toBeLessThan(15)
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
