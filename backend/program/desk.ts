import { ApiError } from '../../api/error.ts'
import type { Layer } from '../../core/model/study.ts'
import { activeCoder, type CoderRow, listCoders } from '../../db/coder.ts'
import type { ReadableDb } from '../../db/database.ts'
import { readProject } from '../../db/project.ts'
import type { Sight } from '../../db/sight.ts'

/** Who is at work, on which layer, and what that coder may see. */
export interface Desk {
  readonly coder: CoderRow
  readonly layer: Layer
  /** The coder is blind and nobody has opened the groups yet. */
  readonly groupsHidden: boolean
  /** Coders work apart, and this one does not lead: nothing may be seen of what others coded. */
  readonly isApart: boolean
  /**
   * Whose codings may be seen: while coders work apart, the own ones alone. After that a coder at independent work sees
   * the own ones and the consensus; whoever works on the consensus sees all. Leads always see all.
   */
  readonly sight: Sight
}

export function readDesk(db: ReadableDb): Desk {
  const { layer: chosen, ...coder } = activeCoder(db)
  const { groupsOpenedAt, codingApart } = readProject(db)
  const groupsHidden = coder.blind && !coder.lead && groupsOpenedAt === null
  // Without a lead nobody could end it.
  const isApart = codingApart && !coder.lead && listCoders(db).some(({ lead }) => lead)
  const layer = isApart ? 'independent' : chosen
  const seesAll = coder.lead || layer === 'consensus'
  const sight = seesAll ? allCodings : { all: false, coderId: coder.id, consensus: !isApart }
  return { coder, layer, groupsHidden, isApart, sight }
}

const allCodings = { all: true } as const

/** @throws ApiError 'coding-apart' for a coder who must not see what others coded */
export function requireTogether({ isApart }: Desk): void {
  if (isApart) throw new ApiError('coding-apart')
}

/** Results are made from everybody's codings and tell groups. @throws ApiError 'groups-hidden' | 'coding-apart' */
export function requireResults(desk: Desk): void {
  requireGroups(desk)
  requireTogether(desk)
}

/** @throws ApiError 'groups-hidden' for a blind coder */
export function requireGroups(desk: Desk): void {
  if (desk.groupsHidden) throw new ApiError('groups-hidden')
}
