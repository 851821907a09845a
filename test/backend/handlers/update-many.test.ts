import { describe, expect, it } from 'vitest'
import type { Params } from '../../../api/contract.ts'
import { dump } from '../dump.ts'
import {
  activate,
  addCompetency,
  failureCode,
  importTranscript,
  makeProject,
  noRow,
  spanOf,
} from '../fixture.ts'

const words = ['去年三月', '跑了四趟', '园区', '公司']

/** One interview with CSO (levels 0 to 3), INI (1 and 2) and FREE (no scale); four passages coded CSO 0, 1, 2, 3. */
async function manyCoded() {
  const project = await makeProject()
  const { client, session } = project
  const cso = (await addCompetency(client)).id
  const ini = (await addCompetency(client, 'INI', [1, 2])).id
  const free = (await addCompetency(client, 'FREE', [])).id
  const interviewId = await importTranscript(client)
  const add = (text: string, level: number | null, competencyId = cso) =>
    client.call('coding.add', { interviewId, competencyId, level, memo: 'm', ...spanOf(text) })
  const codings = [
    await add(words[0] ?? '', 0),
    await add(words[1] ?? '', 1),
    await add(words[2] ?? '', 2),
    await add(words[3] ?? '', 3),
  ]
  const codingIds = codings.map((coding) => coding.id)
  const change = (wish: Partial<Params<'coding.updateMany'>>) =>
    client.call('coding.updateMany', { codingIds, ...wish })
  const state = async () =>
    (await client.call('coding.list', { interviewId })).map(({ competencyId, level }) => [
      competencyId,
      level,
    ])
  const trail = async () => (await client.call('history.list', { offset: 0, limit: 100 })).changes
  return {
    ...{ ...project, cso, ini, free, interviewId, add, codings, codingIds, change, state, trail },
    rows: () => dump(session.project.db).coding,
  }
}

describe('many codings given another competency', () => {
  it('keep what levels the new scale knows; others become open', async () => {
    const { ini, change, state } = await manyCoded()
    expect(await change({ competencyId: ini })).toEqual({ updated: 4, skipped: [] })
    expect(await state()).toEqual([
      [ini, null],
      [ini, 1],
      [ini, 2],
      [ini, null],
    ])
  })

  it('keep every level where the new competency has no scale', async () => {
    const { free, change, state } = await manyCoded()
    await change({ competencyId: free })
    expect((await state()).map(([, level]) => level)).toEqual([0, 1, 2, 3])
  })

  it('stay as they are where a level is required and theirs is none of the new', async () => {
    const { client, cso, ini, codingIds, change, state } = await manyCoded()
    await client.call('project.update', { levelRequired: true })
    const [first, , , last] = codingIds
    expect(await change({ competencyId: ini })).toEqual({
      updated: 2,
      skipped: [first, last].map((codingId) => ({ codingId, reason: 'level-required' })),
    })
    expect(await state()).toEqual([
      [cso, 0],
      [ini, 1],
      [ini, 2],
      [cso, 3],
    ])
    expect(await change({ competencyId: ini, level: 2 })).toEqual({ updated: 3, skipped: [] })
  })

  it('keep place, memo and coder, and are dated anew', async () => {
    const { client, ini, interviewId, codings, change } = await manyCoded()
    await change({ competencyId: ini, level: 1 })
    const after = await client.call('coding.list', { interviewId })
    for (const [index, coding] of after.entries()) {
      const expected = { ...codings[index], competencyId: ini, level: 1, changedAt: coding.changedAt }
      expect(coding).toEqual(expected)
      expect(coding.changedAt >= (codings[index]?.changedAt ?? '')).toBe(true)
    }
  })

  it('do not come to stand beside the very same coding', async () => {
    const { ini, cso, add, change, codingIds } = await manyCoded()
    const [first, second] = codingIds
    const there = await add('去年三月', 1, ini)
    const result = await change({ codingIds: [...codingIds, there.id], competencyId: ini })
    expect(result).toEqual({ updated: 3, skipped: [{ codingId: first, reason: 'already-there' }] })
    // The second, which is INI's now, cannot come back: another took its place.
    const twin = await add(words[1] ?? '', 1, cso)
    const both = second === undefined ? [] : [second, twin.id]
    const { id: other } = await add('贷款', 1, cso)
    expect(await change({ codingIds: [...both, other], competencyId: cso })).toEqual({
      updated: 0,
      skipped: [{ codingId: second, reason: 'already-there' }],
    })
  })

  it('become one only of those that would be the same', async () => {
    const { client, ini, free, add, change, interviewId } = await manyCoded()
    const [one, two] = [await add('贷款', 1, ini), await add('贷款', 2)]
    expect(await change({ codingIds: [one.id, two.id], competencyId: free })).toEqual({
      updated: 1,
      skipped: [{ codingId: two.id, reason: 'already-there' }],
    })
    expect(await client.call('coding.list', { interviewId })).toHaveLength(6)
  })
})

describe('many codings given a level', () => {
  it('have it where their scale knows it', async () => {
    const { ini, add, codingIds, change, state } = await manyCoded()
    const other = await add('贷款', 2, ini)
    expect(await change({ codingIds: [...codingIds, other.id], level: 3 })).toEqual({
      updated: 3,
      skipped: [{ codingId: other.id, reason: 'level-not-in-scale' }],
    })
    expect((await state()).map(([, level]) => level)).toEqual([3, 3, 3, 3, 2])
  })

  it('may be left open, unless levels are required', async () => {
    const { client, free, add, codingIds, change } = await manyCoded()
    expect(await change({ level: null })).toEqual({ updated: 4, skipped: [] })
    await client.call('history.undo', {})
    await client.call('project.update', { levelRequired: true })
    const { id } = await add('贷款', 2, free)
    expect(await change({ codingIds: [...codingIds, id], level: null })).toEqual({
      updated: 1,
      skipped: codingIds.map((codingId) => ({ codingId, reason: 'level-required' })),
    })
  })
})

describe('a change of many codings', () => {
  it('is one in the trail, and undo takes all of it back', async () => {
    const { client, ini, rows, change, trail } = await manyCoded()
    const before = [rows(), (await trail()).length]
    await change({ competencyId: ini, level: 2 })
    const after = rows()
    const [latest, ...earlier] = await trail()
    expect(latest).toMatchObject({
      kind: 'coding.updateMany',
      params: { count: 4, name: { zh: '能力INI', en: 'INI' } },
    })
    await client.call('history.undo', {})
    expect([rows(), earlier.length]).toEqual(before)
    await client.call('history.redo', {})
    expect(rows()).toEqual(after)
  })

  it('that changes nothing is none', async () => {
    const { cso, rows, change, trail } = await manyCoded()
    const before = [rows(), await trail()]
    for (const wish of [{}, { competencyId: cso }])
      expect(await change(wish)).toEqual({ updated: 0, skipped: [] })
    expect(await change({ codingIds: [noRow] })).toEqual({
      updated: 0,
      skipped: [{ codingId: noRow, reason: 'not-found' }],
    })
    expect([rows(), await trail()]).toEqual(before)
  })

  it('counts each coding once', async () => {
    const { codingIds, change } = await manyCoded()
    expect(await change({ codingIds: [...codingIds, ...codingIds], level: 1 })).toEqual({
      updated: 3,
      skipped: [],
    })
  })

  it('leaves alone what others coded, unless it is the consensus or a lead changes it', async () => {
    const { client, add, codingIds, change } = await manyCoded()
    await activate(client, 'B', 'consensus')
    const agreed = await add('贷款', 2)
    const all = [...codingIds, agreed.id]
    for (const layer of ['independent', 'consensus'] as const) {
      await activate(client, 'C', layer)
      expect(await change({ codingIds: all, level: 1 })).toEqual({
        updated: layer === 'independent' ? 1 : 0,
        skipped: codingIds.map((codingId) => ({ codingId, reason: 'not-found' })),
      })
    }
    await activate(client, 'A')
    expect(await change({ codingIds: all, level: 0 })).toEqual({ updated: 4, skipped: [] })
  })

  it('is refused for a competency that is not there, and for none or too many codings', async () => {
    const { change } = await manyCoded()
    expect(await failureCode(change({ competencyId: noRow }))).toBe('not-found')
    expect(await failureCode(change({ codingIds: [], level: 1 }))).toBe('bad-request')
    expect(await failureCode(change({ codingIds: Array(5001).fill(noRow), level: 1 }))).toBe('bad-request')
    expect((await change({ codingIds: Array(5000).fill(noRow), level: 1 })).skipped).toHaveLength(1)
  })
})
