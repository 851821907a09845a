import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import { failure, failureCode, importTranscript, makeProject, noRow, spanOf, storedText } from '../fixture.ts'

async function withInterview() {
  const project = await makeProject()
  const interviewId = await importTranscript(project.client)
  const mark = (words: string, title = words) =>
    project.client.call('event.add', { interviewId, title, polarity: 'success', ...spanOf(words) })
  return { ...project, interviewId, mark }
}

async function listed(client: Client, interviewId: Awaited<ReturnType<typeof importTranscript>>) {
  const { text } = await client.call('interview.get', { interviewId })
  const events = await client.call('event.list', { interviewId })
  return events.map(({ number, title, start, end }) => ({ number, title, text: text.slice(start, end) }))
}

const [question1, answer1, question2, answer2, , answer3] = storedText.split('\n')

describe('marking an event', () => {
  it('grows to the whole turns it touches', async () => {
    const { client, interviewId, mark } = await withInterview()
    await mark('园区', 'a')
    await mark('后来呢？\n后', 'b')
    expect(await listed(client, interviewId)).toEqual([
      { number: 1, title: 'a', text: answer1 },
      { number: 2, title: 'b', text: `${question2}\n${answer2}` },
    ])
  })

  it('belongs to the turn before it when it begins at the line’s end', async () => {
    const { client, interviewId } = await withInterview()
    const { end } = spanOf(question1 ?? '')
    const event = { interviewId, title: 'a', polarity: 'other' as const, start: end, end: end + 1 }
    await client.call('event.add', event)
    expect(await listed(client, interviewId)).toMatchObject([{ text: question1 }])
  })

  it('numbers events by their place in the text, however late they were marked', async () => {
    const { client, interviewId, mark } = await withInterview()
    expect((await mark('没核对报表', 'last')).number).toBe(1)
    expect((await mark('去年三月', 'first')).number).toBe(1)
    expect((await mark('后来他们', 'middle')).number).toBe(2)
    const titles = (await listed(client, interviewId)).map(({ number, title }) => `${number} ${title}`)
    expect(titles).toEqual(['1 first', '2 middle', '3 last'])
  })

  it('is refused where another event has any of its turns, which is named', async () => {
    const { client, interviewId, mark } = await withInterview()
    await mark('去年三月', '')
    await mark('没核对报表', '报表')
    const wide = { interviewId, title: '', polarity: 'other' as const, ...spanOf(storedText.slice(2)) }
    expect(await failure(client.call('event.add', wide))).toMatchObject({
      code: 'event-overlaps',
      params: { title: 1 },
    })
    expect(await failure(mark('客户走了'))).toMatchObject({
      code: 'event-overlaps',
      params: { title: '报表' },
    })
    expect(await listed(client, interviewId)).toHaveLength(2)
  })

  it('is refused outside the text and where there is no interview', async () => {
    const { client, interviewId } = await withInterview()
    const { text } = await client.call('interview.get', { interviewId })
    const fields = { title: '', polarity: 'other' as const }
    const spans = [
      { start: 4, end: 4 },
      { start: 5, end: 4 },
      { start: 0, end: text.length + 1 },
    ]
    for (const span of spans)
      expect(await failureCode(client.call('event.add', { interviewId, ...fields, ...span }))).toBe(
        'span-invalid',
      )
    const nowhere = { interviewId: noRow, ...fields, start: 0, end: 1 }
    expect(await failureCode(client.call('event.add', nowhere))).toBe('not-found')
    expect(await failureCode(client.call('event.update', { eventId: noRow, title: '' }))).toBe('not-found')
    expect(await failureCode(client.call('event.delete', { eventId: noRow }))).toBe('not-found')
  })
})

describe('changing an event', () => {
  it('changes what is given and leaves the rest; its own turns are no obstacle', async () => {
    const { client, interviewId, mark } = await withInterview()
    const event = await mark('去年三月', 'a')
    const wider = await client.call('event.update', { eventId: event.id, end: spanOf('后来呢').end })
    expect(wider).toEqual({ ...event, end: spanOf(question2 ?? '').end })
    const named = await client.call('event.update', { eventId: event.id, title: ' b ', polarity: 'failure' })
    expect(named).toEqual({ ...wider, title: 'b', polarity: 'failure' })
    expect((await client.call('history.state', {})).undo).toMatchObject({
      kind: 'event.edit',
      params: { title: 'b', name: 'P01' },
    })
    await mark('没核对报表', 'other')
    const over = client.call('event.update', { eventId: event.id, end: spanOf(answer3 ?? '').end })
    expect(await failureCode(over)).toBe('event-overlaps')
    const turned = client.call('event.update', { eventId: event.id, start: event.end, end: event.start })
    expect(await failureCode(turned)).toBe('span-invalid')
    expect(await client.call('event.list', { interviewId })).toMatchObject([named, { title: 'other' }])
  })
})

describe('the events of an interview', () => {
  it('are whole turns that never overlap, whatever was asked for', async () => {
    const { client, interviewId } = await withInterview()
    const { text, turns } = await client.call('interview.get', { interviewId })
    const [starts, ends] = [turns.map((turn) => turn.start), turns.map((turn) => turn.end)]
    const offset = fc.nat(text.length + 3)
    const wish = fc.record({ start: offset, end: offset, pick: fc.nat(5), how: fc.nat(2) })
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 8 }), async (wishes) => {
        for (const { start, end, pick, how } of wishes) {
          const chosen = (await client.call('event.list', { interviewId }))[pick]
          const fields = { title: '', polarity: 'other' as const, start, end }
          if (chosen !== undefined && how === 0) await client.call('event.delete', { eventId: chosen.id })
          else if (chosen !== undefined && how === 1)
            await client.call('event.update', { eventId: chosen.id, start, end }).catch(() => undefined)
          else await client.call('event.add', { interviewId, ...fields }).catch(() => undefined)
          const events = await client.call('event.list', { interviewId })
          for (const [index, event] of events.entries()) {
            expect(starts).toContain(event.start)
            expect(ends).toContain(event.end)
            expect(event.number).toBe(index + 1)
            expect(event.start).toBeGreaterThanOrEqual(events[index - 1]?.end ?? 0)
          }
        }
      }),
      { seed: 3, numRuns: 40 },
    )
  })
})
