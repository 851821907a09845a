import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createClient } from '../../api/client.ts'
import { contract, type MethodName } from '../../api/contract.ts'
import type { Reply, Request } from '../../api/transport.ts'
import { webSocketTransport } from '../../api/transports/web-socket.ts'
import { buildSamples } from '../../build/build-samples.ts'

const root = resolve(import.meta.dirname, '..', '..')

describe('what the program writes down of itself', () => {
  it('holds no coded passage and no turn of an interview, after every method was called right and wrong', async () => {
    await buildSamples(root)
    const folder = mkdtempSync(join(tmpdir(), 'exemplar-logs-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const program = spawn(process.execPath, [join(root, 'backend', 'main-browser.ts'), '--no-open'], {
      env: { ...process.env, EXEMPLAR_DATA: join(folder, 'data') },
    })
    let log = ''
    const url = await new Promise<string>((ready) => {
      for (const stream of [program.stdout, program.stderr]) {
        stream.setEncoding('utf8')
        stream.on('data', (piece: string) => {
          log += piece
          if (log.includes('\n')) ready(log.split('\n')[0] ?? '')
        })
      }
    })
    const { host, hash } = new URL(url)
    const socket = new WebSocket(`ws://${host}/socket`, ['exemplar', hash.replace('#token=', '')], {
      origin: `http://${host}`,
    })
    const client = createClient(webSocketTransport<Request, Reply>(socket))
    await client.call('project.openSample', { language: 'zh' })
    const texts = await secretsOf(client)
    expect(texts.length).toBeGreaterThan(500)
    const some = texts[0] ?? ''
    for (const method of Object.keys(contract) as MethodName[]) {
      if (method === 'project.close' || method === 'project.open') continue
      // Wrong in every way, each with words of an interview where there should be none.
      for (const params of [{}, some, { path: 7, query: some, code: some, title: some, memo: some }])
        await client.call(method, params as never).catch(() => undefined)
    }
    client.close()
    program.kill('SIGTERM')
    await new Promise((ended) => program.once('exit', ended))
    const written = [log, ...readTexts(join(folder, 'data'))].join('\n')
    expect(texts.filter((text) => written.includes(text))).toEqual([])
  })
})

/** Every coded passage and every turn long enough to be told from chance. */
async function secretsOf(client: ReturnType<typeof createClient>): Promise<string[]> {
  const found = new Set<string>()
  for (const { id } of await client.call('interview.list', {})) {
    const { text, turns } = await client.call('interview.get', { interviewId: id })
    const spans = [...turns, ...(await client.call('coding.list', { interviewId: id }))]
    for (const { start, end } of spans) found.add(text.slice(start, end))
  }
  return [...found].filter((text) => text.length >= 8)
}

/** Every file the program keeps that is not a project. */
function readTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.exemplar'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}
