import { ApiError } from '../../api/error.ts'
import { mostFiles } from '../../api/methods/import.ts'
import type { Handlers } from '../../api/serve.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import { getSource } from '../../db/interview.ts'
import { readOriginal } from '../../db/original.ts'
import { writeFiles } from '../export/write-files.ts'
import { importReportFile } from '../import/import-report.ts'
import { importTranscripts } from '../import/import-transcripts.ts'
import { nameOfOriginal, showOriginal } from '../import/original.ts'
import { previewTranscript } from '../import/preview-transcript.ts'
import { readReading } from '../import/readers/reading-note.ts'
import type { Session } from '../program/session.ts'
import { findInterview } from './interview.ts'

/** Transcripts from files. */
export const importHandlers = {
  'import.preview': async ({ files }, session) => {
    requireFew(files)
    const previews = []
    for (const file of files) previews.push(await previewTranscript(session, file))
    return previews
  },
  'import.run': (params, session) => {
    requireFew(params.files)
    return importTranscripts(session, params)
  },
  'import.saveReport': ({ report, path, overwrite, language }) => {
    writeFiles([{ path, content: importReportFile(report, path, language) }], overwrite)
    return { files: [path] }
  },
  'original.get': ({ interviewId }, session) => {
    const { bytes, hash, encoding } = findOriginal(session, interviewId)
    const fileName = nameOfOriginal(session, findInterview(session, interviewId))
    return { fileName, size: bytes.length, hash, encoding, ...showOriginal(bytes, fileName, encoding) }
  },
  'original.save': ({ interviewId, path, overwrite }, session) => {
    writeFiles([{ path, content: findOriginal(session, interviewId).bytes }], overwrite)
    return { files: [path] }
  },
  'original.reopen': ({ interviewId }, session) => {
    const { bytes, reading } = findOriginal(session, interviewId)
    const { uploads } = session.program
    const fileName = nameOfOriginal(session, findInterview(session, interviewId))
    const upload = uploads.begin(fileName, bytes.length)
    uploads.append(upload, Buffer.from(bytes))
    return { upload, ...readReading(session.project.db, interviewId, reading) }
  },
} satisfies Partial<Handlers<Session>>

/** @throws ApiError 'too-many-files' */
function requireFew({ length: count }: readonly unknown[]): void {
  if (count > mostFiles) throw new ApiError('too-many-files', { count, limit: mostFiles })
}

/** @throws ApiError 'not-found' where there is no such interview, or its file is not kept (a project put together otherwise) */
function findOriginal(session: Session, id: InterviewId) {
  const { db } = session.project
  const source = getSource(db, id)
  const bytes = source === null ? null : readOriginal(db, source.originalHash)
  if (source === null || bytes === null) throw new ApiError('not-found')
  return { bytes, hash: source.originalHash, encoding: source.encoding, reading: source.reading }
}
