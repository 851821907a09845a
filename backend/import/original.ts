import { extname } from 'node:path'
import { type FileFormat, textFormats } from '../../api/types/reading.ts'
import type { InterviewRow } from '../../db/interview.ts'
import { getInterviewee } from '../../db/interviewee.ts'
import type { Session } from '../program/session.ts'
import { detectFormat } from './readers/detect-format.ts'

/** Formats whose bytes are words a person can read. */
const readable: readonly FileFormat[] = [...textFormats, 'rtf']

/** Characters of an original that are shown; the whole of it can be saved. */
const shown = 200_000

/** What a file is called; only by the interviewee's code while groups are hidden, for its own name may tell the group. */
export function nameOfOriginal(session: Session, interview: InterviewRow): string {
  if (!session.desk.groupsHidden) return interview.fileName
  const code = getInterviewee(session.project.db, interview.intervieweeId)?.code ?? ''
  return `${code}${extname(interview.fileName)}`
}

/** A file as text, where it is text: decoded, never rendered. */
export function showOriginal(
  bytes: Uint8Array,
  fileName: string,
  encoding: string,
): { readonly format: FileFormat | null; readonly text: string; readonly isCut: boolean } {
  const format = formatOf(bytes, fileName)
  if (format === null || !readable.includes(format)) return { format, text: '', isCut: false }
  const text = new TextDecoder(encoding === '' ? 'utf-8' : encoding).decode(bytes)
  return { format, text: text.slice(0, shown).toWellFormed(), isCut: text.length > shown }
}

function formatOf(bytes: Uint8Array, fileName: string): FileFormat | null {
  try {
    return detectFormat(bytes, fileName)
  } catch {
    return null
  }
}
