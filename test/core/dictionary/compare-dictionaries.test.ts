import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareDictionaries,
  type DictionaryContent,
  type DictionaryEntry,
} from '../../../core/dictionary/compare-dictionaries.ts'
import type { ClusterId, CompetencyId } from '../../../core/model/ids.ts'

const words = fc.record({
  zh: fc.constantFrom('', '客户', '园区'),
  en: fc.constantFrom('', 'client', 'park'),
})
const level = fc.record({ value: fc.integer({ min: 0, max: 3 }), anchor: words, indicators: words })
const entry: fc.Arbitrary<DictionaryEntry> = fc.record({
  id: fc.integer({ min: 1, max: 6 }) as fc.Arbitrary<CompetencyId>,
  clusterId: fc.integer({ min: 1, max: 2 }) as fc.Arbitrary<ClusterId>,
  code: fc.constantFrom('A', 'B', 'C'),
  name: words,
  shortName: words,
  definition: words,
  include: words,
  exclude: words,
  levels: fc.uniqueArray(level, { maxLength: 3, selector: ({ value }) => value }),
})
const content: fc.Arbitrary<DictionaryContent> = fc
  .uniqueArray(entry, { maxLength: 5, selector: ({ id }) => id })
  .map((competencies) => ({
    clusters: [
      { id: 1 as ClusterId, name: { zh: '成就', en: 'achievement' } },
      { id: 2 as ClusterId, name: { zh: '助人', en: '' } },
    ],
    competencies,
  }))

const one = (changes: Partial<DictionaryEntry>): DictionaryContent => ({
  clusters: [
    { id: 1 as ClusterId, name: { zh: '成就', en: 'achievement' } },
    { id: 2 as ClusterId, name: { zh: '助人', en: '' } },
  ],
  competencies: [
    {
      id: 7 as CompetencyId,
      clusterId: 1 as ClusterId,
      code: 'CSO',
      name: { zh: '客户服务', en: 'Client service' },
      shortName: { zh: '', en: '' },
      definition: { zh: '尽力满足客户', en: '' },
      include: { zh: '', en: '' },
      exclude: { zh: '', en: '' },
      levels: [{ value: 1, anchor: { zh: '提到', en: '' }, indicators: { zh: '', en: '' } }],
      ...changes,
    },
  ],
})

describe('what differs between two dictionaries', () => {
  it('is nothing where they are the same, and the same the other way round', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(compareDictionaries(before, before)).toEqual([])
        const there = compareDictionaries(before, after)
        const back = compareDictionaries(after, before)
        const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const
        const ids = (list: typeof there, turned: boolean) =>
          list.map(({ competencyId, kind }) => `${competencyId} ${turned ? opposite[kind] : kind}`).sort()
        expect(ids(there, false)).toEqual(ids(back, true))
      }),
      { numRuns: 500, seed: 9 },
    )
  })

  it('names every field that says something else, and no other', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        for (const { kind, fields } of compareDictionaries(before, after)) {
          if (kind === 'changed') expect(fields.length).toBeGreaterThan(0)
          for (const field of fields) expect(field.before).not.toBe(field.after)
        }
      }),
      { numRuns: 500, seed: 10 },
    )
  })

  it('tells texts by language, levels by their value, and a competency that moved', () => {
    const after = one({
      clusterId: 2 as ClusterId,
      definition: { zh: '愿意满足客户', en: '' },
      levels: [
        { value: 1, anchor: { zh: '提到', en: 'mentions' }, indicators: { zh: '', en: '' } },
        { value: 2, anchor: { zh: '', en: '' }, indicators: { zh: '', en: '' } },
      ],
    })
    const [difference] = compareDictionaries(one({}), after)
    expect(difference?.fields).toEqual([
      { field: 'cluster', language: null, level: null, before: '成就 / achievement', after: '助人' },
      { field: 'definition', language: 'zh', level: null, before: '尽力满足客户', after: '愿意满足客户' },
      { field: 'levels', language: null, level: null, before: '1', after: '1 2' },
      { field: 'anchor', language: 'en', level: 1, before: '', after: 'mentions' },
    ])
  })

  it('puts what was taken out last', () => {
    const later = one({ id: 8 as CompetencyId, code: 'NEW' })
    expect(compareDictionaries(one({}), later).map(({ code, kind }) => [code, kind])).toEqual([
      ['NEW', 'added'],
      ['CSO', 'removed'],
    ])
  })
})
