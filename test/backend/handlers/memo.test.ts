import { describe, expect, it } from 'vitest'
import {
  activate,
  addCompetency,
  failureCode,
  importTranscript,
  makeProject,
  noRow,
  spanOf,
} from '../fixture.ts'

async function withSubjects() {
  const project = await makeProject()
  const { client } = project
  const { id: competencyId } = await addCompetency(client)
  const interviewId = await importTranscript(client)
  const event = { interviewId, title: '贷款', polarity: 'success' as const, ...spanOf('去年三月') }
  const { id: eventId } = await client.call('event.add', event)
  const subjects = {
    interview: { kind: 'interview' as const, id: interviewId },
    event: { kind: 'event' as const, id: eventId },
    competency: { kind: 'competency' as const, id: competencyId },
  }
  return { ...project, interviewId, competencyId, eventId, subjects }
}

describe('a memo', () => {
  it('can be written about an interview, an event and a competency, one each, and is replaced', async () => {
    const { client, subjects } = await withSubjects()
    for (const about of Object.values(subjects))
      await client.call('memo.set', { about, text: `关于 ${about.kind}`, marks: [] })
    const marks = [{ start: 0, end: 2, kind: 'bold' as const }]
    await client.call('memo.set', { about: subjects.event, text: '重点：两次拜访', marks })
    const memos = await client.call('memo.list', {})
    expect(memos.map(({ about, text, marks: set }) => [about.kind, text, set.length])).toEqual([
      ['interview', '关于 interview', 0],
      ['event', '重点：两次拜访', 1],
      ['competency', '关于 competency', 0],
    ])
  })

  it('goes when nothing is left of it, and with what it is about; undo brings it back', async () => {
    const { client, subjects, eventId } = await withSubjects()
    const texts = async () => (await client.call('memo.list', {})).map(({ text }) => text)
    await client.call('memo.set', { about: subjects.event, text: 'e', marks: [] })
    await client.call('event.delete', { eventId })
    expect(await texts()).toEqual([])
    await client.call('history.undo', {})
    expect(await texts()).toEqual(['e'])
    await client.call('memo.set', { about: subjects.event, text: '', marks: [] })
    expect(await texts()).toEqual([])
    await client.call('history.undo', {})
    expect(await texts()).toEqual(['e'])
  })

  it('is no change when it says the same', async () => {
    const { client, subjects } = await withSubjects()
    const total = async () => (await client.call('history.list', { offset: 0, limit: 1 })).total
    await client.call('memo.set', { about: subjects.interview, text: 'i', marks: [] })
    const before = await total()
    await client.call('memo.set', { about: subjects.interview, text: 'i', marks: [] })
    expect(await total()).toBe(before)
  })

  it('is its coder’s own: another sees it only as a lead', async () => {
    const { client, subjects } = await withSubjects()
    await activate(client, 'B')
    await client.call('memo.set', { about: subjects.interview, text: 'B 的想法', marks: [] })
    await activate(client, 'C')
    expect(await client.call('memo.list', {})).toEqual([])
    await client.call('memo.set', { about: subjects.interview, text: 'C 的想法', marks: [] })
    expect(await client.call('memo.list', {})).toMatchObject([{ text: 'C 的想法' }])
    await activate(client, 'A')
    expect(await client.call('memo.list', {})).toHaveLength(2)
  })

  it('is refused about what is not there', async () => {
    const { client } = await withSubjects()
    for (const kind of ['interview', 'event', 'competency'] as const) {
      const call = client.call('memo.set', { about: { kind, id: noRow }, text: 'm', marks: [] })
      expect(await failureCode(call)).toBe('not-found')
    }
  })

  it('of a coding keeps what is set off in it, and loses it with a text that says nothing of it', async () => {
    const { client, interviewId, competencyId } = await withSubjects()
    const place = { interviewId, competencyId, level: 1, memo: '想了很久', ...spanOf('园区') }
    const { id: codingId } = await client.call('coding.add', place)
    const marks = [{ start: 0, end: 2, kind: 'highlight' as const }]
    const update = { codingId, memo: '想了很久', memoMarks: marks }
    expect(await client.call('coding.update', update)).toMatchObject({ memo: '想了很久', memoMarks: marks })
    const [levelled] = [await client.call('coding.update', { codingId, level: 2 })]
    expect(levelled.memoMarks).toEqual(marks)
    expect(await client.call('coding.update', { codingId, memo: '短' })).not.toHaveProperty('memoMarks')
    await client.call('history.undo', {})
    const [back] = await client.call('coding.list', { interviewId })
    expect(back?.memoMarks).toEqual(marks)
  })
})

describe('the place where a coder was reading', () => {
  it('is each coder’s own, the latest interview first, over closing, and no change', async () => {
    const { client, interviewId, path } = await withSubjects()
    const other = await importTranscript(client, { intervieweeCode: 'P02' })
    const { total } = await client.call('history.list', { offset: 0, limit: 1 })
    const { activeCoderId: coderId } = await client.call('project.info', {})
    await client.call('interview.setPlace', { coderId, interviewId, top: 12, caret: 20 })
    await new Promise((resolve) => setTimeout(resolve, 5))
    await client.call('interview.setProgress', { interviewId, turn: 2, done: false })
    await activate(client, 'B')
    // It may arrive when another is at work.
    await client.call('interview.setPlace', { coderId, interviewId: other, top: 3, caret: 3 })
    expect(await client.call('interview.places', {})).toEqual([])
    await activate(client, 'A')
    await client.call('project.close', {})
    await client.call('project.open', { path })
    expect(await client.call('interview.places', {})).toEqual([
      { interviewId: other, top: 3, caret: 3 },
      { interviewId, top: 12, caret: 20 },
    ])
    expect((await client.call('history.list', { offset: 0, limit: 1 })).total).toBe(total)
    const rows = await client.call('interview.list', {})
    expect(rows.find(({ id }) => id === interviewId)?.progress).toMatchObject([{ turn: 2, done: false }])
  })
})
