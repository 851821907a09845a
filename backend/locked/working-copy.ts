import type { ArchiveKey } from './archive-key.ts'

/** The clear copy of a project that lives in an archive, while it is worked on. */
export interface WorkingCopy {
  readonly archive: string
  /** For this user alone; holds nothing else. */
  readonly folder: string
  readonly file: string
  readonly key: ArchiveKey
  /** What the copy and the archive were like when they last said the same (stateOf). */
  fileState: string
  archiveState: string
}
