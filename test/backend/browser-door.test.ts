import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createClient } from '../../api/client.ts'
import type { Handlers } from '../../api/serve.ts'
import type { Reply, Request } from '../../api/transport.ts'
import { webSocketTransport } from '../../api/transports/web-socket.ts'
import { type BrowserDoor, openBrowserDoor } from '../../backend/browser-door/browser-door.ts'
import { appHandlers } from '../../backend/handlers/app.ts'
import { makeProgram } from '../../backend/program/make-program.ts'
import type { Session } from '../../backend/program/session.ts'

let folder: string
let door: BrowserDoor

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-door-'))
  mkdirSync(join(folder, 'renderer'))
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>hello')
  writeFileSync(join(folder, 'secret.html'), 'secret')
  door = await openBrowserDoor({
    program: makeProgram({
      version: 'test',
      door: 'browser',
      dataFolder: join(folder, 'data'),
      samplesFolder: folder,
      licencesFile: join(folder, 'licences.json'),
      dictionariesFolder: folder,
    }),
    handlers: appHandlers as unknown as Handlers<Session>,
    rendererFolder: join(folder, 'renderer'),
    port: 0,
    onBug: () => undefined,
  })
})
afterAll(async () => {
  await door.close()
  rmSync(folder, { recursive: true, force: true })
})

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; policy: string | undefined; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: door.port, path, headers, method }, (response) => {
      let body = ''
      response.on('data', (piece) => {
        body += piece
      })
      response.on('end', () => {
        const policy = response.headers['content-security-policy']
        resolve({ status: response.statusCode ?? 0, policy: policy?.toString(), body })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

function connect(protocols: string[], origin: string, headers: Record<string, string> = {}): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${door.port}/socket`, protocols, { origin, headers })
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('open', () => {
      socket.close()
      resolve(101)
    })
    socket.on('error', () => undefined)
  })
}

const token = () => new URL(door.url).hash.replace('#token=', '')
const own = () => `http://127.0.0.1:${door.port}`

describe('the browser door', () => {
  it('serves the renderer under a strict content security policy', async () => {
    const page = await get('/')
    expect(page.body).toContain('hello')
    expect(page.policy).toContain("default-src 'none'")
    expect(page.policy).not.toContain('unsafe')
  })

  it.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/none.html',
    '/index.exe',
    '/%E0%A4%A',
  ])('serves nothing outside its folder: %s', async (path) => {
    const page = await get(path)
    expect(page.status).toBe(404)
    expect(page.body).toBe('')
  })

  it('refuses a request made under another name, which is how a foreign page would reach it', async () => {
    expect((await get('/', { Host: `evil.example:${door.port}` })).status).toBe(403)
    expect((await get('/', {}, 'POST')).status).toBe(405)
  })

  it('lets nobody connect without the token, or from a foreign page', async () => {
    expect(await connect(['exemplar', token()], own())).toBe(101)
    expect(await connect(['exemplar'], own())).toBe(403)
    expect(await connect(['exemplar', 'f'.repeat(64)], own())).toBe(403)
    expect(await connect(['exemplar', token()], 'http://evil.example')).toBe(403)
    expect(await connect(['exemplar', token()], own(), { Host: `evil.example:${door.port}` })).toBe(403)
  })

  it('answers a page that has the token', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${door.port}/socket`, ['exemplar', token()], {
      origin: own(),
    })
    const client = createClient(webSocketTransport<Request, Reply>(socket))
    expect((await client.call('app.info', {})).door).toBe('browser')
    await client.call('settings.set', { theme: 'dark' })
    expect((await client.call('settings.get', {})).theme).toBe('dark')
    client.close()
  })

  it('uses a new token each time it is opened', () => {
    expect(token()).toMatch(/^[0-9a-f]{64}$/)
  })
})
