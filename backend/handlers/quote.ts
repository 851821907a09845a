import type { Handlers } from '../../api/serve.ts'
import { readQuotes } from '../coding/read-quotes.ts'
import { requireGroups } from '../program/desk.ts'
import type { Session } from '../program/session.ts'

/** The words behind the numbers. */
export const quoteHandlers = {
  'quote.list': ({ offset, limit, sort, ...wish }, session) => {
    if (wish.group !== undefined || wish.hasGroup !== undefined) requireGroups(session.desk)
    return readQuotes(session, wish, { sort, offset, limit })
  },
} satisfies Partial<Handlers<Session>>
