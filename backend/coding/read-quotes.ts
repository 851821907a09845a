import type { Quote } from '../../api/types/interview.ts'
import type { CompetencyId, InterviewId } from '../../core/model/ids.ts'
import { codingsTogether, type Together } from '../../core/tables/co-occurrence.ts'
import { partOf } from '../../core/tables/place-tables.ts'
import { queryPattern } from '../../core/text/query-pattern.ts'
import { turnIndexAt } from '../../core/text/stored-text.ts'
import { surroundings } from '../../core/text/surroundings.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listTurnStarts, listTurns, readText } from '../../db/interview.ts'
import {
  listQuotePlaces,
  listQuotes,
  type QuoteFilter,
  type QuotePage,
  type QuotePlace,
} from '../../db/quote.ts'
import type { Session } from '../program/session.ts'

/** Characters shown on either side of a quote. */
const reach = 40

/** Which quotes: as the database knows them, and by what only reading them, or others beside them, can tell. */
export interface QuoteWish extends QuoteFilter {
  /** Words the quote holds. */
  readonly text?: string | undefined
  readonly part?: number | undefined
  readonly together?:
    | { readonly kind: Together; readonly competencyIds: readonly [CompetencyId, CompetencyId] }
    | undefined
}

/** A page of quotes with their words, as the active coder may see them. */
export function readQuotes(
  session: Session,
  wish: QuoteWish,
  page: Omit<QuotePage, 'sort'> & Partial<QuotePage>,
): { total: number; quotes: Quote[] } {
  const { db } = session.project
  const { sight, groupsHidden } = session.desk
  const { total, rows } = listQuotes(db, asFilter(session, wish), sight, { sort: 'place', ...page })
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

/** The wish as the database can answer it: what it does not know becomes a list of codings. */
function asFilter({ project: { db }, desk }: Session, wish: QuoteWish): QuoteFilter {
  const { text = '', part, together, ...known } = wish
  if (text === '' && part === undefined && together === undefined) return known
  const filter = together === undefined ? known : { ...known, competencyIds: together.competencyIds }
  const places = listQuotePlaces(db, filter, desk.sight)
  const beside =
    together === undefined ? places : codingsTogether(places, together.competencyIds, together.kind)
  const inPart = part === undefined ? beside : standingIn(db, part, beside)
  const found = text === '' ? inPart : holding(db, text, inPart)
  return { ...known, codingIds: found.map(({ id }) => id) }
}

function standingIn(db: ReadableDb, part: number, places: readonly QuotePlace[]): QuotePlace[] {
  const turns = Map.groupBy(listTurnStarts(db), (turn) => turn.interviewId)
  return places.filter(({ interviewId, start }) => partOf(start, turns.get(interviewId) ?? []) === part)
}

/** Those whose own words hold some words, read one interview at a time. */
function holding(db: ReadableDb, words: string, places: readonly QuotePlace[]): QuotePlace[] {
  const pattern = queryPattern(words)
  let textOf: InterviewId | null = null
  let text = ''
  return places.filter(({ interviewId, start, end }) => {
    if (textOf !== interviewId) text = readText(db, interviewId)
    textOf = interviewId
    return text.slice(start, end).search(pattern) !== -1
  })
}
