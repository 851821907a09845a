import { afterEach, beforeEach, expect, it } from 'vitest'
import { createClient } from '../../api/client.ts'
import type { ApiError } from '../../api/error.ts'
import { type Emit, type Handlers, serve } from '../../api/serve.ts'
import type { ClientTransport, ServerTransport } from '../../api/transport.ts'

export interface Ends {
  readonly client: ClientTransport
  readonly server: ServerTransport
  readonly dispose?: () => Promise<void> | void
}

const settings = {
  language: null,
  theme: 'system' as const,
  readSize: 17,
  readFont: 'serif' as const,
  backupMinutes: 20,
  view: {},
}

/** Handlers that are there for the suite alone; the rest would be a mistake to call. */
function makeHandlers(log: string[]): Handlers<{ readonly emit: Emit }> {
  const some: Partial<Handlers<{ readonly emit: Emit }>> = {
    'settings.get': () => settings,
    'settings.set': async (params) => {
      await new Promise((resolve) => setTimeout(resolve, params.readSize === 12 ? 30 : 1))
      return { ...settings, readSize: params.readSize ?? 0 }
    },
    'recent.remove': ({ path }, { emit }) => {
      log.push(path)
      emit('job.progress', { job: path, done: 1, total: 2, item: '𠮷.txt', last: null })
      return []
    },
    'recent.list': () => {
      throw new TypeError('客户说的话 must never be told')
    },
  }
  return some as Handlers<{ readonly emit: Emit }>
}

/** What every transport must do; run over memory, MessagePort and WebSocket alike. */
export function transportSuite(connect: () => Promise<Ends>): void {
  let ends: Ends
  let bugs: string[]
  let log: string[]

  beforeEach(async () => {
    ends = await connect()
    bugs = []
    log = []
    serve(ends.server, makeHandlers(log), (emit) => ({ emit }), {
      onBug: (method, stack) => bugs.push(`${method} ${stack}`),
    })
  })
  afterEach(async () => {
    ends.client.close()
    await ends.dispose?.()
  })

  const failure = (promise: Promise<unknown>): Promise<ApiError> =>
    promise.then(
      () => expect.unreachable('the call should have failed'),
      (error: ApiError) => error,
    )

  it('carries a call and its answer', async () => {
    const client = createClient(ends.client)
    expect(await client.call('settings.get', {})).toEqual(settings)
  })

  it('gives each call its own answer when a later one is faster', async () => {
    const client = createClient(ends.client)
    const sizes = await Promise.all(
      [12, 13, 14].map((readSize) =>
        client.call('settings.set', { readSize }).then((answer) => answer.readSize),
      ),
    )
    expect(sizes).toEqual([12, 13, 14])
  })

  it('carries events before the answer they belong to, with every character whole', async () => {
    const client = createClient(ends.client)
    const heard: unknown[] = []
    const stop = client.on('job.progress', (data) => heard.push(data))
    await client.call('recent.remove', { path: '甲' })
    stop()
    await client.call('recent.remove', { path: '乙' })
    expect(heard).toEqual([{ job: '甲', done: 1, total: 2, item: '𠮷.txt', last: null }])
    expect(log).toEqual(['甲', '乙'])
  })

  it('refuses parameters that the contract does not allow, by name and without their values', async () => {
    const client = createClient(ends.client)
    const error = await failure(client.call('settings.set', { readSize: 4000 }))
    expect(error.code).toBe('bad-request')
    expect(error.params).toEqual({ method: 'settings.set', where: 'readSize' })
  })

  it('answers an unknown method with an error instead of silence', async () => {
    const replies: unknown[] = []
    ends.client.onMessage((reply) => replies.push(reply))
    ends.client.send({ id: 7, method: 'toString', params: {} })
    await expect
      .poll(() => replies)
      .toEqual([{ id: 7, error: { code: 'unknown-method', params: { method: 'toString' } } }])
  })

  it('tells a bug as internal-error, and its message to nobody', async () => {
    const client = createClient(ends.client)
    const error = await failure(client.call('recent.list', {}))
    expect(error.code).toBe('internal-error')
    expect(JSON.stringify([error.params, bugs])).not.toContain('客户')
    expect(bugs[0]).toContain('recent.list TypeError')
  })

  it('rejects what waits, and whatever comes later, when the other side is gone', async () => {
    const client = createClient(ends.client)
    let closed = 0
    client.onClose(() => {
      closed += 1
    })
    const waiting = failure(client.call('settings.set', { readSize: 12 }))
    ends.server.close()
    expect((await waiting).code).toBe('connection-lost')
    expect((await failure(client.call('settings.get', {}))).code).toBe('connection-lost')
    expect(closed).toBe(1)
  })
}
