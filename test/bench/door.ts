import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { WebSocket } from 'ws'
import { type Client, createClient } from '../../api/client.ts'
import type { Reply, Request } from '../../api/transport.ts'
import { webSocketTransport } from '../../api/transports/web-socket.ts'
import { backendCommand } from '../../build/backend-command.ts'
import { root } from './bench-project.ts'

/** The built program's backend in a process of its own. */
export interface Door {
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

/** The browser door as `npm start -- --no-open` has it, once everything is built. */
export async function startDoor(dataFolder: string): Promise<Door> {
  const child = spawn(process.execPath, backendCommand(root, ['--no-open']), {
    env: { ...process.env, EXEMPLAR_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((ready) => {
    child.stdout.setEncoding('utf8').once('data', (line: string) => ready(line.trim()))
  })
  const stop = () =>
    new Promise<void>((ended) => {
      child.once('exit', () => ended())
      child.kill('SIGTERM')
    })
  return { url, process: child, stop }
}

/** A client of it, as a window is one. */
export async function connect(door: Door): Promise<Client> {
  const { host, hash } = new URL(door.url)
  const socket = new WebSocket(`ws://${host}/socket`, ['exemplar', hash.replace('#token=', '')], {
    origin: `http://${host}`,
  })
  const client = createClient(webSocketTransport<Request, Reply>(socket))
  await client.call('app.info', {})
  return client
}

/** Of the door's process, with all that Node and SQLite hold. */
export function residentMegabytes({ process: { pid } }: Door): number {
  return Math.round(
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024,
  )
}
