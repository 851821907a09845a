import type { Handlers } from '../../api/serve.ts'
import { importTranscripts, previewTranscript } from '../import/import-transcripts.ts'
import type { Session } from '../session.ts'

/** Transcripts from files. */
export const importHandlers = {
  'import.preview': async ({ files }, session) => {
    const previews = []
    for (const file of files) previews.push(await previewTranscript(session, file))
    return previews
  },
  'import.run': (params, session) => importTranscripts(session, params),
} satisfies Partial<Handlers<Session>>
