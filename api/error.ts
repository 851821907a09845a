/** Everything that can go wrong and be told to a user. The words for each stand in api/words/errors.*.ts. */
export const errorCodes = [
  // the connection
  'bad-request',
  'unknown-method',
  'connection-lost',
  'internal-error',
  // project files
  'no-project-open',
  'project-missing',
  'project-in-use',
  'project-in-use-by',
  'project-moved',
  'project-read-only',
  'project-newer',
  'project-damaged',
  'project-locked',
  'password-wrong',
  'lock-damaged',
  'lock-beside',
  'not-a-project',
  'migration-failed',
  'file-exists',
  'folder-missing',
  'disk-full',
  'write-failed',
  // files read
  'upload-unknown',
  'empty-file',
  'binary-file',
  'format-not-supported',
  'file-too-large',
  'damaged-file',
  'encrypted-file',
  'no-text',
  'scanned-pdf',
  'unpacks-too-large',
  'text-too-long',
  'paragraph-too-long',
  'too-many-lines',
  'too-many-files',
  'uploads-too-large',
  'reading-too-long',
  'reading-too-large',
  'already-imported',
  'name-imported',
  'columns-missing',
  'cancelled',
  // what a project holds
  'not-found',
  'name-taken',
  'name-empty',
  'groups-hidden',
  'coding-apart',
  'lead-only',
  'span-invalid',
  'text-changed',
  'text-empty',
  'event-overlaps',
  'part-outside-event',
  'already-coded',
  'level-not-in-scale',
  'level-required',
  'competency-in-use',
  'dictionary-frozen',
  'reason-required',
  'nothing-to-undo',
  'nothing-to-redo',
  'step-damaged',
  'nothing-to-export',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** What keeps a change from being written. Every method that changes a project may fail with these; trying again may do. */
export const writeErrors = ['disk-full', 'write-failed', 'project-moved'] as const

/** Values that fill an error's words: names of files, numbers, limits. Never interview text, never a quote. */
export type ErrorParams = Readonly<Record<string, string | number>>

/** The one error that crosses the boundary, and the one that handlers throw on purpose. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.params = params
  }
}

/** A failure of a call as what it is; anything the contract does not know is a bug, of that method. */
export function toApiError(failure: unknown, method: string): ApiError {
  return failure instanceof ApiError ? failure : new ApiError('internal-error', { method })
}
