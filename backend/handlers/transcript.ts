import type { ParsedParams } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import { applyEdits, type TextEdit } from '../../core/coding/correct-text.ts'
import type { CodingId } from '../../core/model/ids.ts'
import type { Turn } from '../../core/model/transcript.ts'
import { seenAmong } from '../../db/coding.ts'
import { type InterviewRow, listInterviews, listTurns, readText } from '../../db/interview.ts'
import { readNames } from '../import/read-names.ts'
import type { Session } from '../program/session.ts'
import { type Correction, correctTranscript, storedEdits } from '../transcript/correct-transcript.ts'
import { previewNames } from '../transcript/preview-names.ts'
import { textVersion } from '../transcript/text-version.ts'
import { codeOf, findInterview } from './interview.ts'

/** Changing the words of a transcript, also after it was coded. */
export const transcriptHandlers = {
  'transcript.correct': ({ interviewId, version, edits: wanted }, session) => {
    const interview = findInterview(session, interviewId)
    const text = textOf(session, interview, version)
    const edits = storedEdits(text, wanted)
    if (edits.length === 0) return { needsReview: [], gone: 0, eventsGone: 0, version }
    const corrected = applyEdits(text, edits)
    if (corrected.trim() === '') throw new ApiError('text-empty')
    const after = textVersion(corrected)
    const words = { name: codeOf(session, interview), count: edits.length }
    const done = session.change('text.correct', words, (db) => correctTranscript(db, interview, edits), {
      correction: { interviewId, edits, before: version, after },
    })
    const { isApart, coder } = session.desk
    const { eventsGone } = done
    const gone = done.goneOf.filter((coderId) => !isApart || coderId === coder.id).length
    return {
      needsReview: seenOf(session, done),
      gone,
      eventsGone,
      version: after,
    }
  },
  'anonymise.readNames': ({ upload }, session) => {
    const file = session.program.uploads.read(upload)
    session.program.uploads.drop(upload)
    return readNames(file)
  },
  'anonymise.preview': ({ interviewIds, ...wish }, session) => {
    const { db } = session.project
    const interviews =
      interviewIds.length === 0 ? listInterviews(db) : interviewIds.map((id) => findInterview(session, id))
    return interviews
      .map((interview) => previewNames(db, interview, wish))
      .filter(({ hits, speakers }) => hits.length + speakers.length > 0)
  },
  'anonymise.apply': ({ interviews: wanted }, session) => {
    const works = wanted.map((one) => workOf(session, one)).filter(({ isChange }) => isChange)
    const replaced = works.reduce((sum, work) => sum + work.replaced, 0)
    const words = { interviews: works.length, count: replaced }
    const corrections =
      works.length === 0
        ? []
        : session.change('text.anonymise', words, (db) =>
            works.map(({ interview, edits, rename }) => correctTranscript(db, interview, edits, rename)),
          )
    const needsReview = corrections.flatMap((done) => seenOf(session, done))
    return { interviews: works.length, replaced, needsReview }
  },
} satisfies Partial<Handlers<Session>>

/** The text that somebody wants to change. @throws ApiError 'text-changed' when it is not the one they have seen */
function textOf(session: Session, interview: InterviewRow, version: string): string {
  const text = readText(session.project.db, interview.id)
  if (textVersion(text) !== version)
    throw new ApiError('text-changed', { interview: codeOf(session, interview) })
  return text
}

/** The codings a correction changed, of those the active coder may see. */
function seenOf({ project, desk }: Session, { changed }: Correction): CodingId[] {
  return seenAmong(project.db, changed, desk.sight)
}

/** What is to be done to one interview to anonymise it. */
interface Work {
  readonly interview: InterviewRow
  readonly edits: readonly TextEdit[]
  /** Places that are different then. */
  readonly replaced: number
  readonly rename: (turn: Turn) => Turn
  readonly isChange: boolean
}

function workOf(
  session: Session,
  { interviewId, version, replacements, speakers }: ParsedParams<'anonymise.apply'>['interviews'][number],
): Work {
  const interview = findInterview(session, interviewId)
  const text = textOf(session, interview, version)
  const edits = storedEdits(text, replacements)
  const replaced = replacements.filter((one) => text.slice(one.start, one.end) !== one.text).length
  const pseudonyms = new Map(speakers.map(({ name, pseudonym }) => [name, pseudonym]))
  const rename = (turn: Turn) => ({ ...turn, speaker: pseudonyms.get(turn.speaker) ?? turn.speaker })
  const isRenamed = listTurns(session.project.db, interviewId).some(
    (turn) => rename(turn).speaker !== turn.speaker,
  )
  return { interview, edits, replaced, rename, isChange: isRenamed || edits.length > 0 }
}
