import type { Quote } from '../api/types/interview.ts'
import type { CodingId, InterviewId } from '../core/model/ids.ts'
import { queryPattern } from '../core/text/query-pattern.ts'
import { turnIndexAt } from '../core/text/stored-text.ts'
import { surroundings } from '../core/text/surroundings.ts'
import { listTurns, readText } from '../db/interview.ts'
import { listQuotePlaces, listQuotes, type QuoteFilter, type QuotePage } from '../db/quote.ts'
import type { Session } from './session.ts'

/** Characters shown on either side of a quote. */
const reach = 40

/** Which quotes: as the database knows them, and by the words they hold. */
export interface QuoteWish extends QuoteFilter {
  readonly text?: string | undefined
}

/** A page of quotes with their words, as the active coder may see them. */
export function readQuotes(
  session: Session,
  { text: words = '', ...filter }: QuoteWish,
  page: Omit<QuotePage, 'sort'> & Partial<QuotePage>,
): { total: number; quotes: Quote[] } {
  const { db } = session.project
  const { sight, groupsHidden } = session.desk
  const wanted = words === '' ? filter : { ...filter, codingIds: holding(session, words, filter) }
  const { total, rows } = listQuotes(db, wanted, sight, { sort: 'place', ...page })
  const sources = new Map<InterviewId, { text: string; turns: ReturnType<typeof listTurns> }>()
  const quotes = rows.map(({ coding, ...told }) => {
    const { interviewId, start, end } = coding
    const source = sources.get(interviewId) ?? {
      text: readText(db, interviewId),
      turns: listTurns(db, interviewId),
    }
    sources.set(interviewId, source)
    const { text, turns } = source
    const turnIndex = turnIndexAt(turns, start)
    const borders = {
      start: turns[turnIndex]?.start ?? 0,
      end: turns[turnIndexAt(turns, end)]?.end ?? text.length,
    }
    return {
      ...told,
      coding,
      group: groupsHidden ? null : told.group,
      turnNumber: turnIndex + 1,
      text: text.slice(start, end),
      ...surroundings(text, coding, borders, reach),
    }
  })
  return { total, quotes }
}

/** Ids of the codings whose own words hold some words, read one interview at a time. */
function holding(session: Session, words: string, filter: QuoteFilter): readonly CodingId[] {
  const { db } = session.project
  const pattern = queryPattern(words)
  let textOf: InterviewId | null = null
  let text = ''
  return listQuotePlaces(db, filter, session.desk.sight).flatMap(({ id, interviewId, start, end }) => {
    if (textOf !== interviewId) text = readText(db, interviewId)
    textOf = interviewId
    return text.slice(start, end).search(pattern) === -1 ? [] : [id]
  })
}
