import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Client, createClient } from '../../api/client.ts'
import { contract } from '../../api/contract.ts'
import type { Reply, Request } from '../../api/transport.ts'
import { webSocketTransport } from '../../api/transports/web-socket.ts'
import { type BrowserDoor, openBrowserDoor } from '../../backend/browser-door/browser-door.ts'
import { handlers } from '../../backend/handlers.ts'
import { makeProgram } from '../../backend/program/make-program.ts'

let folder: string
let door: BrowserDoor
const bugs: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-attacks-'))
  door = await openBrowserDoor({
    program: makeProgram({
      version: 'test',
      door: 'browser',
      dataFolder: join(folder, 'data'),
      samplesFolder: folder,
      licencesFile: join(folder, 'licences.json'),
      dictionariesFolder: folder,
    }),
    handlers,
    rendererFolder: folder,
    port: 0,
    onBug: (method) => bugs.push(method),
  })
})
afterAll(async () => {
  await door.close()
  rmSync(folder, { recursive: true, force: true })
})

const token = () => new URL(door.url).hash.replace('#token=', '')

async function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${door.port}/socket`, ['exemplar', token()], {
    origin: `http://127.0.0.1:${door.port}`,
  })
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('open', resolve))
  return socket
}

async function newClient(): Promise<Client> {
  return createClient(webSocketTransport<Request, Reply>(await openSocket()))
}

/** The door still serves whoever comes next. */
async function expectAlive(): Promise<void> {
  const client = await newClient()
  expect((await client.call('app.info', {})).version).toBe('test')
  client.close()
}

const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)))

describe('a client that holds the token and means harm', () => {
  it('is cut off when it sends more than a message may hold', async () => {
    const socket = await openSocket()
    const end = closed(socket)
    socket.send('x'.repeat(5 * 1024 * 1024))
    expect(await end).toBe(1009)
    await expectAlive()
  })

  it('is cut off when what it sends is not JSON', async () => {
    for (const text of ['', 'hello', '{', '"text"', '7', 'null', '{"id":1}}']) {
      const socket = await openSocket()
      const end = closed(socket)
      socket.send(text)
      await end
    }
    await expectAlive()
  })

  it('is cut off when its frames break the protocol, whatever the bytes', async () => {
    const bytes = fc.uint8Array({ minLength: 2, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(bytes, async (junk) => {
        const socket = connect(door.port, '127.0.0.1')
        socket.on('error', () => undefined)
        const own = `127.0.0.1:${door.port}`
        socket.write(
          `GET /socket HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nUpgrade: websocket\r\n` +
            `Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n` +
            `Sec-WebSocket-Protocol: exemplar, ${token()}\r\n\r\n`,
        )
        await new Promise((resolve) => socket.once('data', resolve))
        await new Promise((resolve) => socket.write(junk, resolve))
        socket.destroy()
      }),
      { seed: 4, numRuns: 60 },
    )
    await expectAlive()
  })

  it('gets one answer to each request, an error in words for what the contract does not allow', async () => {
    const names = fc.oneof(
      fc.constantFrom(...Object.keys(contract), '__proto__', 'constructor', 'toString'),
      fc.string(),
    )
    // Methods that reach outside of the program are left alone: what is tested is how requests are read.
    const method = names.filter((name) => !/^(project|backup|files|settings|upload|archive)\./.test(name))
    const socket = await openSocket()
    const answers: { id: unknown }[] = []
    socket.on('message', (data) => answers.push(JSON.parse(String(data)) as { id: unknown }))
    let id = 0
    await fc.assert(
      fc.asyncProperty(method, fc.jsonValue(), async (name, params) => {
        id += 1
        socket.send(JSON.stringify({ id, method: name, params }))
      }),
      { seed: 5, numRuns: 400 },
    )
    await expect.poll(() => answers.length, { timeout: 20_000 }).toBe(id)
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(id)
    expect(bugs).toEqual([])
    socket.close()
    await expectAlive()
  })
})

describe('a second client', () => {
  it('has a session of its own: it sees no project until it opens one, and hears of no other', async () => {
    const [first, second] = [await newClient(), await newClient()]
    const heard: unknown[] = []
    second.on('project.changed', (event) => heard.push(event))
    second.on('project.switched', (event) => heard.push(event))
    const path = join(folder, 'study.exemplar')
    await first.call('project.create', {
      ...{ path, name: 'n', language: 'zh', criterion: '', dictionary: null },
      coders: [{ name: 'A', blind: false, lead: true }],
    })
    await first.call('project.update', { name: 'm' })
    await expect(second.call('project.info', {})).rejects.toThrow('no-project-open')
    expect(heard).toEqual([])
    await second.call('project.open', { path })
    await first.call('project.update', { name: 'k' })
    await expect.poll(() => heard.length).toBe(2)
    first.close()
    expect((await second.call('project.info', {})).name).toBe('k')
    second.close()
  })
})
