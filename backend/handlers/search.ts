import type { Handlers } from '../../api/serve.ts'
import type { Session } from '../program/session.ts'
import { searchTexts } from '../transcript/search-texts.ts'

/** Words looked for in all interviews. */
export const searchHandlers = {
  'text.search': ({ query, options, interviewIds, offset, limit }, session) =>
    searchTexts(session.project.db, { query, options, interviewIds }, { offset, limit }),
} satisfies Partial<Handlers<Session>>
