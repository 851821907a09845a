/**
 * Starts a packaged backend as Electron would, in Node: with a parent that hands it one end of a channel. Opens the sample
 * and prints what it counts, and what it makes of a file of every format; writes tables.xlsx and report.docx. Usage: run-utility.ts OUT_FOLDER DATA_FOLDER
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { createClient } from '../../../api/client.ts'
import type { Reply, Request } from '../../../api/transport.ts'
import {
  adaptEmitterPort,
  type EmitterPort,
  messagePortTransport,
} from '../../../api/transports/message-port.ts'
import { readEveryFormat } from './read-every-format.ts'

const [out = '', dataFolder = ''] = process.argv.slice(2)
const { port1, port2 } = new MessageChannel()

/** Electron wraps what arrives in an event. */
const electronPort: EmitterPort = {
  postMessage: (message) => port1.postMessage(message),
  on: (event: string, listener: (event: unknown) => void) =>
    port1.on(event, (data: unknown) => listener({ data })),
  start: () => port1.start(),
  close: () => port1.close(),
}
Object.assign(process, {
  parentPort: {
    on: (_event: string, listener: (event: { ports: EmitterPort[] }) => void) =>
      setImmediate(() => listener({ ports: [electronPort] })),
  },
})
process.argv.push(JSON.stringify({ version: 'packaged', dataFolder, out }))
await import(pathToFileURL(join(out, 'backend', 'main-utility.js')).href)

const client = createClient(
  messagePortTransport<Request, Reply>(adaptEmitterPort(port2 as EmitterPort, (message) => message)),
)
const { counts } = await client.call('project.openSample', { language: 'zh' })
const { version } = await client.call('app.info', {})
const comparison = await client.call('comparison.run', {})
const read = await readEveryFormat(client)
const writing = { overwrite: false, language: 'zh-CN' } as const
await client.call('export.tables', {
  ...{ format: 'xlsx', tables: ['comparison'], path: join(dataFolder, 'tables.xlsx'), ...writing },
})
await client.call('export.report', { format: 'docx', path: join(dataFolder, 'report.docx'), ...writing })
await client.call('project.close', {})
process.stdout.write(JSON.stringify({ version, counts, comparison, read }))
process.exit(0)
