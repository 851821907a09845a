import { ApiError } from '../api/error.ts'
import type { Layer } from '../core/model/study.ts'
import { activeCoder, type CoderRow } from '../db/coder.ts'
import type { Sight } from '../db/coding.ts'
import type { ReadableDb } from '../db/database.ts'
import { readProject } from '../db/project.ts'

/** Who is at work, on which layer, and what that coder may see. */
export interface Desk {
  readonly coder: CoderRow
  readonly layer: Layer
  /** The coder is blind and nobody has opened the groups yet. */
  readonly groupsHidden: boolean
  /**
   * Whose codings may be seen: a coder at independent work sees the own ones and the consensus; leads, and whoever
   * works on the consensus, see all.
   */
  readonly sight: Sight
}

export function readDesk(db: ReadableDb): Desk {
  const { layer, ...coder } = activeCoder(db)
  const groupsHidden = coder.blind && !coder.lead && readProject(db).groupsOpenedAt === null
  const seesAll = coder.lead || layer === 'consensus'
  return { coder, layer, groupsHidden, sight: seesAll ? { all: true } : { all: false, coderId: coder.id } }
}

/** @throws ApiError 'groups-hidden' for a blind coder */
export function requireGroups(desk: Desk): void {
  if (desk.groupsHidden) throw new ApiError('groups-hidden')
}
