import type { Handlers } from '../../api/serve.ts'
import { requireGroups } from '../desk.ts'
import { readQuotes } from '../read-quotes.ts'
import type { Session } from '../session.ts'

/** The words behind the numbers. */
export const quoteHandlers = {
  'quote.list': ({ offset, limit, ...filter }, session) => {
    if (filter.group !== undefined) requireGroups(session.desk)
    return readQuotes(session, filter, { offset, limit })
  },
} satisfies Partial<Handlers<Session>>
