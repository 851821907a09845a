import { describe, expect, it } from 'vitest'
import { createClient } from '../../../api/client.ts'
import { ApiError } from '../../../api/error.ts'
import type { ClientTransport, Reply, Request } from '../../../api/transport.ts'
import { sharedQuestions } from '../../../renderer/connection/shared-questions.ts'

/** A client whose backend answers when it is told to. */
function slowBackend() {
  const sent: Request[] = []
  let receive: (reply: Reply) => void = () => undefined
  const transport: ClientTransport = {
    send: (request) => void sent.push(request),
    onMessage: (listener) => {
      receive = listener
    },
    onClose: () => undefined,
    close: () => undefined,
  }
  const client = createClient(transport)
  const questions = sharedQuestions(client)
  return {
    client,
    questions,
    sent,
    ask: () => questions.ask('info', 'project.info', {}) as Promise<unknown>,
    answer: (index: number, result: unknown) => receive({ id: sent[index]?.id ?? -1, result }),
    fail: (index: number) => receive({ id: sent[index]?.id ?? -1, error: { code: 'not-found', params: {} } }),
    change: () =>
      receive({
        event: 'project.changed',
        data: { topics: ['project'], interviewIds: null, codingIds: null },
      }),
    switch: () => receive({ event: 'project.switched', data: { path: null } }),
  }
}

describe('sharedQuestions', () => {
  it('sends equal questions that are on their way at once as one request', async () => {
    const { ask, answer, sent, questions } = slowBackend()
    const answers = [ask(), ask(), ask()]
    void questions.ask('history', 'history.state', {})
    expect(sent.map(({ method }) => method)).toEqual(['project.info', 'history.state'])
    answer(0, 'told')
    expect(await Promise.all(answers)).toEqual(['told', 'told', 'told'])
  })

  it('asks anew once the answer is there', async () => {
    const { ask, answer, sent } = slowBackend()
    const first = ask()
    answer(0, 'first')
    await first
    const second = ask()
    answer(1, 'second')
    expect(await second).toBe('second')
    expect(sent).toHaveLength(2)
  })

  it('never answers a question asked after a change with what was asked before it', async () => {
    const { ask, answer, change, sent, questions } = slowBackend()
    const before = ask()
    const after: Promise<unknown>[] = []
    for (let count = 0; count < 3; count += 1) questions.onChange(() => void after.push(ask()))
    change()
    expect(sent).toHaveLength(2)
    answer(0, 'old')
    expect(await before).toBe('old')
    // The old answer's end is not the end of the new question.
    after.push(ask())
    expect(sent).toHaveLength(2)
    answer(1, 'new')
    expect(await Promise.all(after)).toEqual(['new', 'new', 'new', 'new'])
  })

  it('asks anew in another project, and when told to forget', () => {
    const backend = slowBackend()
    void backend.ask()
    backend.switch()
    void backend.ask()
    backend.questions.forget('info')
    void backend.ask()
    expect(backend.sent).toHaveLength(3)
  })

  it('shares a failure with all who asked, and keeps it for nobody else', async () => {
    const { ask, answer, fail, sent } = slowBackend()
    const asked = [ask(), ask()]
    fail(0)
    for (const result of await Promise.allSettled(asked)) {
      expect(result).toMatchObject({ status: 'rejected', reason: new ApiError('not-found') })
    }
    const next = ask()
    answer(1, 'told')
    expect(await next).toBe('told')
    expect(sent).toHaveLength(2)
  })

  it('goes on telling the others of changes when one stops listening', () => {
    const { change, questions } = slowBackend()
    const told: string[] = []
    const stop = questions.onChange(() => {
      told.push('first')
      stop()
    })
    questions.onChange(() => void told.push('second'))
    change()
    change()
    expect(told).toEqual(['first', 'second', 'second'])
  })

  it('is one for each client', () => {
    const { client, questions } = slowBackend()
    expect(sharedQuestions(client)).toBe(questions)
    expect(slowBackend().questions).not.toBe(questions)
  })
})
