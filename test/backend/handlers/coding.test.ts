import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import type { Params } from '../../../api/contract.ts'
import { dump } from '../dump.ts'
import {
  activate,
  addCompetency,
  failure,
  failureCode,
  importTranscript,
  makeProject,
  noRow,
  spanOf,
  storedText,
} from '../fixture.ts'

/** A project with one interview and the competencies CSO (levels 0 to 3) and INI (levels 1 and 2). */
async function coded() {
  const project = await makeProject()
  const { client } = project
  const cso = await addCompetency(client)
  const ini = await addCompetency(client, 'INI', [1, 2])
  const interviewId = await importTranscript(client)
  const place = { interviewId, competencyId: cso.id, level: 2, memo: '', ...spanOf('跑了四趟园区') }
  const add = (changes: Partial<Params<'coding.add'>> = {}) =>
    client.call('coding.add', { ...place, ...changes })
  return { ...project, interviewId, cso: cso.id, ini: ini.id, place, add }
}

async function trailLength(client: Client): Promise<number> {
  return (await client.call('history.list', { offset: 0, limit: 1 })).total
}

describe('coding a passage', () => {
  it('is done in the name, and on the layer, of the coder at work', async () => {
    const { client, add, interviewId, cso } = await coded()
    const b = await activate(client, 'B')
    const own = await add()
    expect(own).toMatchObject({ interviewId, coderId: b, layer: 'independent', competencyId: cso, level: 2 })
    const c = await activate(client, 'C', 'consensus')
    expect(await add()).toMatchObject({ coderId: c, layer: 'consensus' })
  })

  it('grows to whole characters, so that none is ever cut', async () => {
    const { client, add } = await coded()
    const rare = spanOf('𠮷田')
    expect(await add({ start: rare.start + 1, end: rare.start + 2 })).toMatchObject(spanOf('𠮷'))
    const family = spanOf('👨‍👩‍👧')
    expect(await add({ start: family.start + 3, end: family.start + 4 })).toMatchObject(family)
    expect(
      (await client.call('quote.list', { offset: 0, limit: 9 })).quotes.map((quote) => quote.text),
    ).toEqual(['𠮷', '👨‍👩‍👧'])
  })

  it('is refused outside the text, and for what is not there', async () => {
    const { client, add, interviewId } = await coded()
    const { text } = await client.call('interview.get', { interviewId })
    const before = await trailLength(client)
    for (const span of [
      { start: 3, end: 3 },
      { start: 5, end: 4 },
      { start: 0, end: text.length + 1 },
    ])
      expect(await failureCode(add(span))).toBe('span-invalid')
    expect(await failureCode(add({ interviewId: noRow }))).toBe('not-found')
    expect(await failureCode(add({ competencyId: noRow }))).toBe('not-found')
    expect(await failureCode(add({ start: -1 }))).toBe('bad-request')
    expect(await trailLength(client)).toBe(before)
    expect(await add({ start: 0, end: text.length })).toMatchObject({ start: 0, end: text.length })
  })

  it('takes only levels of the competency’s scale, and any whole level where it has none', async () => {
    const { client, add, ini } = await coded()
    const error = await failure(add({ level: 4 }))
    expect(error).toMatchObject({ code: 'level-not-in-scale', params: { code: 'CSO', level: 4 } })
    expect(await failureCode(add({ competencyId: ini, level: 0 }))).toBe('level-not-in-scale')
    const { id } = await addCompetency(client, 'FREE', [])
    expect((await add({ competencyId: id, level: -1 })).level).toBe(-1)
    expect((await add({ competencyId: id, level: null })).level).toBeNull()
  })

  it('needs a level where the project says so, but only of a competency that has levels', async () => {
    const { client, add } = await coded()
    const old = await add({ level: null })
    await client.call('project.update', { levelRequired: true })
    const error = await failure(add({ level: null, ...spanOf('园区') }))
    expect(error).toMatchObject({ code: 'level-required', params: { code: 'CSO' } })
    const { id } = await addCompetency(client, 'FREE', [])
    expect((await add({ competencyId: id, level: null })).level).toBeNull()
    const kept = await client.call('coding.update', { codingId: old.id, memo: 'still without a level' })
    expect(kept.level).toBeNull()
  })

  it('of the very same words once more changes the level instead', async () => {
    const { client, add } = await coded()
    const first = await add({ memo: 'why' })
    const again = await add({ level: 3 })
    expect(again).toMatchObject({ id: first.id, level: 3, memo: 'why' })
    const before = await trailLength(client)
    expect(await add({ level: 3 })).toEqual(again)
    expect(await trailLength(client)).toBe(before)
    await activate(client, 'C', 'consensus')
    const agreed = await add()
    await activate(client, 'B', 'consensus')
    expect(await add({ level: 1 })).toMatchObject({ id: agreed.id, coderId: agreed.coderId, level: 1 })
  })
})

describe('changing a coding', () => {
  it('changes what is given and leaves the rest, and the trail says which it was', async () => {
    const { client, add, ini } = await coded()
    const { id: codingId, ...before } = await add({ memo: 'm' })
    const kinds: unknown[] = []
    for (const change of [
      { level: 1 },
      { competencyId: ini },
      spanOf('四趟'),
      { memo: 'n' },
      { level: null },
    ]) {
      const after = await client.call('coding.update', { codingId, ...change })
      Object.assign(before, change, { changedAt: after.changedAt })
      expect(after).toEqual({ id: codingId, ...before })
      kinds.push((await client.call('history.state', {})).undo?.kind)
    }
    expect(kinds).toEqual(['coding.level', 'coding.competency', 'coding.span', 'coding.memo', 'coding.level'])
  })

  it('leaves no trace when nothing is different', async () => {
    const { client, add, place } = await coded()
    const coding = await add()
    const before = await trailLength(client)
    const { interviewId: _interview, ...same } = place
    expect(await client.call('coding.update', { codingId: coding.id, ...same })).toEqual(coding)
    expect(await trailLength(client)).toBe(before)
  })

  it('is refused for a level, a competency or borders that do not fit', async () => {
    const { client, add, ini } = await coded()
    const { id: codingId } = await add({ level: 3 })
    const tries = [
      [{ level: 7 }, 'level-not-in-scale'],
      [{ competencyId: ini }, 'level-not-in-scale'],
      [{ competencyId: noRow }, 'not-found'],
      [{ start: 40, end: 30 }, 'span-invalid'],
      [{ end: 99_999 }, 'span-invalid'],
    ] as const
    for (const [change, code] of tries)
      expect(await failureCode(client.call('coding.update', { codingId, ...change })), code).toBe(code)
  })

  it('is a coder’s own business; only a lead may touch another’s', async () => {
    const { client, add } = await coded()
    await activate(client, 'B')
    const { id: codingId } = await add()
    await activate(client, 'C')
    expect(await failureCode(client.call('coding.update', { codingId, level: 1 }))).toBe('not-found')
    await activate(client, 'C', 'consensus')
    expect(await failureCode(client.call('coding.update', { codingId, level: 1 }))).toBe('not-found')
    expect(await failureCode(client.call('coding.delete', { codingIds: [codingId] }))).toBe('not-found')
    await activate(client, 'A')
    expect((await client.call('coding.update', { codingId, level: 1 })).level).toBe(1)
  })
})

describe('deleting codings', () => {
  it('takes all of them or, where one is not there, none', async () => {
    const { client, add, interviewId } = await coded()
    const ids = [(await add()).id, (await add(spanOf('贷款'))).id]
    const missing = client.call('coding.delete', { codingIds: [...ids, noRow] })
    expect(await failureCode(missing)).toBe('not-found')
    expect(await client.call('coding.list', { interviewId })).toHaveLength(2)
    await client.call('coding.delete', { codingIds: ids })
    expect(await client.call('coding.list', { interviewId })).toEqual([])
    expect((await client.call('history.state', {})).undo?.params).toMatchObject({ count: 2 })
    await client.call('history.undo', {})
    expect(await client.call('coding.list', { interviewId })).toHaveLength(2)
  })
})

describe('who sees which codings', () => {
  /** One coding of each: of A, of B, of C, and of the consensus, each on a word of its own. */
  async function everybodys() {
    const project = await coded()
    const { client, add } = project
    for (const [name, words] of [
      ['A', '去年'],
      ['B', '三月'],
      ['C', '园区'],
    ] as const) {
      await activate(client, name)
      await add(spanOf(words))
    }
    await activate(client, 'A', 'consensus')
    await add(spanOf('贷款'))
    return project
  }

  it.each([
    ['B', 'independent', ['三月', '贷款']],
    ['C', 'independent', ['园区', '贷款']],
    ['C', 'consensus', ['去年', '三月', '园区', '贷款']],
    ['A', 'independent', ['去年', '三月', '园区', '贷款']],
  ] as const)('%s at %s work', async (name, layer, words) => {
    const { client, interviewId } = await everybodys()
    await activate(client, name, layer)
    const codings = await client.call('coding.list', { interviewId })
    expect(codings.map(({ start, end }) => storedText.slice(start, end))).toEqual(words)
    const { total, quotes } = await client.call('quote.list', { offset: 0, limit: 10 })
    expect(quotes.map((quote) => quote.text)).toEqual(words)
    expect(total).toBe(words.length)
    const { clusters } = await client.call('dictionary.get', {})
    expect(clusters[0]?.competencies[0]?.codingCount).toBe(words.length)
  })
})

describe('quotes', () => {
  it('tell of each coding its words, its turn, its event, its interviewee and its coder', async () => {
    const { client, add, interviewId } = await coded()
    await client.call('event.add', { interviewId, title: '贷款', polarity: 'success', ...spanOf('去年三月') })
    const coding = await add()
    const { quotes } = await client.call('quote.list', { offset: 0, limit: 10 })
    const expected = { intervieweeCode: 'P01', coder: 'A', eventTitle: '贷款', turnNumber: 2, group: null }
    const around = { before: '去年三月，我', text: '跑了四趟园区', after: '，把𠮷田公司谈下来了。' }
    expect(quotes).toEqual([{ coding, stratum: '', ...around, ...expected }])
  })

  it('can be asked for by whatever they stand on, a page at a time', async () => {
    const { client, add, interviewId, cso, ini } = await coded()
    const event = { interviewId, title: '', polarity: 'other' as const, ...spanOf('去年三月') }
    const { id: eventId } = await client.call('event.add', event)
    await add({ level: 1 })
    await add({ level: null, ...spanOf('贷款') })
    await add({ competencyId: ini, level: 1, ...spanOf('报表') })
    await activate(client, 'A', 'consensus')
    await add({ level: 1 })
    const words = async (filter: Partial<Params<'quote.list'>>) => {
      const { total, quotes } = await client.call('quote.list', { offset: 0, limit: 10, ...filter })
      return [total, ...quotes.map((quote) => quote.text)]
    }
    expect(await words({ competencyId: cso })).toEqual([3, '跑了四趟园区', '跑了四趟园区', '贷款'])
    expect(await words({ competencyId: ini })).toEqual([1, '报表'])
    expect(await words({ level: null })).toEqual([1, '贷款'])
    expect(await words({ level: 1, layer: 'independent' })).toEqual([2, '跑了四趟园区', '报表'])
    expect(await words({ eventId })).toEqual([2, '跑了四趟园区', '跑了四趟园区'])
    expect(await words({ interviewId: noRow })).toEqual([0])
    expect(await words({ offset: 3, limit: 2 })).toEqual([4, '报表'])
    const { interviewees } = await client.call('interviewee.list', {})
    const [intervieweeId = noRow] = interviewees.map((person) => person.id)
    expect(await words({ intervieweeId })).toHaveLength(5)
    expect(await words({ group: 'superior' })).toEqual([0])
    await client.call('interviewee.set', { intervieweeIds: [intervieweeId], group: 'superior' })
    expect(await words({ group: 'superior', competencyId: ini })).toEqual([1, '报表'])
  })

  it('can be asked for by what stands beside them, by part of the interview, and by both groups', async () => {
    const { client, add, ini, cso, interviewId } = await coded()
    await add()
    await add({ competencyId: ini, level: 1, ...spanOf('四趟') })
    await add({ competencyId: ini, level: 1, ...spanOf('报表') })
    const words = async (filter: Partial<Params<'quote.list'>>) => {
      const { quotes } = await client.call('quote.list', { offset: 0, limit: 10, ...filter })
      return quotes.map((quote) => quote.text)
    }
    const pair = { competencyIds: [cso, ini] as [typeof cso, typeof ini] }
    expect(await words({ together: { kind: 'passage', ...pair } })).toEqual(['跑了四趟园区', '四趟'])
    expect(await words({ together: { kind: 'interviewee', ...pair } })).toHaveLength(3)
    expect(await words({ together: { kind: 'event', ...pair } })).toEqual([])
    const { counts } = await client.call('table.position', {})
    for (const part of [0, 1, 2, 3]) {
      const counted = counts.reduce((sum, row) => sum + (row[part] ?? 0), 0)
      expect(await words({ part })).toHaveLength(counted)
    }
    const { interviewees } = await client.call('interviewee.list', {})
    expect(await words({ hasGroup: true })).toEqual([])
    const intervieweeIds = interviewees.map((person) => person.id)
    await client.call('interviewee.set', { intervieweeIds, group: 'average' })
    expect(await words({ hasGroup: true, interviewId })).toHaveLength(3)
  })

  it('stand by interviewee, then by place in the text', async () => {
    const { client, add } = await coded()
    const second = await importTranscript(client, { intervieweeCode: 'A01' })
    await add(spanOf('贷款'))
    await add(spanOf('去年'))
    await add({ interviewId: second })
    const { quotes } = await client.call('quote.list', { offset: 0, limit: 10 })
    expect(quotes.map(({ intervieweeCode, text }) => [intervieweeCode, text])).toEqual([
      ['A01', '跑了四趟园区'],
      ['P01', '去年'],
      ['P01', '贷款'],
    ])
  })
})

describe('an event and what is coded in it', () => {
  it('belong together by place alone: a coding outside stays when the event goes', async () => {
    const { client, session, add, interviewId } = await coded()
    await add()
    const before = dump(session.project.db).coding
    const event = { interviewId, title: 'e', polarity: 'other' as const, ...spanOf('去年三月') }
    const { id: eventId } = await client.call('event.add', event)
    const title = async () => (await client.call('quote.list', { offset: 0, limit: 1 })).quotes[0]?.eventTitle
    expect(await title()).toBe('e')
    await client.call('event.delete', { eventId })
    expect(await title()).toBe('')
    expect(dump(session.project.db).coding).toEqual(before)
  })
  it('belong together from the event’s first character, and no longer at its end', async () => {
    const { client, add, interviewId } = await coded()
    const event = { interviewId, title: 'e', polarity: 'other' as const, ...spanOf('去年三月') }
    const { start, end } = await client.call('event.add', event)
    await add({ start: start - 1, end: start + 2 })
    await add({ start, end: start + 1 })
    await add({ start: end - 1, end: end + 3 })
    await add({ start: end, end: end + 3 })
    const { quotes } = await client.call('quote.list', { offset: 0, limit: 9 })
    expect(quotes.map((quote) => quote.eventTitle)).toEqual(['', 'e', 'e', ''])
  })
})
