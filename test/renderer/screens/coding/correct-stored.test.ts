import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../../../api/client.ts'
import type { CorrectionMade } from '../../../../api/events.ts'
import { applyEdits } from '../../../../core/coding/correct-text.ts'
import type { InterviewId } from '../../../../core/model/ids.ts'
import { correctStored } from '../../../../renderer/screens/coding/correct-stored.ts'
import { addCompetency, importTranscript, makeProject } from '../../../backend/fixture.ts'
import { editsOf } from '../../../core/coding/arbitrary-edits.ts'

async function ask(client: Client, interviewId: InterviewId) {
  return {
    content: await client.call('interview.get', { interviewId }),
    codings: await client.call('coding.list', { interviewId }),
    events: await client.call('event.list', { interviewId }),
  }
}

/** An interview with codings of every length all over it, and an event of each turn, its parts marked. */
async function codedInterview() {
  const { client } = await makeProject()
  const { id: competencyId } = await addCompetency(client)
  const interviewId = await importTranscript(client)
  const { text, turns } = await client.call('interview.get', { interviewId })
  for (const { start, end } of turns) {
    const event = { interviewId, start, end, title: 'e', polarity: 'success' as const }
    const { id } = await client.call('event.add', event)
    const span = { start: start + 1, end: end - 1 }
    await client.call('event.setPart', { eventId: id, part: 'action', span })
  }
  for (let start = 0; start < text.length; start += 3) {
    const span = { start, end: Math.min(text.length, start + 1 + (start % 10)) }
    await client.call('coding.add', { interviewId, competencyId, level: 1, ...span, memo: '' })
  }
  return { client, interviewId, text }
}

describe('what a correction comes to', () => {
  it('is for the window that reckons it what asking for everything again would tell', async () => {
    const { client, interviewId, text } = await codedInterview()
    const told: (CorrectionMade | undefined)[] = []
    client.on('project.changed', ({ correction }) => told.push(correction))
    await fc.assert(
      fc.asyncProperty(editsOf(text), async (edits) => {
        fc.pre(applyEdits(text, edits).trim() !== '')
        const before = await ask(client, interviewId)
        const { version } = before.content
        const wish = { interviewId, version, edits: edits.map((edit) => ({ ...edit })) }
        const done = await client.call('transcript.correct', wish)
        if (done.version === version) return
        const correction = told.at(-1)
        expect(correction).toMatchObject({ interviewId, before: version, after: done.version })
        if (correction !== undefined)
          expect(correctStored(before, correction)).toEqual(await ask(client, interviewId))
        await client.call('history.undo', {})
        expect(told.at(-1)).toBeUndefined()
      }),
      { seed: 3, numRuns: 60, endOnFailure: true },
    )
  })
})
