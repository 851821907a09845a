import type { DictionaryDifference, ToldVersion } from '../../api/types/dictionary.ts'
import { compareDictionaries, type DictionaryContent } from '../../core/dictionary/compare-dictionaries.ts'
import { countByDictionary } from '../../db/coding.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listVersionContents, readContent } from '../../db/dictionary.ts'
import { readProject } from '../../db/project.ts'
import type { Sight } from '../../db/sight.ts'
import { dictionaryNumber } from './freeze-dictionary.ts'

/** Every version of the dictionary, the newest first, with what it changed in the one before. */
export function tellVersions(db: ReadableDb, sight: Sight): ToldVersion[] {
  const frozen = listVersionContents(db)
  const draft = { number: dictionaryNumber(db), note: '', frozenAt: null, content: readContent(db) }
  const all = readProject(db).dictionaryFrozen ? frozen : [...frozen, draft]
  const counts = countByDictionary(db, sight)
  return all
    .map(({ number, note, frozenAt, content }, index) => ({
      ...{ number, note, frozenAt },
      codings: counts.get(number) ?? 0,
      differences: differencesOf(all[index - 1]?.content, content),
    }))
    .reverse()
}

function differencesOf(
  before: DictionaryContent | undefined,
  after: DictionaryContent,
): DictionaryDifference[] | null {
  if (before === undefined) return null
  return compareDictionaries(before, after).map((one) => ({ ...one, fields: [...one.fields] }))
}
