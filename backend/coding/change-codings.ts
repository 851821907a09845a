import type { Result } from '../../api/contract.ts'
import type { CodingId, CompetencyId } from '../../core/model/ids.ts'
import { type CodingRow, findSameCoding, getCoding } from '../../db/coding.ts'
import { listCompetencies } from '../../db/dictionary.ts'
import { readProject } from '../../db/project.ts'
import type { Session } from '../program/session.ts'
import { levelProblem, mayChange } from './coding-rules.ts'

export interface Wish {
  readonly competencyId?: CompetencyId | undefined
  readonly level?: number | null | undefined
  readonly needsReview?: false | undefined
}

type Skipped = Result<'coding.updateMany'>['skipped'][number]

export interface PlannedChanges {
  /** As they will be; without those that are so already. */
  readonly changed: readonly CodingRow[]
  readonly skipped: Skipped[]
}

/** What giving many codings another competency or level comes to, and which have to stay as they are. */
export function planChanges(session: Session, codingIds: readonly CodingId[], wish: Wish): PlannedChanges {
  const { project } = session
  const scales = new Map(listCompetencies(project.db).map(({ id, levels }) => [id, levels]))
  const isRequired = readProject(project.db).levelRequired
  const changed: CodingRow[] = []
  const skipped: Skipped[] = []
  const taken = new Set<string>()
  for (const codingId of new Set(codingIds)) {
    const before = changeable(session, codingId)
    if (before === null) {
      skipped.push({ codingId, reason: 'not-found' })
      continue
    }
    const after = withWish(before, wish, scales.get(wish.competencyId ?? before.competencyId) ?? [])
    const isMoved = after.competencyId !== before.competencyId
    // What a rule made later forbids may stay; it only cannot be chosen anew.
    const isSaidAnew = isMoved || after.level !== before.level
    if (!isSaidAnew && after.needsReview === before.needsReview) continue
    const scale = scales.get(after.competencyId) ?? []
    const problem = isSaidAnew ? levelProblem(scale, after.level, isRequired) : null
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

function changeable({ desk, project }: Session, id: CodingId): CodingRow | null {
  const coding = getCoding(project.db, id, desk.sight)
  return coding !== null && mayChange(desk, coding) ? coding : null
}

/** The coding with what is wished; a level it had that the new scale does not know becomes open. */
function withWish(coding: CodingRow, wish: Wish, scale: readonly { readonly value: number }[]): CodingRow {
  const { competencyId = coding.competencyId } = wish
  const isMoved = competencyId !== coding.competencyId
  const fits = scale.length === 0 || scale.some(({ value }) => value === coding.level)
  const kept = isMoved && !fits ? null : coding.level
  const { level = kept, needsReview = coding.needsReview } = wish
  return { ...coding, competencyId, level, needsReview }
}

/** What two codings must not share that say the same: there is one consensus, whoever writes it down. */
function placeOf({ interviewId, layer, coderId, start, end }: CodingRow): string {
  return [interviewId, layer === 'consensus' ? '' : coderId, start, end].join()
}
