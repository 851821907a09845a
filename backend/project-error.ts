import { ApiError } from '../api/error.ts'
import { DbError } from '../db/error.ts'

/** Does what may fail in the database, and tells a failure in the contract's terms. @throws ApiError */
export function inApiTerms<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof DbError) throw new ApiError(error.code, error.params)
    if (isUniqueViolation(error)) throw new ApiError('name-taken')
    throw error
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
}
