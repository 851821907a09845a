import type { ReadableDb, WritableDb } from '../../db/database.ts'
import { insertVersion, listVersions, readContent } from '../../db/dictionary.ts'
import { readProject, updateProject } from '../../db/project.ts'

/** Number of the version that is frozen or being drafted. */
export function dictionaryNumber(db: ReadableDb): number {
  const frozen = listVersions(db).length
  return readProject(db).dictionaryFrozen ? frozen : frozen + 1
}

/** Keeps the dictionary as it is as a version, and lets nobody change it until a new draft is begun. */
export function freezeDictionary(db: WritableDb, note: string): void {
  const content = readContent(db)
  insertVersion(db, { number: dictionaryNumber(db), note, frozenAt: new Date().toISOString(), content })
  updateProject(db, { dictionaryFrozen: true })
}
