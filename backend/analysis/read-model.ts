import { label } from '../../api/types/comparison.ts'
import { type ModelParts, makeModel } from '../../core/competency-model/make-model.ts'
import type { CompetencyModel } from '../../core/competency-model/model.ts'
import type { CodingId, CompetencyId } from '../../core/model/ids.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listClusters, listCompetencies } from '../../db/dictionary.ts'
import { listDecisions, listEvidence } from '../../db/model.ts'
import { readSettings, runComparison } from './run-comparison.ts'

/**
 * The model as it stands, with the saved settings or with others. All of it is read at once, before the comparison is
 * computed: what changes meanwhile is in no part of it.
 */
export async function readModel(db: ReadableDb, settings = readSettings(db)): Promise<CompetencyModel> {
  const parts = readModelParts(db)
  return makeModel({ ...parts, result: await runComparison(db, { settings }) })
}

/** What a model is made from beside a comparison: what the dictionary says, and what the analyst decided. */
export function readModelParts(db: ReadableDb): Omit<ModelParts, 'result'> {
  const clusters = new Map(listClusters(db).map((cluster) => [cluster.id, cluster.name]))
  const meanings = listCompetencies(db).map(({ id, clusterId, code, name, definition, levels }) => ({
    ...{ competencyId: id, code, name, definition, levels },
    cluster: clusters.get(clusterId) ?? { zh: '', en: '' },
  }))
  const decisions = new Map(
    readDecisions(db).map(({ competencyId, ...decision }) => [competencyId, decision]),
  )
  return { meanings, decisions, evidence: evidenceOf(db) }
}

/** Every decision made. */
export function readDecisions(db: ReadableDb) {
  return listDecisions(db).map((row) => ({
    ...row,
    label: label.parse(row.label),
    proposed: label.parse(row.proposed),
  }))
}

function evidenceOf(db: ReadableDb): ReadonlyMap<CompetencyId, readonly CodingId[]> {
  const chosen = new Map<CompetencyId, CodingId[]>()
  for (const { competencyId, codingId } of listEvidence(db))
    chosen.set(competencyId, [...(chosen.get(competencyId) ?? []), codingId])
  return chosen
}
