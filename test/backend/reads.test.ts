import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Client } from '../../api/client.ts'
import { contract, type MethodName } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { Events } from '../../api/events.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { activate, addCompetency, importTranscript, makeProject, spanOf } from './fixture.ts'
import { changeAtRandom, step } from './random-change.ts'

type Change = Events['project.changed']

interface Question {
  readonly name: MethodName
  /** The interview it is about, as windows say when they ask. */
  readonly interviewId: InterviewId | null
  readonly ask: (client: Client) => Promise<unknown>
}

/** What windows ask and ask again; what a comparison is computed from is asked by the tables. */
function questions(interviewId: InterviewId): Question[] {
  const ofAll = [
    'project.info',
    'interviewee.list',
    'interview.list',
    'dictionary.get',
    'dictionary.versions',
    'memo.list',
    'history.state',
    'model.versions',
    'model.get',
    'comparison.run',
    'table.position',
  ] as const
  return [
    ...ofAll.map((name) => ({ name, interviewId: null, ask: (client: Client) => client.call(name, {}) })),
    {
      name: 'interview.get',
      interviewId: null,
      ask: (client) => client.call('interview.get', { interviewId }),
    },
    {
      name: 'quote.list',
      interviewId: null,
      ask: (client) => client.call('quote.list', { sort: 'place', offset: 0, limit: 50 }),
    },
    {
      name: 'agreement.run',
      interviewId: null,
      ask: (client) => client.call('agreement.run', { coderIds: [] }),
    },
    { name: 'event.list', interviewId, ask: (client) => client.call('event.list', { interviewId }) },
    { name: 'coding.list', interviewId, ask: (client) => client.call('coding.list', { interviewId }) },
  ]
}

/** What each is answered; null where it cannot be (the interview is gone, and nobody looks at it). */
async function answers(client: Client, all: readonly Question[]): Promise<unknown[]> {
  return Promise.all(
    all.map((question) =>
      question.ask(client).catch((error: unknown) => {
        if (error instanceof ApiError && error.code !== 'internal-error') return null
        throw error
      }),
    ),
  )
}

/** Whether a window that asked the question would ask it again after these changes. */
function isAskedAgain({ name, interviewId }: Question, changes: readonly Change[]): boolean {
  const { reads } = contract[name]
  return changes.some(
    ({ topics, interviewIds }) =>
      reads.some((topic) => topics.includes(topic)) &&
      (interviewId === null || interviewIds === null || interviewIds.includes(interviewId)),
  )
}

it('whatever changes what a question is answered is announced to those who asked it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }), async (steps) => {
      const { client } = await makeProject()
      const { id: competencyId } = await addCompetency(client)
      const interviewId = await importTranscript(client)
      for (const coder of ['B', 'A']) {
        await activate(client, coder)
        const coded = { interviewId, competencyId, level: 1, memo: '', ...spanOf('去年三月') }
        await client.call('coding.add', coded)
      }
      const all = questions(interviewId)
      const changes: Change[] = []
      client.on('project.changed', (change) => changes.push(change))
      let known = await answers(client, all)
      for (const one of [...steps, null]) {
        changes.length = 0
        await (one === null ? client.call('history.undo', {}) : changeAtRandom(client, one))
        const now = await answers(client, all)
        const unheard = all.filter(
          (question, index) =>
            known[index] !== null &&
            now[index] !== null &&
            !isDeepStrictEqual(known[index], now[index]) &&
            !isAskedAgain(question, changes),
        )
        expect(unheard.map(({ name }) => `${name} after ${JSON.stringify(one)}`)).toEqual([])
        known = now
      }
    }),
    { numRuns: 15, seed: 8, endOnFailure: true },
  )
})
