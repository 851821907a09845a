import { describe, expect, it } from 'vitest'
import type { EventPart } from '../../../core/model/study.ts'
import { failureCode, importTranscript, makeProject, spanOf } from '../fixture.ts'

async function withEvent() {
  const project = await makeProject()
  const { client } = project
  const interviewId = await importTranscript(client)
  const event = { interviewId, title: '贷款', polarity: 'success' as const, ...spanOf('去年三月') }
  const { id: eventId } = await client.call('event.add', event)
  const setPart = (part: EventPart, words: string | null) =>
    client.call('event.setPart', { eventId, part, span: words === null ? null : spanOf(words) })
  const parts = async () => {
    const { text } = await client.call('interview.get', { interviewId })
    const [first] = await client.call('event.list', { interviewId })
    return first?.parts.map(({ part, start, end }) => `${part} ${text.slice(start, end)}`)
  }
  return { ...project, interviewId, eventId, setPart, parts }
}

describe('the parts of an event', () => {
  it('stand in the order of their telling’s logic, one stretch each, the last said one', async () => {
    const { setPart, parts } = await withEvent()
    await setPart('result', '谈下来了')
    await setPart('situation', '去年三月')
    await setPart('action', '我跑了')
    await setPart('action', '跑了四趟园区')
    expect(await parts()).toEqual(['situation 去年三月', 'action 跑了四趟园区', 'result 谈下来了'])
  })

  it('take no more than lies in the event, whole characters, and nothing outside', async () => {
    const { client, interviewId, eventId, setPart, parts } = await withEvent()
    const { text } = await client.call('interview.get', { interviewId })
    const inside = spanOf('谈下来了。')
    await client.call('event.setPart', {
      ...{ eventId, part: 'result' },
      span: { start: inside.start, end: text.length },
    })
    const rare = spanOf('𠮷')
    await client.call('event.setPart', {
      ...{ eventId, part: 'task' },
      span: { start: rare.start + 1, end: rare.end },
    })
    expect(await parts()).toEqual(['task 𠮷', 'result 谈下来了。'])
    expect(await failureCode(setPart('action', '没核对报表'))).toBe('part-outside-event')
  })

  it('can be taken back, and go back and forth with undo and redo', async () => {
    const { client, setPart, parts } = await withEvent()
    await setPart('task', '园区')
    await setPart('task', null)
    expect(await parts()).toEqual([])
    await client.call('history.undo', {})
    expect(await parts()).toEqual(['task 园区'])
    await client.call('history.undo', {})
    await client.call('history.redo', {})
    expect(await parts()).toEqual(['task 园区'])
  })

  it('stay on their words when the text is corrected, and go with them', async () => {
    const { client, interviewId, setPart, parts } = await withEvent()
    await setPart('situation', '去年三月')
    await setPart('action', '四趟园区')
    const correct = async (words: string, put: string) => {
      const { text, version } = await client.call('interview.get', { interviewId })
      const edits = [{ ...spanOf(words, text), text: put }]
      await client.call('transcript.correct', { interviewId, version, edits })
    }
    await correct('请讲', '请您先讲一讲')
    expect(await parts()).toEqual(['situation 去年三月', 'action 四趟园区'])
    await correct('园区', '产业园')
    expect(await parts()).toEqual(['situation 去年三月', 'action 四趟产业园'])
    await correct('去年三月，', '')
    expect(await parts()).toEqual(['action 四趟产业园'])
    await client.call('history.undo', {})
    expect(await parts()).toEqual(['situation 去年三月', 'action 四趟产业园'])
  })

  it('shrink, or go, with the event’s borders', async () => {
    const { client, eventId, setPart, parts } = await withEvent()
    await client.call('event.update', { eventId, end: spanOf('踏实').end })
    await setPart('result', '心里踏实')
    await client.call('event.update', { eventId, end: spanOf('去年三月').end })
    expect(await parts()).toEqual([])
  })
})
