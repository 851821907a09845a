import type { ParsedParams } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { Problem } from '../../api/types/common.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import type { Language, Turn } from '../../core/model/transcript.ts'
import { interviewLength } from '../../core/text/interview-length.ts'
import { storeTurns } from '../../core/text/stored-text.ts'
import { findTwin } from '../../db/original.ts'
import type { Session } from '../program/session.ts'
import { importInApiTerms } from './import-in-api-terms.ts'
import { minutesOf } from './minutes-of.ts'
import { notesOf } from './preview-transcript.ts'
import { fileHash, readTranscript } from './read-transcript.ts'

export type FileToImport = ParsedParams<'import.run'>['files'][number]

/** A file read as the user wants it, for the project to take in. */
export interface ReadyTranscript {
  readonly file: FileToImport
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly hash: string
  readonly language: Language
  readonly encoding: string
  readonly text: string
  readonly turns: readonly Turn[]
  readonly length: number
  readonly minutes: number | null
  readonly notes: readonly Problem[]
  /** The interview whose text it corrects; null: it becomes one of its own. */
  readonly replaces: InterviewId | null
}

/**
 * Reads a file as the user wants it.
 * @param before hashes of the files that come in with it, with their interviewees' codes
 * @throws ApiError when it cannot be read, or is in the project already and was not to be taken again
 */
export async function readyTranscript(
  session: Session,
  file: FileToImport,
  { before, signal }: { readonly before: ReadonlyMap<string, string>; readonly signal: AbortSignal },
): Promise<ReadyTranscript> {
  const { fileName, bytes } = session.program.uploads.read(file.upload)
  const hash = fileHash(bytes)
  const replaces = file.replaces ?? twinToReplace(session, file, { hash, fileName, before })
  const read = await importInApiTerms(() => readTranscript(bytes, fileName, file, signal))
  const roles = new Map(file.roles.map(({ speaker, role }) => [speaker, role]))
  const language = file.language ?? read.language
  const spoken = read.turns.map((turn) => ({ ...turn, role: roles.get(turn.speaker) ?? turn.role }))
  return {
    ...{ file, fileName, bytes, hash, replaces, language, encoding: read.encoding },
    ...storeTurns(spoken),
    length: interviewLength(spoken, language),
    minutes: minutesOf(spoken),
    notes: notesOf(read),
  }
}

/** @throws ApiError 'already-imported' | 'name-imported' where the user wants no second */
function twinToReplace(
  session: Session,
  { onTwin }: FileToImport,
  {
    hash,
    fileName,
    before,
  }: { readonly hash: string; readonly fileName: string; readonly before: ReadonlyMap<string, string> },
): InterviewId | null {
  if (onTwin === 'both') return null
  const twin = findTwin(session.project.db, hash, fileName)
  const inThisRun = before.get(hash)
  if (twin !== null && onTwin === 'replace') return twin.interviewId
  if (twin !== null && !twin.isSame)
    throw new ApiError('name-imported', { fileName, interviewee: twin.intervieweeCode })
  const code = twin?.intervieweeCode ?? inThisRun
  if (code !== undefined) throw new ApiError('already-imported', { fileName, interviewee: code })
  return null
}
