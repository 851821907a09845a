import { ApiError } from '../../api/error.ts'
import { DbError, fromSqlite } from '../../db/error.ts'

/**
 * A failure in the contract's terms, as far as it is a condition that can be told; a bug stays what it is. `project`
 * is the path of the project it happened to, '' when none is open.
 */
export function toApiError(error: unknown, project: string): unknown {
  const cause = fromSqlite(error)
  if (cause instanceof DbError) return new ApiError(cause.code, { path: project, ...cause.params })
  if (isUniqueViolation(error)) return new ApiError('name-taken')
  return error
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
}
