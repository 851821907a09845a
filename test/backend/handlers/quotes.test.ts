import { describe, expect, it } from 'vitest'
import type { Params } from '../../../api/contract.ts'
import {
  activate,
  addCompetency,
  competencyFields,
  failureCode,
  importTranscript,
  makeProject,
  spanOf,
} from '../fixture.ts'

type Wish = Partial<Params<'quote.list'>>

/**
 * Four codings of coder A: in P01 (north) 去年三月 CSO 3 (in an event), 四趟园区 INI open (in it too), 贷款 CSO 1; in P02
 * 去年三月 CSO 0. CSO is the second competency of the dictionary, INI the first.
 */
async function quoted() {
  const project = await makeProject()
  const { client } = project
  const cso = await addCompetency(client)
  const { id: ini } = await client.call('competency.add', {
    clusterId: cso.clusterId,
    ...competencyFields('INI'),
  })
  await client.call('competency.move', { competencyId: ini, clusterId: cso.clusterId, before: cso.id })
  const first = await importTranscript(client, { stratum: 'north' })
  const second = await importTranscript(client, { intervieweeCode: 'P02', group: 'average' })
  const event = { interviewId: first, title: 'e', polarity: 'other' as const }
  const { id: eventId } = await client.call('event.add', {
    ...event,
    start: spanOf('去年三月').start,
    end: spanOf('四趟园区').end,
  })
  const add = (interviewId: typeof first, words: string, competencyId: typeof ini, level: number | null) =>
    client.call('coding.add', { interviewId, competencyId, level, memo: '', ...spanOf(words) })
  const codings = [
    await add(first, '去年三月', cso.id, 3),
    await add(first, '四趟园区', ini, null),
    await add(first, '贷款', cso.id, 1),
    await add(second, '去年三月', cso.id, 0),
  ]
  const list = (wish: Wish = {}) => client.call('quote.list', { offset: 0, limit: 100, ...wish })
  /** Which of the four are listed, by number and in order. */
  const numbers = async (wish: Wish = {}) => {
    const { total, quotes } = await list(wish)
    expect(total).toBe(quotes.length)
    return quotes.map((quote) => codings.findIndex(({ id }) => id === quote.coding.id) + 1)
  }
  const people = (await client.call('interviewee.list', {})).interviewees.map((person) => person.id)
  return { ...project, cso: cso.id, ini, first, second, eventId, codings, list, numbers, people }
}

describe('quotes asked for', () => {
  it('by several competencies, interviewees or levels are those of any of them', async () => {
    const { numbers, cso, ini, people } = await quoted()
    const [, ...others] = people
    expect(await numbers()).toEqual([1, 2, 3, 4])
    expect(await numbers({ competencyIds: [cso, ini] })).toEqual([1, 2, 3, 4])
    expect(await numbers({ competencyIds: [ini] })).toEqual([2])
    expect(await numbers({ competencyIds: [] })).toEqual([])
    expect(await numbers({ intervieweeIds: people })).toEqual([1, 2, 3, 4])
    expect(await numbers({ intervieweeIds: others })).toEqual([4])
    expect(await numbers({ levels: [3, 0] })).toEqual([1, 4])
    expect(await numbers({ levels: [null] })).toEqual([2])
    expect(await numbers({ levels: [null, 1] })).toEqual([2, 3])
    expect(await numbers({ levels: [] })).toEqual([])
  })

  it('by stratum, group, coder or layer are those of it', async () => {
    const { client, numbers, codings } = await quoted()
    expect(await numbers({ stratum: 'north' })).toEqual([1, 2, 3])
    expect(await numbers({ stratum: '' })).toEqual([4])
    expect(await numbers({ group: 'average' })).toEqual([4])
    const [coderId] = codings.map((coding) => coding.coderId)
    expect(await numbers({ coderId, layer: 'independent' })).toEqual([1, 2, 3, 4])
    expect(await numbers({ layer: 'consensus' })).toEqual([])
    const b = await activate(client, 'B', 'consensus')
    expect(await numbers({ coderId: b })).toEqual([])
  })

  it('by event, or by being in one or in none', async () => {
    const { client, numbers, eventId } = await quoted()
    expect(await numbers({ eventId })).toEqual([1, 2])
    expect(await numbers({ insideEvent: true })).toEqual([1, 2])
    expect(await numbers({ insideEvent: false })).toEqual([3, 4])
    await client.call('event.delete', { eventId })
    expect(await numbers({ insideEvent: true })).toEqual([])
  })

  it('by whether somebody should look at them', async () => {
    const { session, numbers, codings } = await quoted()
    session.change('coding.memo', { name: '' }, (db) =>
      db.prepare('UPDATE coding SET needs_review = 1 WHERE id = ?').run(codings[2]?.id),
    )
    expect(await numbers({ needsReview: true })).toEqual([3])
    expect(await numbers({ needsReview: false })).toEqual([1, 2, 4])
  })

  it('by words they hold themselves, however those are written', async () => {
    const { numbers, second } = await quoted()
    expect(await numbers({ text: '三月' })).toEqual([1, 4])
    expect(await numbers({ text: '貸款' })).toEqual([3])
    // The words after it do not count.
    expect(await numbers({ text: '贷款全' })).toEqual([])
    expect(await numbers({ text: '' })).toEqual([1, 2, 3, 4])
    expect(await numbers({ text: '.' })).toEqual([])
    expect(await numbers({ text: '三月', interviewId: second })).toEqual([4])
  })

  it('by several conditions meet all of them', async () => {
    const { numbers, cso, ini } = await quoted()
    expect(await numbers({ competencyIds: [cso], stratum: 'north', levels: [1, 3] })).toEqual([1, 3])
    expect(await numbers({ competencyId: cso, competencyIds: [ini] })).toEqual([])
    expect(await numbers({ text: '三月', insideEvent: true, needsReview: false })).toEqual([1])
  })
})

describe('quotes in order', () => {
  it('stand by place, dictionary, level or last change', async () => {
    const { session, numbers, codings } = await quoted()
    expect(await numbers({ sort: 'place' })).toEqual([1, 2, 3, 4])
    expect(await numbers({ sort: 'competency' })).toEqual([2, 1, 3, 4])
    expect(await numbers({ sort: 'level' })).toEqual([1, 3, 4, 2])
    session.change('coding.memo', { name: '' }, (db) => {
      for (const [index, { id }] of codings.entries()) {
        const at = `2024-03-05T10:00:0${[1, 0, 2, 1][index]}.000Z`
        db.prepare('UPDATE coding SET changed_at = ? WHERE id = ?').run(at, id)
      }
    })
    expect(await numbers({ sort: 'changed' })).toEqual([3, 1, 4, 2])
  })

  it.each(['place', 'competency', 'level', 'changed'] as const)('come by pages, by %s', async (sort) => {
    const { list } = await quoted()
    const all = (await list({ sort })).quotes
    const pages: unknown[] = []
    for (const offset of [0, 1, 2, 3]) {
      const { total, quotes } = await list({ sort, text: '', offset, limit: 1 })
      expect(total).toBe(4)
      pages.push(...quotes)
    }
    expect(pages).toEqual(all)
    expect(await list({ text: '三月', sort, offset: 1, limit: 1 })).toMatchObject({ total: 2, quotes: [{}] })
  })
})

describe('a quote', () => {
  it('tells its interview, its stratum, and what stands around it in its turn', async () => {
    const { list, first } = await quoted()
    const { quotes } = await list({ text: '四趟' })
    expect(quotes).toMatchObject([
      {
        coding: { interviewId: first },
        stratum: 'north',
        before: '去年三月，我跑了',
        text: '四趟园区',
        after: '，把𠮷田公司谈下来了。',
      },
    ])
  })

  it('over several turns has around it what is left of the first and of the last', async () => {
    const { client, list, first, ini } = await quoted()
    const span = { start: spanOf('了。').start, end: spanOf('后来他们').end }
    await client.call('coding.add', { interviewId: first, competencyId: ini, level: 1, memo: '', ...span })
    const [quote] = (await list({ text: '后来呢' })).quotes
    expect(quote).toMatchObject({ turnNumber: 2, text: '了。\n后来呢？\n后来他们' })
    expect(quote?.before).toBe('去年三月，我跑了四趟园区，把𠮷田公司谈下来')
    expect(quote?.after).toBe('把贷款全转过来了👨‍👩‍👧，我心里踏实。')
  })

  it('is not to be had by group from a blind coder, but by everything else', async () => {
    const { client, list } = await quoted()
    await activate(client, 'B')
    expect(await failureCode(list({ group: 'average' }))).toBe('groups-hidden')
    expect(await list({ stratum: 'north', sort: 'level' })).toEqual({ total: 0, quotes: [] })
  })
})
