import { ApiError } from '../../api/error.ts'
import { type CoderRow, listCoders } from '../../db/coder.ts'
import type { Session } from './session.ts'

/** @throws ApiError 'not-found' where the project has no such coder */
export function findCoder(session: Session, coderId: number): CoderRow {
  const coder = listCoders(session.project.db).find((one) => one.id === coderId)
  if (coder === undefined) throw new ApiError('not-found')
  return coder
}
