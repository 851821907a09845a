import type { Handlers } from '../../api/serve.ts'
import { requireGroups } from '../desk.ts'
import { readQuotes } from '../read-quotes.ts'
import type { Session } from '../session.ts'

/** The words behind the numbers. */
export const quoteHandlers = {
  'quote.list': ({ offset, limit, sort, ...wish }, session) => {
    if (wish.group !== undefined || wish.hasGroup !== undefined) requireGroups(session.desk)
    return readQuotes(session, wish, { sort, offset, limit })
  },
} satisfies Partial<Handlers<Session>>
