/**
 * Works on a project at random until it is killed, and says on stdout, one JSON line each, what state the project is
 * in after every change that was acknowledged. Usage: worker.ts FILE SEED DATA_FOLDER
 */
import { resolve } from 'node:path'
import { createClient } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import { serve } from '../../api/serve.ts'
import { memoryTransport } from '../../api/transports/memory.ts'
import { handlers } from '../../backend/handlers.ts'
import { makeProgram } from '../../backend/make-program.ts'
import { Session } from '../../backend/session.ts'
import { makeRandom } from '../../core/stats/random.ts'
import { changeAtRandom } from '../backend/random-change.ts'
import { stateOf } from './state.ts'

const [path = '', seed = '0', dataFolder = ''] = process.argv.slice(2)
const root = resolve(import.meta.dirname, '..', '..')
const program = makeProgram({
  version: 'test',
  // Not the command line: projects are backed up while they are worked on, as in a window.
  door: 'browser',
  dataFolder,
  samplesFolder: dataFolder,
  dictionariesFolder: resolve(root, 'build', 'dictionaries'),
})
const { client: clientEnd, server } = memoryTransport()
const session = serve(server, handlers, (emit) => new Session(program, emit))
const client = createClient(clientEnd)
const random = makeRandom(Number(seed))

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

await client.call('project.open', { path })
say(stateOf(session.project.db))
for (;;) {
  try {
    await changeAtRandom(client, {
      kind: random.below(1000),
      a: random.below(1000),
      b: random.below(1000),
      c: random.below(1000),
    })
    say(stateOf(session.project.db))
  } catch (error) {
    say({ failed: error instanceof ApiError ? error.code : 'bug' })
    if (!(error instanceof ApiError)) throw error
  }
}
