import { join } from 'node:path'
import { directClient } from '../../backend/direct-client.ts'
import { root } from '../bench/bench-project.ts'

/** A project to work on at random, closed: two coders and a dictionary. */
export async function makeProjectFile(folder: string, name: string): Promise<string> {
  const path = join(folder, `${name}.exemplar`)
  const client = directClient({ dataFolder: join(folder, 'data'), root })
  await client.call('project.create', {
    ...{ path, name, language: 'zh', criterion: '', dictionary: 'bank-5' },
    coders: [
      { name: 'A', blind: false, lead: true },
      { name: 'B', blind: false, lead: true },
    ],
  })
  client.close()
  return path
}
