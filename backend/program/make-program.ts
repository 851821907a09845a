import { join } from 'node:path'
import { BackupKeeper, type BackupOutcome } from '../backups/backup-keeper.ts'
import { BackupStore } from '../backups/backup-store.ts'
import { WorkingCopies } from '../locked/working-copies.ts'
import type { OpenProject } from '../project-file/open-project.ts'
import { DataFolder } from './data-folder.ts'
import { Jobs } from './jobs.ts'
import type { Program } from './program.ts'
import { Session } from './session.ts'
import { removeLeftFolders } from './temporary-folder.ts'
import { Uploads } from './uploads.ts'
import { Workspace } from './workspace.ts'

/** Puts a program together; `folders` and `door` are all that differs between the entries. */
export function makeProgram(
  given: Pick<Program, 'version' | 'door' | 'samplesFolder' | 'licencesFile' | 'dictionariesFolder'> & {
    readonly dataFolder: string
  },
): Program {
  const dataFolder = new DataFolder(given.dataFolder)
  // In the program's own folder: Documents may be carried to a cloud by the system, and interviews are confidential.
  const store = new BackupStore(join(given.dataFolder, 'backups'))
  const minutes = () => dataFolder.readSettings().backupMinutes
  const copies = new WorkingCopies(join(given.dataFolder, 'unlocked'))
  copies.sealLeft()
  removeLeftFolders()
  const keeper = new BackupKeeper({ store, minutes, tell: tellOfBackup })
  return {
    ...given,
    dataFolder,
    // A command does one thing and ends: it would wait longer for its back-up than for its work.
    workspace: new Workspace(store, given.door === 'command-line' ? null : keeper, copies),
    backups: { store, keeper },
    copies,
    uploads: new Uploads(),
    jobs: new Jobs(),
  }
}

function tellOfBackup(project: OpenProject, outcome: BackupOutcome): void {
  for (const session of project.sessions) {
    if (!(session instanceof Session)) continue
    if ('made' in outcome) session.emit('backup.made', { at: outcome.made.at.toISOString() })
    else session.emit('backup.failed', { code: outcome.failed.code, params: outcome.failed.params })
  }
}
