import type { StoredSpan } from '../model/transcript.ts'
import { type FindOptions, queryPattern } from '../text/query-pattern.ts'

/**
 * Every place where the words stand in the text, from its start, without overlaps; unless the options say so, case,
 * width and script make no difference. At most `limit` are looked for. Nothing is found for an empty query.
 */
export function findAll(
  text: string,
  query: string,
  options: FindOptions = {},
  limit = 10_000,
): readonly StoredSpan[] {
  if (query === '') return []
  const pattern = queryPattern(query, options)
  const hits: StoredSpan[] = []
  while (hits.length < limit) {
    const hit = pattern.exec(text)
    if (hit === null) break
    // A hit may be longer than the query: some characters are two code units in one script and one in the other.
    hits.push({ start: hit.index, end: pattern.lastIndex })
  }
  return hits
}
