import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTemplates, size } from '../../backend/dictionary/dictionary-template.ts'

const templates = readTemplates(resolve(import.meta.dirname, '../../build/dictionaries'))
const competencies = templates.flatMap((template) =>
  template.clusters.flatMap((cluster) =>
    cluster.competencies.map((competency) => ({ template, competency })),
  ),
)

describe('the dictionaries to start from', () => {
  it('are the generic twenty and the four bank models, in the form that the contract asks', () => {
    expect(templates.map((template) => [template.id, size(template)])).toEqual([
      ['spencer-20', 20],
      ['bank-7', 7],
      ['bank-6-modules', 6],
      ['bank-quiz-6', 6],
      ['bank-5', 5],
    ])
  })

  it('name everything in both languages, with codes that are unique in each', () => {
    for (const { competency } of competencies) {
      for (const words of [competency.name, competency.shortName]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u)
        expect(words.en).toMatch(/^[\p{ASCII}]+$/u)
      }
      expect(competency.shortName.zh.length).toBeLessThanOrEqual(4)
      expect(Boolean(competency.definition.zh)).toBe(Boolean(competency.definition.en))
    }
    for (const template of templates) {
      const codes = competencies.filter((one) => one.template === template).map((one) => one.competency.code)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  it('have levels from 0 to 5, and the twenty an indicator of their own for each level above 0', () => {
    for (const { competency, template } of competencies) {
      expect(competency.levels.map((level) => level.value)).toEqual([0, 1, 2, 3, 4, 5])
      if (template.id !== 'spencer-20') continue
      for (const level of competency.levels.slice(1)) {
        expect(level.indicators.zh).not.toBe('')
        expect(level.indicators.en).not.toBe('')
      }
    }
    const indicators = competencies.flatMap(({ competency }) =>
      competency.levels.map((level) => level.indicators.en),
    )
    const own = indicators.filter((indicator) => indicator !== '')
    expect(new Set(own).size).toBe(own.length)
  })

  it('repeat no colour within a cluster', () => {
    for (const { clusters } of templates) {
      for (const { competencies: members } of clusters) {
        expect(new Set(members.map((member) => member.colour)).size).toBe(members.length)
      }
    }
  })
})
