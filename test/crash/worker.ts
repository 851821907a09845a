/**
 * Works on a project at random until it is killed, and says on stdout, one JSON line each, what state the project is
 * in after every change that was acknowledged. Usage: worker.ts FILE SEED DATA_FOLDER
 */
import { resolve } from 'node:path'
import { type Client, createClient } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import { serve } from '../../api/serve.ts'
import { memoryTransport } from '../../api/transports/memory.ts'
import { handlers } from '../../backend/handlers.ts'
import { makeProgram } from '../../backend/program/make-program.ts'
import { Session } from '../../backend/program/session.ts'
import { makeRandom } from '../../core/stats/random.ts'
import { lastChange } from '../../db/trail.ts'
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
  licencesFile: `${dataFolder}/licences.json`,
  dictionariesFolder: resolve(root, 'build', 'dictionaries'),
})
const { client: clientEnd, server } = memoryTransport()
const session = serve(server, handlers, (emit) => new Session(program, emit))
const client = createClient(clientEnd)
/** A random step may be several changes: each is told as soon as the backend has acknowledged it. */
const toldClient: Client = {
  ...client,
  async call(method, params) {
    const result = await client.call(method, params)
    sayChange()
    return result
  },
}
const random = makeRandom(Number(seed))

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

await client.call('project.open', { path })
let told = -1
function sayChange(): void {
  const change = lastChange(session.project.db)?.id ?? 0
  if (change === told) return
  told = change
  say(stateOf(session.project.db))
}

sayChange()
for (;;) {
  try {
    await changeAtRandom(toldClient, {
      kind: random.below(1000),
      a: random.below(1000),
      b: random.below(1000),
      c: random.below(1000),
    })
  } catch (error) {
    say({ failed: error instanceof ApiError ? error.code : 'bug' })
    if (!(error instanceof ApiError)) throw error
  }
}
