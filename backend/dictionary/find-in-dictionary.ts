import { ApiError } from '../../api/error.ts'
import type { Bilingual } from '../../api/types/common.ts'
import type { ClusterId, CompetencyId } from '../../core/model/ids.ts'
import { type ClusterRow, type CompetencyRow, listClusters, listCompetencies } from '../../db/dictionary.ts'
import type { Session } from '../program/session.ts'
import { dictionaryNumber } from './freeze-dictionary.ts'

/** Number of the version that is frozen or being drafted. */
export function currentNumber(session: Session): number {
  return dictionaryNumber(session.project.db)
}

/** @throws ApiError 'not-found' */
export function findCompetency(session: Session, id: CompetencyId): CompetencyRow {
  const competency = listCompetencies(session.project.db).find((one) => one.id === id)
  if (competency === undefined) throw new ApiError('not-found')
  return competency
}

/** @throws ApiError 'not-found' */
export function findCluster(session: Session, id: ClusterId): ClusterRow {
  const cluster = listClusters(session.project.db).find((one) => one.id === id)
  if (cluster === undefined) throw new ApiError('not-found')
  return cluster
}

/** @throws ApiError 'name-empty' for a name that stands in neither language */
export function requireName({ zh, en }: Bilingual): void {
  if (zh.trim() === '' && en.trim() === '') throw new ApiError('name-empty')
}
