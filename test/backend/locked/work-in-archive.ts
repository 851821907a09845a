/** A program of its own that unlocks a project, changes it, says so, and waits to be killed. */
import { directClient } from '../../../backend/direct-client.ts'

const [dataFolder = '', root = '', archive = '', password = ''] = process.argv.slice(2)
const client = directClient({ dataFolder, root })
await client.call('project.unlock', { path: archive, password })
await client.call('project.update', { criterion: 'written just before the end' })
process.stdout.write('done\n')
setInterval(() => undefined, 1000)
