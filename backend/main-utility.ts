/** Entry: the backend in Electron's utility process; every window comes with a port of its own. */
import { join } from 'node:path'
import { z } from 'zod'
import { serve } from '../api/serve.ts'
import type { Reply, Request } from '../api/transport.ts'
import { adaptEmitterPort, type EmitterPort, messagePortTransport } from '../api/transports/message-port.ts'
import { handlers } from './handlers.ts'
import { makeProgram } from './program/make-program.ts'
import { Session } from './program/session.ts'

/** What is used of Electron's process.parentPort. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly ports: readonly EmitterPort[] }) => void): void
}

const start = z
  .object({ version: z.string(), dataFolder: z.string(), out: z.string() })
  .parse(JSON.parse(process.argv.at(-1) ?? '{}'))

const program = makeProgram({
  version: start.version,
  door: 'electron',
  dataFolder: start.dataFolder,
  samplesFolder: join(start.out, 'samples'),
  licencesFile: join(start.out, 'licences.json'),
  dictionariesFolder: join(start.out, 'dictionaries'),
})

const { parentPort } = process as unknown as { readonly parentPort: ParentPort }

parentPort.on('message', ({ ports: [port] }) => {
  if (port === undefined) return
  const adapted = adaptEmitterPort(port, (event) => (event as { readonly data: unknown }).data)
  const transport = messagePortTransport<Reply, Request>(adapted)
  const session = serve(transport, handlers, (emit) => new Session(program, emit), {
    onBug: (method, stack) => console.error(`internal error in ${method}\n${stack}`),
  })
  transport.onClose(() => session.show(null))
})

process.on('exit', () => program.workspace.closeAll())
