import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import { dump } from '../dump.ts'
import {
  activate,
  addCompetency,
  failureCode,
  fileToImport,
  importTranscript,
  makeProject,
  noRow,
  spanOf,
  storedTurns,
  upload,
} from '../fixture.ts'

/** Characters of the interviewee's three turns that are letters: 20, 17 and 13. */
const spoken = 50

async function rowOf(client: Client, interviewId: number) {
  const row = (await client.call('interview.list', {})).find((one) => one.id === interviewId)
  if (row === undefined) throw new Error('the interview is not listed')
  return row
}

/** An interview with an event and a coding in it. */
async function codedInterview() {
  const project = await makeProject()
  const { client } = project
  const { id: competencyId } = await addCompetency(client)
  const interviewId = await importTranscript(client)
  const place = { interviewId, ...spanOf('去年三月') }
  await client.call('event.add', { ...place, title: 'e', polarity: 'success' })
  await client.call('coding.add', { ...place, competencyId, level: 1, memo: '' })
  return { ...project, interviewId, competencyId, place }
}

describe('the list of interviews', () => {
  it('tells of each what was imported, how long it is and what was done in it, by interviewee', async () => {
    const { client, interviewId, competencyId, place } = await codedInterview()
    const other = await importTranscript(client, {
      intervieweeCode: 'A09',
      date: '2024-03-05',
      interviewer: '李',
    })
    const [a, b] = [await activate(client, 'A'), await activate(client, 'B')]
    await client.call('coding.add', { ...place, competencyId, level: 2, memo: '' })
    await activate(client, 'A', 'consensus')
    await client.call('coding.add', { ...place, competencyId, level: 2, memo: '' })
    const rows = await client.call('interview.list', {})
    expect(rows.map((row) => row.id)).toEqual([other, interviewId])
    expect(rows[0]).toMatchObject({
      fileName: 'A09.txt',
      date: '2024-03-05',
      interviewer: '李',
      minutes: null,
    })
    expect(rows[1]).toMatchObject({ fileName: 'P01.txt', date: '', language: 'zh', length: spoken })
    expect(rows[1]).toMatchObject({ turnCount: storedTurns.length + 1, eventCount: 1, progress: [] })
    const counts = [
      { coderId: a, layer: 'consensus', count: 1 },
      { coderId: a, layer: 'independent', count: 1 },
      { coderId: b, layer: 'independent', count: 1 },
    ]
    expect(rows[1]?.codingCounts).toHaveLength(3)
    expect(rows[1]?.codingCounts).toEqual(expect.arrayContaining(counts))
  })
})

describe('an interview’s text', () => {
  it('is its turns, one a line, whose spans lie end to end', async () => {
    const { client, interviewId } = await codedInterview()
    const { text, turns, language } = await client.call('interview.get', { interviewId })
    expect(language).toBe('zh')
    const words = turns.map(({ start, end }) => text.slice(start, end))
    expect(words.slice(0, -1)).toEqual(storedTurns)
    expect(words.join('\n')).toBe(text)
    const roles = turns.map(({ speaker, role }) => `${speaker} ${role}`)
    expect(new Set(roles)).toEqual(new Set(['问 interviewer', '答 interviewee']))
  })

  it('is not found where there is none', async () => {
    const { client } = await makeProject()
    const missing = { interviewId: noRow }
    const calls = [
      client.call('interview.get', missing),
      client.call('interview.update', { ...missing, date: '' }),
      client.call('interview.delete', { interviewIds: [noRow] }),
      client.call('interview.setProgress', { ...missing, turn: 0, done: true }),
      client.call('speaker.setRole', { ...missing, speaker: '', role: 'other' }),
      client.call('event.list', missing),
      client.call('coding.list', missing),
    ]
    for (const call of calls) expect(await failureCode(call)).toBe('not-found')
  })
})

describe('changing what is known of an interview', () => {
  it('changes what is given and leaves the rest', async () => {
    const { client, interviewId } = await codedInterview()
    const before = await rowOf(client, interviewId)
    const facts = { date: '2024-03-05', interviewer: '李', minutes: 72.5 }
    await client.call('interview.update', { interviewId, ...facts })
    await client.call('interview.update', { interviewId, interviewer: '王' })
    await client.call('interview.update', { interviewId, minutes: null })
    expect(await rowOf(client, interviewId)).toEqual({
      ...before,
      ...facts,
      interviewer: '王',
      minutes: null,
    })
    expect((await client.call('history.state', {})).undo).toMatchObject({
      kind: 'interview.edit',
      params: { name: 'P01' },
    })
  })

  it('can give it to another interviewee, who must be there', async () => {
    const { client, interviewId } = await codedInterview()
    const { id: intervieweeId } = await client.call('interviewee.add', {
      code: 'P02',
      group: null,
      stratum: '',
    })
    await client.call('interview.update', { interviewId, intervieweeId })
    const { interviewees } = await client.call('interviewee.list', {})
    expect(interviewees.map(({ code, interviewIds }) => [code, interviewIds])).toEqual([
      ['P01', []],
      ['P02', [interviewId]],
    ])
    const moved = client.call('interview.update', { interviewId, intervieweeId: noRow })
    expect(await failureCode(moved)).toBe('not-found')
    const wrong = client.call('interview.update', { interviewId, date: '5 March' })
    expect(await failureCode(wrong)).toBe('bad-request')
  })

  it('measures it anew when its language changes: characters in Chinese, words in English', async () => {
    const { client } = await makeProject()
    const file = await upload(client, 'e.txt', '问：OK?\n答：Yes, I did it.\n问：再说？\n答：Well... 好的')
    const { imported } = await client.call('import.run', { job: 'j', files: [fileToImport(file)] })
    const [{ interviewId, length } = { interviewId: noRow, length: 0 }] = imported
    expect(length).toBe('YesIdiditWell好的'.length)
    await client.call('interview.update', { interviewId, language: 'en' })
    expect((await rowOf(client, interviewId)).length).toBe(['Yes', 'I', 'did', 'it', 'Well', '好的'].length)
    await client.call('history.undo', {})
    expect(await rowOf(client, interviewId)).toMatchObject({ language: 'zh', length })
  })
})

describe('who a speaker is', () => {
  it('decides which turns count for the length', async () => {
    const { client, interviewId } = await codedInterview()
    await client.call('speaker.setRole', { interviewId, speaker: '答', role: 'other' })
    expect((await rowOf(client, interviewId)).length).toBe(0)
    await client.call('speaker.setRole', { interviewId, speaker: '答', role: 'interviewee' })
    expect((await rowOf(client, interviewId)).length).toBe(spoken)
    const { turns } = await client.call('interview.get', { interviewId })
    expect(turns.filter((turn) => turn.role === 'interviewee')).toHaveLength(3)
    const nobody = client.call('speaker.setRole', { interviewId, speaker: '王', role: 'other' })
    expect(await failureCode(nobody)).toBe('not-found')
  })
})

describe('deleting interviews', () => {
  it('takes out all that is coded in them, keeps the interviewee, and can be undone', async () => {
    const { client, session, interviewId } = await codedInterview()
    const second = await importTranscript(client, { intervieweeCode: 'P02' })
    const before = dump(session.project.db)
    const ids = { interviewIds: [interviewId, second] }
    await client.call('interview.delete', ids)
    const after = dump(session.project.db)
    for (const table of ['interview', 'transcript', 'turn', 'event', 'coding'] as const)
      expect(after[table], table).toEqual([])
    expect(after.interviewee).toEqual(before.interviewee)
    const { undo } = await client.call('history.state', {})
    expect(undo).toMatchObject({ kind: 'interview.delete', params: { count: 2, name: '' } })
    await client.call('history.undo', {})
    expect(dump(session.project.db)).toEqual(before)
  })

  it('takes all of them or none, and lets the same file in again', async () => {
    const { client, interviewId } = await codedInterview()
    const both = client.call('interview.delete', { interviewIds: [interviewId, noRow] })
    expect(await failureCode(both)).toBe('not-found')
    expect(await failureCode(importTranscript(client))).toBe('already-imported')
    await client.call('interview.delete', { interviewIds: [interviewId] })
    expect(await importTranscript(client)).not.toBe(interviewId)
  })
})

describe('how far a coder has read', () => {
  it('is kept for each coder, is no change, and is there again when an interview comes back', async () => {
    const { client, path, interviewId } = await codedInterview()
    const history = await client.call('history.list', { offset: 0, limit: 99 })
    const heard: unknown[] = []
    client.on('project.changed', (event) => heard.push(event))
    const a = await activate(client, 'A')
    await client.call('interview.setProgress', { interviewId, turn: 3, done: false })
    const b = await activate(client, 'B')
    await client.call('interview.setProgress', { interviewId, turn: 1, done: false })
    await client.call('interview.setProgress', { interviewId, turn: 6, done: true })
    const progress = [
      { coderId: a, turn: 3, done: false },
      { coderId: b, turn: 6, done: true },
    ]
    expect((await rowOf(client, interviewId)).progress).toEqual(progress)
    expect(await client.call('history.list', { offset: 0, limit: 99 })).toEqual(history)
    expect(heard).toContainEqual({ topics: ['progress'], interviewIds: null, codingIds: null })
    await client.call('interview.delete', { interviewIds: [interviewId] })
    await client.call('project.close', {})
    await client.call('project.open', { path })
    await client.call('history.undo', {})
    expect((await rowOf(client, interviewId)).progress).toEqual(progress)
  })
})
