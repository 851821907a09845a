import { describe, expect, it } from 'vitest'
import { contract } from '../../../api/contract.ts'
import { errorCodes } from '../../../api/error.ts'
import { placementReasons } from '../../../api/methods/coding.ts'
import { mergeKinds } from '../../../api/types/merge.ts'
import { errorWordsEn } from '../../../api/words/errors.en.ts'
import { commands } from '../../../backend/cli/commands.ts'
import { cliWordsEn } from '../../../backend/cli/words.en.ts'
import { cliWordsZhCn } from '../../../backend/cli/words.zh-cn.ts'
import { errorSentence } from '../../../backend/program/error-sentence.ts'

type Key = keyof typeof cliWordsZhCn
const keys = Object.keys(cliWordsZhCn) as Key[]
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, place]) => place).sort()

describe('the words of the command line', () => {
  it.each(keys)('exist in both languages, with the same places: %s', (key) => {
    expect(places(cliWordsEn[key])).toEqual(places(cliWordsZhCn[key]))
    expect(cliWordsEn[key]).not.toMatch(/\p{Script=Han}/u)
    expect(cliWordsZhCn[key]).toMatch(/\p{Script=Han}|\{\{name\}\}/u)
  })

  it('exist for every command, every reason to leave a row out and every question of a merge', () => {
    const skipped = contract['interviewee.importList'].result.shape.skipped.element.shape.reason.options
    const wanted = [
      ...Object.keys(commands).map((name) => `about.${name}`),
      ...placementReasons.map((reason) => `placement.${reason}`),
      ...mergeKinds.map((kind) => `mergeKind.${kind}`),
      ...skipped.map((reason) => `skipped.${reason}`),
    ]
    expect(wanted.filter((key) => !Object.hasOwn(cliWordsZhCn, key))).toEqual([])
  })
})

describe('an error as a sentence', () => {
  it.each(errorCodes)('leaves no place unfilled and no doubled blank: %s', (code) => {
    const names = Object.values(errorWordsEn[code]).flatMap(places)
    const params = Object.fromEntries(names.map((name) => [name ?? '', 'value']))
    for (const language of ['en', 'zh-CN'] as const) {
      const sentence = errorSentence({ code, params }, language)
      expect(sentence).not.toMatch(/[{}]| {2}|\n/)
      expect(sentence.split('value').length - 1).toBe(names.length)
    }
  })

  it('of a code nobody knows is that something went wrong', () => {
    expect(errorSentence({ code: 'no-such', params: {} }, 'en')).toContain('Something went wrong')
  })
})
