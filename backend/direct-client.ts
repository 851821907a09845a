import { join } from 'node:path'
import { type Client, createClient } from '../api/client.ts'
import { serve } from '../api/serve.ts'
import { memoryTransport } from '../api/transports/memory.ts'
import packageJson from '../package.json' with { type: 'json' }
import { handlers } from './handlers.ts'
import { makeProgram } from './program/make-program.ts'
import { Session } from './program/session.ts'

/**
 * A client of a backend in the same process: for the command line, for building the samples, for tests. `root` is
 * the program's folder. Closing the client closes its project.
 */
export function directClient(options: { readonly dataFolder: string; readonly root: string }): Client {
  const program = makeProgram({
    version: packageJson.version,
    door: 'command-line',
    dataFolder: options.dataFolder,
    samplesFolder: join(options.root, 'out', 'samples'),
    licencesFile: join(options.root, 'out', 'licences.json'),
    dictionariesFolder: join(options.root, 'build', 'dictionaries'),
  })
  const { client, server } = memoryTransport()
  serve(server, handlers, (emit) => new Session(program, emit), {
    onBug: (method, stack) => process.stderr.write(`internal error in ${method}\n${stack}\n`),
  })
  server.onClose(() => program.workspace.closeAll())
  return createClient(client)
}
