import type { BackupKeeper } from '../backups/backup-keeper.ts'
import type { BackupStore } from '../backups/backup-store.ts'
import type { WorkingCopies } from '../locked/working-copies.ts'
import type { DataFolder } from './data-folder.ts'
import type { Jobs } from './jobs.ts'
import type { Uploads } from './uploads.ts'
import type { Workspace } from './workspace.ts'

/** What lasts as long as the process and is shared by all its sessions. */
export interface Program {
  readonly version: string
  readonly door: 'electron' | 'browser' | 'command-line'
  readonly dataFolder: DataFolder
  /** Folder that holds zh.exemplar and en.exemplar, the sample projects as built. */
  readonly samplesFolder: string
  /** What the program is built from, as the build lists it. */
  readonly licencesFile: string
  /** Folder of the dictionaries to start from, one JSON file each. */
  readonly dictionariesFolder: string
  readonly workspace: Workspace
  readonly backups: { readonly store: BackupStore; readonly keeper: BackupKeeper }
  /** Clear copies of locked projects. */
  readonly copies: WorkingCopies
  readonly uploads: Uploads
  readonly jobs: Jobs
}
