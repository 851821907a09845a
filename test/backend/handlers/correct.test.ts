import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import { errorWordsEn } from '../../../api/words/errors.en.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
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
} from '../fixture.ts'

/** An interview with codings on 三月, 四趟园区 and 𠮷田公司, and an event of the second turn. */
async function codedInterview() {
  const project = await makeProject()
  const { client } = project
  const { id: competencyId } = await addCompetency(client)
  const interviewId = await importTranscript(client)
  const code = async (words: string) => {
    const place = { interviewId, competencyId, ...spanOf(words) }
    return (await client.call('coding.add', { ...place, level: 1, memo: '' })).id
  }
  const [march, trips, firm] = [await code('三月'), await code('四趟园区'), await code('𠮷田公司')]
  const span = spanOf('去年三月')
  await client.call('event.add', { interviewId, title: 'e', polarity: 'success', ...span })
  return { ...project, interviewId, competencyId, code, march, trips, firm }
}

/** Puts words in the place of others, in the text as it is now. */
async function replace(client: Client, interviewId: InterviewId, ...pairs: (readonly [string, string])[]) {
  const { text, version } = await client.call('interview.get', { interviewId })
  const edits = pairs.map(([words, put]) => ({ ...spanOf(words, text), text: put }))
  return client.call('transcript.correct', { interviewId, version, edits })
}

/** What each coding stands on, with ? where somebody should look. */
async function quotesOf(client: Client, interviewId: InterviewId) {
  const { text } = await client.call('interview.get', { interviewId })
  const codings = await client.call('coding.list', { interviewId })
  return codings.map(({ start, end, needsReview }) => `${text.slice(start, end)}${needsReview ? '?' : ''}`)
}

describe('correcting a transcript', () => {
  it('leaves every coding on its words, and has those looked at whose own words are different', async () => {
    const { client, interviewId, trips } = await codedInterview()
    const done = await replace(
      client,
      interviewId,
      ['请讲', '您先讲讲'],
      ['四趟', '五趟'],
      ['谈下来', '拿下'],
    )
    expect(done).toMatchObject({ needsReview: [trips], gone: 0, eventsGone: 0 })
    expect(await quotesOf(client, interviewId)).toEqual(['三月', '五趟园区?', '𠮷田公司'])
    const { text, version } = await client.call('interview.get', { interviewId })
    expect(text).toContain('您先讲讲一件做成的事。\n去年三月，我跑了五趟园区，把𠮷田公司拿下了。')
    expect(done.version).toBe(version)
    expect((await client.call('project.check', {})).problems).toEqual([])
  })

  it('does not make a coding look as if its coder had changed it', async () => {
    const { client, interviewId } = await codedInterview()
    const when = async () =>
      (await client.call('coding.list', { interviewId })).map(({ changedAt }) => changedAt)
    const before = await when()
    await replace(client, interviewId, ['四趟', '五趟'])
    expect(await when()).toEqual(before)
  })

  it('has a coding looked at until somebody has', async () => {
    const { client, interviewId, trips } = await codedInterview()
    await replace(client, interviewId, ['四趟', '五趟'])
    await replace(client, interviewId, ['请讲', '讲'])
    expect(await quotesOf(client, interviewId)).toContain('五趟园区?')
    const { quotes } = await client.call('quote.list', { needsReview: true, offset: 0, limit: 9 })
    expect(quotes.map(({ coding }) => coding.id)).toEqual([trips])
    await client.call('coding.update', { codingId: trips, needsReview: false })
    expect(await quotesOf(client, interviewId)).toContain('五趟园区')
    expect((await client.call('history.state', {})).undo?.kind).toBe('coding.reviewed')
  })

  it('has many looked at as one change, those only that were to be', async () => {
    const { client, interviewId, march, trips, firm } = await codedInterview()
    await replace(client, interviewId, ['四趟', '五趟'], ['田公司', '本'])
    const codingIds = [march, trips, firm]
    expect(await client.call('coding.updateMany', { codingIds, needsReview: false })).toEqual({
      updated: 2,
      skipped: [],
    })
    expect(await quotesOf(client, interviewId)).toEqual(['三月', '五趟园区', '𠮷本'])
    expect((await client.call('history.state', {})).undo).toMatchObject({
      kind: 'coding.reviewed',
      params: { count: 2 },
    })
    await client.call('history.undo', {})
    expect(await quotesOf(client, interviewId)).toEqual(['三月', '五趟园区?', '𠮷本?'])
  })

  it('takes a coding away with all of its words, and out of the model’s evidence', async () => {
    const { client, interviewId, competencyId, march, trips } = await codedInterview()
    await client.call('model.setEvidence', { competencyId, codingIds: [march, trips] })
    const done = await replace(client, interviewId, ['我跑了四趟园区，', ''])
    expect(done).toMatchObject({ needsReview: [], gone: 1 })
    expect(await quotesOf(client, interviewId)).toEqual(['三月', '𠮷田公司'])
    await client.call('history.undo', {})
    expect(await quotesOf(client, interviewId)).toEqual(['三月', '四趟园区', '𠮷田公司'])
  })

  it('is one change, which one undo takes back whole and one redo makes again', async () => {
    const { client, session, interviewId, competencyId, march, trips } = await codedInterview()
    await client.call('model.setEvidence', { competencyId, codingIds: [march, trips] })
    const before = dump(session.project.db)
    const turns = [
      ['。\n去年三月，我跑了四趟园区，', ''],
      ['后来呢？', '后来\n呢？'],
    ] as const
    const done = await replace(client, interviewId, ...turns)
    expect(done).toMatchObject({ needsReview: [], gone: 2, eventsGone: 0 })
    const after = dump(session.project.db)
    expect(after.evidence).toEqual([])
    expect((await client.call('history.state', {})).undo).toMatchObject({
      kind: 'text.correct',
      params: { name: 'P01', count: 2 },
    })
    await client.call('history.undo', {})
    expect(dump(session.project.db)).toEqual(before)
    await client.call('history.redo', {})
    expect(dump(session.project.db)).toEqual(after)
  })

  it('splits and joins turns, and counts the interview’s length anew', async () => {
    const { client, interviewId } = await codedInterview()
    const row = async () => (await client.call('interview.list', {})).find((one) => one.id === interviewId)
    const before = await row()
    await replace(client, interviewId, ['三月，我', '三月，\n我'], ['？\n后来他', '？他'])
    const { text, turns } = await client.call('interview.get', { interviewId })
    const told = turns.map(({ speaker, start, end }) => `${speaker} ${text.slice(start, end)}`)
    expect(told.slice(1, 4)).toEqual([
      '答 去年三月，',
      '答 我跑了四趟园区，把𠮷田公司谈下来了。',
      '问 后来呢？他们把贷款全转过来了👨‍👩‍👧，我心里踏实。',
    ])
    expect(turns[1]).toMatchObject({ role: 'interviewee' })
    const after = await row()
    expect(after?.turnCount).toBe(before?.turnCount)
    // 后来他们把贷款全转过来了我心里踏实: 17 characters that are the interviewer's now.
    expect((before?.length ?? 0) - (after?.length ?? 0)).toBe(17)
  })

  it('keeps events on whole turns, and tells of those that are gone', async () => {
    const { client, interviewId } = await codedInterview()
    const words = async () => {
      const { text } = await client.call('interview.get', { interviewId })
      const events = await client.call('event.list', { interviewId })
      return events.map(({ start, end }) => text.slice(start, end))
    }
    await replace(client, interviewId, ['去年', '前年'], ['我跑', '\n我跑'], ['谈下来了。', '谈下来了。真的'])
    expect(await words()).toEqual(['前年三月，\n我跑了四趟园区，把𠮷田公司谈下来了。真的'])
    const [whole = ''] = await words()
    expect(await replace(client, interviewId, [`${whole}\n`, ''])).toMatchObject({ gone: 3, eventsGone: 1 })
    expect(await words()).toEqual([])
  })

  it('stores text as an import does: "\\n" as the one line end, no NUL, no half character', async () => {
    const { client, interviewId } = await codedInterview()
    await replace(client, interviewId, ['一件', '一\r\n二\r三\n四\0\ud842五'])
    const { text, turns } = await client.call('interview.get', { interviewId })
    expect(text.startsWith('请讲一\n二\n三\n四\ufffd五做成的事。\n')).toBe(true)
    expect(turns.slice(0, 4).map(({ start, end }) => text.slice(start, end))).toContain('二')
    expect((await client.call('project.check', {})).problems).toEqual([])
  })

  it('never cuts a character, wherever an edit is said to begin', async () => {
    const { client, interviewId, firm } = await codedInterview()
    const { version } = await client.call('interview.get', { interviewId })
    const { start } = spanOf('𠮷田')
    const edit = { start: start + 1, end: start + 2, text: '\udfb6' }
    const done = await client.call('transcript.correct', { interviewId, version, edits: [edit] })
    expect(done.needsReview).toEqual([firm])
    expect(await quotesOf(client, interviewId)).toEqual(['三月', '四趟园区', '\u{20bb6}田公司?'])
  })

  it('refuses a text that was changed meanwhile, and takes one that was changed back', async () => {
    const { client, session, interviewId } = await codedInterview()
    const { version } = await client.call('interview.get', { interviewId })
    await replace(client, interviewId, ['四趟', '五趟'])
    const before = dump(session.project.db)
    const late = () =>
      client.call('transcript.correct', { interviewId, version, edits: [{ start: 0, end: 1, text: '' }] })
    expect(await failure(late())).toMatchObject({ code: 'text-changed', params: { interview: 'P01' } })
    expect(errorWordsEn['text-changed'].what).toContain('{{interview}}')
    expect(dump(session.project.db)).toEqual(before)
    await client.call('history.undo', {})
    expect(await late()).toMatchObject({ gone: 0 })
  })

  it('refuses to leave nothing, edits that are out of order or outside the text, and unknown interviews', async () => {
    const { client, session, interviewId } = await codedInterview()
    const { text, version } = await client.call('interview.get', { interviewId })
    const before = dump(session.project.db)
    const code = (edits: { start: number; end: number; text: string }[], id = interviewId) =>
      failureCode(client.call('transcript.correct', { interviewId: id, version, edits }))
    const { length } = text
    expect(await code([{ start: 0, end: length, text: '' }])).toBe('text-empty')
    expect(await code([{ start: 0, end: length, text: '\r\n \n' }])).toBe('text-empty')
    expect(await code([{ start: 0, end: length + 1, text: 'x' }])).toBe('span-invalid')
    expect(await code([{ start: 5, end: 4, text: 'x' }])).toBe('span-invalid')
    const two = [
      { start: 3, end: 5, text: '' },
      { start: 4, end: 6, text: '' },
    ]
    expect(await code(two)).toBe('span-invalid')
    expect(await code([], noRow)).toBe('not-found')
    expect(dump(session.project.db)).toEqual(before)
  })

  it('leaves no change behind where nothing is different', async () => {
    const { client, interviewId } = await codedInterview()
    const { total } = await client.call('history.list', { offset: 0, limit: 1 })
    const { version } = await client.call('interview.get', { interviewId })
    expect(await replace(client, interviewId, ['四趟', '四趟'])).toEqual({
      needsReview: [],
      gone: 0,
      eventsGone: 0,
      version,
    })
    expect(await client.call('history.list', { offset: 0, limit: 1 })).toMatchObject({ total })
  })

  it('goes for all coders’ codings, but names to an independent coder only those that he may see', async () => {
    const { client, interviewId, code, trips } = await codedInterview()
    await activate(client, 'B')
    const own = await code('园区')
    expect((await replace(client, interviewId, ['园区', '科技园'])).needsReview).toEqual([own])
    expect((await replace(client, interviewId, ['三月，', ''])).gone).toBe(1)
    await activate(client, 'A')
    const codings = await client.call('coding.list', { interviewId })
    expect(codings.filter(({ needsReview }) => needsReview).map(({ id }) => id)).toEqual([trips, own])
  })

  it('tells every window that text, codings and events are different', async () => {
    const { client, interviewId } = await codedInterview()
    const heard: string[][] = []
    client.on('project.changed', ({ topics }) => heard.push([...topics].sort()))
    await replace(client, interviewId, ['请讲', '讲'])
    expect(heard).toEqual([['coding', 'event', 'interview']])
  })
})
