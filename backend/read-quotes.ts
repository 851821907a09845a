import type { Quote } from '../api/types/interview.ts'
import type { InterviewId } from '../core/model/ids.ts'
import { turnIndexAt } from '../core/text/stored-text.ts'
import { listQuotes, type QuoteFilter } from '../db/coding.ts'
import { listTurns, readText } from '../db/interview.ts'
import type { Session } from './session.ts'

/** A page of quotes with their words, as the active coder may see them. */
export function readQuotes(
  session: Session,
  filter: QuoteFilter,
  page: { readonly offset: number; readonly limit: number },
): { total: number; quotes: Quote[] } {
  const { db } = session.project
  const { sight, groupsHidden } = session.desk
  const { total, rows } = listQuotes(db, filter, sight, page)
  const sources = new Map<InterviewId, { text: string; turns: ReturnType<typeof listTurns> }>()
  const quotes = rows.map(({ coding, ...told }) => {
    const { interviewId, start, end } = coding
    const source = sources.get(interviewId) ?? {
      text: readText(db, interviewId),
      turns: listTurns(db, interviewId),
    }
    sources.set(interviewId, source)
    return {
      ...told,
      coding,
      group: groupsHidden ? null : told.group,
      turnNumber: turnIndexAt(source.turns, start) + 1,
      text: source.text.slice(start, end),
    }
  })
  return { total, quotes }
}
