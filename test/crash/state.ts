import { createHash } from 'node:crypto'
import type { ReadableDb } from '../../db/database.ts'
import { lastChange } from '../../db/trail.ts'
import { dump } from '../backend/dump.ts'

/** A state of a project in one line: the change made last, and a hash of every row undo answers for. */
export interface State {
  readonly change: number
  readonly hash: string
}

export function stateOf(db: ReadableDb): State {
  const hash = createHash('sha256')
    .update(JSON.stringify(dump(db)))
    .digest('hex')
  return { change: lastChange(db)?.id ?? 0, hash }
}
