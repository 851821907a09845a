import type { Result } from '../api/contract.ts'
import type { CodingId, CompetencyId } from '../core/model/ids.ts'
import { type CodingRow, findSameCoding, getCoding } from '../db/coding.ts'
import { listCompetencies } from '../db/dictionary.ts'
import { readProject } from '../db/project.ts'
import { levelProblem, mayChange } from './coding-rules.ts'
import type { Session } from './session.ts'

export interface Wish {
  readonly competencyId?: CompetencyId | undefined
  readonly level?: number | null | undefined
}

type Skipped = Result<'coding.updateMany'>['skipped'][number]

export interface PlannedChanges {
  /** As they will be; without those that are so already. */
  readonly changed: readonly CodingRow[]
  readonly skipped: Skipped[]
}

/** What giving many codings another competency or level comes to, and which have to stay as they are. */
export function planChanges(session: Session, codingIds: readonly CodingId[], wish: Wish): PlannedChanges {
  const { desk, project } = session
  const scales = new Map(listCompetencies(project.db).map(({ id, levels }) => [id, levels]))
  const isRequired = readProject(project.db).levelRequired
  const changed: CodingRow[] = []
  const skipped: Skipped[] = []
  const taken = new Set<string>()
  for (const codingId of new Set(codingIds)) {
    const before = getCoding(project.db, codingId, desk.sight)
    if (before === null || !mayChange(desk, before)) {
      skipped.push({ codingId, reason: 'not-found' })
      continue
    }
    const after = withWish(before, wish, scales.get(wish.competencyId ?? before.competencyId) ?? [])
    const isMoved = after.competencyId !== before.competencyId
    // What a rule made later forbids may stay; it only cannot be chosen anew.
    if (!isMoved && after.level === before.level) continue
    const problem = levelProblem(scales.get(after.competencyId) ?? [], after.level, isRequired)
    const isThere = isMoved && (taken.has(placeOf(after)) || findSameCoding(project.db, after) !== null)
    const reason = problem ?? (isThere ? 'already-there' : null)
    if (reason !== null) skipped.push({ codingId, reason })
    else {
      changed.push(after)
      taken.add(placeOf(after))
    }
  }
  return { changed, skipped }
}

/** The coding with what is wished; a level it had that the new scale does not know becomes open. */
function withWish(coding: CodingRow, wish: Wish, scale: readonly { readonly value: number }[]): CodingRow {
  const { competencyId = coding.competencyId } = wish
  const isMoved = competencyId !== coding.competencyId
  const fits = scale.length === 0 || scale.some(({ value }) => value === coding.level)
  const kept = isMoved && !fits ? null : coding.level
  return { ...coding, competencyId, level: wish.level === undefined ? kept : wish.level }
}

/** What two codings must not share that say the same: there is one consensus, whoever writes it down. */
function placeOf({ interviewId, layer, coderId, start, end }: CodingRow): string {
  return [interviewId, layer === 'consensus' ? '' : coderId, start, end].join()
}
