import type { Hit } from '../../api/types/search.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { type FindOptions, queryPattern } from '../../core/text/query-pattern.ts'
import { turnIndexAt } from '../../core/text/stored-text.ts'
import { surroundings } from '../../core/text/surroundings.ts'
import type { ReadableDb } from '../../db/database.ts'
import { type InterviewRow, listInterviews, listTurns, readText } from '../../db/interview.ts'
import { listInterviewees } from '../../db/interviewee.ts'

/** Characters shown on either side of a hit. */
const reach = 30

export interface SearchWish {
  readonly query: string
  readonly options: FindOptions
  /** Only these; undefined: all. */
  readonly interviewIds?: readonly InterviewId[] | undefined
}

/** A page of the places where words stand in the interviews, by interviewee's code and place; and how many there are. */
export function searchTexts(
  db: ReadableDb,
  { query, options, interviewIds }: SearchWish,
  page: { readonly offset: number; readonly limit: number },
): { total: number; hits: Hit[] } {
  const pattern = queryPattern(query, options)
  const codes = new Map(listInterviewees(db).map((person) => [person.id, person.code]))
  const wanted = interviewIds === undefined ? null : new Set(interviewIds)
  const hits: Hit[] = []
  let total = 0
  for (const interview of listInterviews(db)) {
    if (wanted !== null && !wanted.has(interview.id)) continue
    const text = readText(db, interview.id)
    const spans: StoredSpan[] = []
    pattern.lastIndex = 0
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      if (page.offset <= total && total < page.offset + page.limit)
        spans.push({ start: found.index, end: pattern.lastIndex })
      total += 1
    }
    const intervieweeCode = codes.get(interview.intervieweeId) ?? ''
    if (spans.length > 0) hits.push(...hitsIn(db, interview, intervieweeCode, text, spans))
  }
  return { total, hits }
}

function hitsIn(
  db: ReadableDb,
  { id: interviewId }: InterviewRow,
  intervieweeCode: string,
  text: string,
  spans: readonly StoredSpan[],
): Hit[] {
  const turns = listTurns(db, interviewId)
  return spans.map(({ start, end }) => {
    const index = turnIndexAt(turns, start)
    const borders = {
      start: turns[index]?.start ?? 0,
      end: turns[turnIndexAt(turns, end)]?.end ?? text.length,
    }
    const { before, after } = surroundings(text, { start, end }, borders, reach)
    const match = text.slice(start, end)
    const speaker = turns[index]?.speaker ?? ''
    return {
      ...{ interviewId, intervieweeCode, turnNumber: index + 1, speaker },
      ...{ start, end, before, match, after },
    }
  })
}
