/** What can go wrong between the program and a project file. The backend puts each into words. */
export type DbErrorCode =
  | 'project-missing'
  | 'project-in-use'
  | 'project-in-use-by'
  | 'project-moved'
  | 'project-read-only'
  | 'project-newer'
  | 'project-damaged'
  | 'not-a-project'
  | 'migration-failed'
  | 'file-exists'
  | 'folder-missing'
  | 'disk-full'
  | 'write-failed'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'step-damaged'

export class DbError extends Error {
  readonly code: DbErrorCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: DbErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'DbError'
    this.code = code
    this.params = params
  }
}

/** SQLite's own result codes that a user can do something about. */
const sqliteCodes: Readonly<Record<string, DbErrorCode>> = {
  SQLITE_BUSY: 'project-in-use',
  SQLITE_LOCKED: 'project-in-use',
  SQLITE_READONLY: 'project-read-only',
  SQLITE_NOTADB: 'not-a-project',
  SQLITE_CORRUPT: 'project-damaged',
  SQLITE_FULL: 'disk-full',
  SQLITE_IOERR: 'write-failed',
  SQLITE_CANTOPEN: 'write-failed',
}

/** The DbError that stands for an error SQLite threw, or the error itself when it is a bug of ours. */
export function fromSqlite(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const primary = error.code.split('_').slice(0, 2).join('_')
  const code = sqliteCodes[primary]
  return code === undefined ? error : new DbError(code)
}
