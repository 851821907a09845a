import type { WritableDb } from '../../db/database.ts'
import { insertCluster, insertCompetency, listClusters, listCompetencies } from '../../db/dictionary.ts'
import type { DictionaryTemplate } from './dictionary-template.ts'

/** Adds a template's competencies; a code that is there already stays as it is. A cluster of the same name is used. */
export function loadDictionary(
  db: WritableDb,
  template: DictionaryTemplate,
): { readonly added: number; readonly skipped: readonly string[] } {
  const known = new Set(listCompetencies(db).map((competency) => competency.code))
  const skipped: string[] = []
  let added = 0
  for (const { name, competencies } of template.clusters) {
    const missing = competencies.filter((competency) => !known.has(competency.code))
    skipped.push(...competencies.filter((competency) => known.has(competency.code)).map((one) => one.code))
    if (missing.length === 0) continue
    const same = listClusters(db).find(
      (cluster) => cluster.name.zh === name.zh && cluster.name.en === name.en,
    )
    const clusterId = same?.id ?? insertCluster(db, name)
    for (const competency of missing) insertCompetency(db, clusterId, competency)
    added += missing.length
  }
  return { added, skipped }
}
