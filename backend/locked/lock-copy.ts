import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../db/back-up.ts'
import { stateOf } from '../backups/backup-store.ts'
import { makeTemporaryFolder } from '../program/temporary-folder.ts'
import type { OpenProject } from '../project-file/open-project.ts'
import type { ArchiveKey } from './archive-key.ts'
import { lockFile } from './lock-file.ts'

/**
 * Locks a project that is open, as it is when this is done: what is changed while it is copied is copied again.
 * @throws DbError as lockFile
 */
export async function lockCopy(
  { db, file, locked }: OpenProject,
  key: ArchiveKey,
  archive: string,
  overwrite: boolean,
): Promise<void> {
  // Beside the clear copy there is; of a project that is not locked, where only this user may look.
  const folder = locked === null ? makeTemporaryFolder() : mkdtempSync(join(locked.folder, 'locking-'))
  const copy = join(folder, 'copy.exemplar')
  try {
    let state: string
    do {
      state = stateOf(file)
      await backUp(db, copy, true)
    } while (stateOf(file) !== state)
    lockFile(copy, archive, key, overwrite)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
