import type { StoredSpan } from '../model/transcript.ts'

/**
 * Every place where the words stand in the text, from its start, without overlaps; case makes no difference. At most
 * `limit` are looked for. Nothing is found for an empty query.
 */
export function findAll(text: string, query: string, limit = 10_000): readonly StoredSpan[] {
  const wanted = fold(query)
  if (wanted === '') return []
  const folded = fold(text)
  const hits: StoredSpan[] = []
  let from = folded.indexOf(wanted)
  while (from !== -1 && hits.length < limit) {
    hits.push({ start: from, end: from + wanted.length })
    from = folded.indexOf(wanted, from + wanted.length)
  }
  return hits
}

/** Small letters for large ones, each offset staying where it is ("İ" would grow by one). */
function fold(text: string): string {
  const small = text.toLowerCase()
  if (small.length === text.length) return small
  return Array.from(text, (character) => {
    const one = character.toLowerCase()
    return one.length === character.length ? one : character
  }).join('')
}
