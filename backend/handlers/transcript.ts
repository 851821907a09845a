import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { Session } from '../session.ts'

const notYet = () => {
  throw new ApiError('not-found')
}

/** Changing the words of a transcript, also after it was coded. */
export const transcriptHandlers = {
  'transcript.correct': notYet,
  'anonymise.preview': notYet,
  'anonymise.apply': notYet,
} satisfies Partial<Handlers<Session>>
