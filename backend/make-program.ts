import { DataFolder } from './data-folder.ts'
import { Jobs } from './jobs.ts'
import type { Program } from './program.ts'
import { Uploads } from './uploads.ts'
import { Workspace } from './workspace.ts'

/** Puts a program together; `folders` and `door` are all that differs between the entries. */
export function makeProgram(
  given: Pick<Program, 'version' | 'door' | 'samplesFolder' | 'dictionariesFolder'> & {
    readonly dataFolder: string
  },
): Program {
  return {
    ...given,
    dataFolder: new DataFolder(given.dataFolder),
    workspace: new Workspace(),
    uploads: new Uploads(),
    jobs: new Jobs(),
  }
}
