import type { StoredSpan } from '../model/transcript.ts'

/** A competency, as far as finding it is concerned. */
export interface Candidate<Id> {
  readonly id: Id
  readonly code: string
  readonly zh: string
  readonly en: string
  /** How each character of `zh` is read, without tones ("cheng", "jiu"); '' for one that has no reading. */
  readonly readings: readonly string[]
  /** Definition and indicators: searched last. */
  readonly details: readonly string[]
  /** How often it was used. */
  readonly uses: number
}

/** A competency that was found, and where the words typed stand in it. */
export interface FoundCode<Id> {
  readonly id: Id
  readonly field: 'code' | 'zh' | 'en' | 'readings' | 'details'
  /** What matched: a stretch of the field; of `zh` for readings; of `detail` for details. */
  readonly span: StoredSpan
  /** The definition or indicator that matched; '' for other fields. */
  readonly detail: string
}

interface Ranked<Id> extends FoundCode<Id> {
  readonly rank: number
}

/**
 * Competencies that fit what was typed: by code, Chinese name, English name, reading (whole, begun, or by its first
 * letters: chengjiu, chengj, cj), then definition and indicators. Better fits first; among equals the recently used,
 * then the often used, then the dictionary's order. With nothing typed: all, recent and frequent first.
 * @param recent ids, the latest first
 */
export function searchCodes<Id>(
  candidates: readonly Candidate<Id>[],
  typed: string,
  recent: readonly Id[],
): readonly FoundCode<Id>[] {
  const query = typed.trim().toLowerCase()
  const uses = new Map(candidates.map((candidate) => [candidate.id, candidate.uses]))
  const recency = (id: Id) => {
    const index = recent.indexOf(id)
    return index === -1 ? recent.length : index
  }
  const found = candidates.flatMap((candidate) => match(candidate, query) ?? [])
  return found.sort(
    (a, b) =>
      a.rank - b.rank || recency(a.id) - recency(b.id) || (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0),
  )
}

function match<Id>(candidate: Candidate<Id>, query: string): Ranked<Id> | null {
  const { id, code, zh, en, readings, details } = candidate
  const hit = (rank: number, field: FoundCode<Id>['field'], span: StoredSpan, detail = ''): Ranked<Id> => ({
    id,
    field,
    span,
    detail,
    rank,
  })
  const at = (text: string) => text.toLowerCase().indexOf(query)
  const stretch = (start: number) => ({ start, end: start + query.length })
  if (query === '') return hit(0, 'code', { start: 0, end: 0 })
  const inCode = at(code)
  if (inCode === 0) return hit(query.length === code.length ? 0 : 1, 'code', stretch(0))
  const inZh = at(zh)
  if (inZh !== -1) return hit(inZh === 0 ? 2 : 4, 'zh', stretch(inZh))
  const read = matchReadings(readings, query.replaceAll(/[\s']/g, ''))
  const inEn = wordStart(en.toLowerCase(), query)
  if (inEn === 0) return hit(2, 'en', stretch(0))
  if (read !== null) return hit(read.start === 0 ? 3 : 5, 'readings', read)
  if (inEn !== -1) return hit(4, 'en', stretch(inEn))
  const inside = at(en)
  if (inside !== -1) return hit(6, 'en', stretch(inside))
  if (inCode !== -1) return hit(6, 'code', stretch(inCode))
  const detail = details.find((one) => at(one) !== -1)
  return detail === undefined ? null : hit(7, 'details', stretch(at(detail)), detail)
}

/** Where a word begins with the query; -1 nowhere. */
function wordStart(text: string, query: string): number {
  for (let from = text.indexOf(query); from !== -1; from = text.indexOf(query, from + 1)) {
    if (from === 0 || !/\p{L}/u.test(text[from - 1] ?? '')) return from
  }
  return -1
}

/** The characters whose readings, each whole or begun, give the query one after another; null: none do. */
export function matchReadings(readings: readonly string[], query: string): StoredSpan | null {
  if (query === '') return null
  for (let start = 0; start < readings.length; start += 1) {
    const end = consume(readings, start, query)
    if (end !== null) return { start, end }
  }
  return null
}

function consume(readings: readonly string[], index: number, query: string): number | null {
  if (query === '') return index
  const reading = readings[index] ?? ''
  for (let length = Math.min(reading.length, query.length); length > 0; length -= 1) {
    if (!reading.startsWith(query.slice(0, length))) continue
    const end = consume(readings, index + 1, query.slice(length))
    if (end !== null) return end
  }
  return null
}
