import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import type { Params } from '../../../api/contract.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import { activate, failureCode, fileToImport, makeProject, makeTestProgram, upload } from '../fixture.ts'

/** Imports an interview of these turns, asked and answered in turn. */
async function importTurns(client: Client, code: string, turns: readonly string[]): Promise<InterviewId> {
  const text = turns.map((turn, index) => `${index % 2 === 0 ? '问' : '答'}：${turn}`).join('\n')
  const file = await upload(client, `${code}_绩优_张三.txt`, text)
  const { imported } = await client.call('import.run', {
    job: 'test',
    files: [fileToImport(file, { intervieweeCode: code, group: 'superior' })],
  })
  const [made] = imported
  if (made === undefined) throw new Error('not imported')
  return made.interviewId
}

type Wish = Partial<Params<'text.search'>>
const searchWith =
  (client: Client) =>
  (query: string, wish: Wish = {}) =>
    client.call('text.search', { query, options: {}, offset: 0, limit: 200, ...wish })

/** Two interviews, imported against the order of their codes. */
async function searchable() {
  const project = await makeProject()
  const { client } = project
  const second = await importTurns(client, 'P02', ['客户来了吗？', '客戶没来，ＡＢ公司的客户也没来。'])
  const first = await importTurns(client, 'A01', [
    '您好。',
    '𠮷田是我的客户👨‍👩‍👧。',
    '后来呢？',
    '以後再说。',
  ])
  return { ...project, first, second, search: searchWith(client) }
}

describe('searching all interviews', () => {
  it('tells of each hit where it stands, who says it, and what stands around it in its turn', async () => {
    const { search, first, second } = await searchable()
    const { total, hits } = await search('客户')
    expect(total).toBe(4)
    const a = { interviewId: first, intervieweeCode: 'A01' }
    const p = { interviewId: second, intervieweeCode: 'P02' }
    const [asked, answered] = [
      { turnNumber: 1, speaker: '问' },
      { turnNumber: 2, speaker: '答' },
    ]
    expect(hits).toEqual([
      { ...a, ...answered, start: 10, end: 12, before: '𠮷田是我的', match: '客户', after: '👨‍👩‍👧。' },
      { ...p, ...asked, start: 0, end: 2, before: '', match: '客户', after: '来了吗？' },
      {
        ...p,
        ...answered,
        start: 7,
        end: 9,
        before: '',
        match: '客戶',
        after: '没来，ＡＢ公司的客户也没来。',
      },
      {
        ...p,
        ...answered,
        start: 17,
        end: 19,
        before: '客戶没来，ＡＢ公司的',
        match: '客户',
        after: '也没来。',
      },
    ])
  })

  it('gives places that hold in the text as it is read', async () => {
    const { client, search } = await searchable()
    for (const { interviewId, start, end, match, before, after } of (await search('来')).hits) {
      const { text } = await client.call('interview.get', { interviewId })
      expect(text.slice(start, end)).toBe(match)
      expect(text.slice(start - before.length, end + after.length)).toBe(before + match + after)
    }
  })

  it('minds case, width and script where it is told to', async () => {
    const { search } = await searchable()
    const matches = async (query: string, options = {}) =>
      (await search(query, { options })).hits.map(({ match }) => match)
    expect(await matches('ab')).toEqual(['ＡＢ'])
    expect(await matches('ab', { matchCase: true })).toEqual([])
    expect(await matches('AB', { matchWidth: true })).toEqual([])
    expect(await matches('后')).toEqual(['后', '後'])
    expect(await matches('后', { matchScript: true })).toEqual(['后'])
    expect(await matches('客戶', { matchScript: true })).toEqual(['客戶'])
  })

  it('comes a page at a time, each hit once, and counts all', async () => {
    const { search } = await searchable()
    const all = (await search('来')).hits
    expect(all.length).toBeGreaterThan(3)
    for (const limit of [1, 2, 3]) {
      const pages: unknown[] = []
      for (let offset = 0; offset < all.length; offset += limit) {
        const { total, hits } = await search('来', { offset, limit })
        expect(total).toBe(all.length)
        pages.push(...hits)
      }
      expect(pages).toEqual(all)
    }
    expect(await search('来', { offset: 99 })).toEqual({ total: all.length, hits: [] })
  })

  it('shows at most 30 characters around a hit and cuts none', async () => {
    const { client } = await makeProject()
    await importTurns(client, 'P01', ['问', `${'𠮷'.repeat(20)}x客户${'👨‍👩‍👧'.repeat(9)}`])
    const [hit] = (await searchWith(client)('客户')).hits
    expect(hit).toMatchObject({ before: `…${'𠮷'.repeat(14)}x`, after: `${'👨‍👩‍👧'.repeat(3)}…` })
  })

  it('looks only into the interviews named', async () => {
    const { search, first } = await searchable()
    expect((await search('客户', { interviewIds: [first] })).total).toBe(1)
    expect(await search('客户', { interviewIds: [] })).toEqual({ total: 0, hits: [] })
    expect((await search('客户', { interviewIds: [first, 999_999 as InterviewId] })).total).toBe(1)
  })

  it('finds what is there now: not in an interview that went, and again when it came back', async () => {
    const { client, search, second } = await searchable()
    await client.call('interview.delete', { interviewIds: [second] })
    expect((await search('客户')).total).toBe(1)
    await client.call('history.undo', {})
    expect((await search('客户')).total).toBe(4)
  })

  it('gives a blind coder the same hits, by codes and without names of files', async () => {
    const { client, search } = await searchable()
    const seen = await search('客户')
    await activate(client, 'B')
    expect(await search('客户')).toEqual(seen)
    expect(JSON.stringify(seen)).not.toMatch(/绩优|张三|superior/)
  })

  it('wants something to look for, of reasonable length, in an open project', async () => {
    const { search } = await searchable()
    expect(await failureCode(search(''))).toBe('bad-request')
    expect(await failureCode(search('长'.repeat(201)))).toBe('bad-request')
    expect(await search('长'.repeat(200))).toEqual({ total: 0, hits: [] })
    expect(await failureCode(search('a', { limit: 201 }))).toBe('bad-request')
    const { client } = makeTestProgram().connect()
    expect(await failureCode(searchWith(client)('a'))).toBe('no-project-open')
  })
})
