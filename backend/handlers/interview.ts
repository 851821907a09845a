import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { InterviewRow as ListedInterview } from '../../api/types/interview.ts'
import type { CoderId, InterviewId } from '../../core/model/ids.ts'
import type { Language, Role, Turn } from '../../core/model/transcript.ts'
import { interviewLength } from '../../core/text/interview-length.ts'
import {
  deleteInterview,
  getInterview,
  type InterviewRow,
  listInterviews,
  listPlaces,
  listProgress,
  listTurns,
  readText,
  setPlace,
  setProgress,
  setSpeakerRole,
  tallyCodings,
  tallyInterviews,
  updateInterview,
} from '../../db/interview.ts'
import { getInterviewee } from '../../db/interviewee.ts'
import { findCoder } from '../program/find-coder.ts'
import type { Session } from '../program/session.ts'
import { textVersion } from '../transcript/text-version.ts'

const done = { done: true } as const

/** Interviews: the table and the text. */
export const interviewHandlers = {
  'interview.list': (_params, session) => listAll(session),
  'interview.get': ({ interviewId }, session) => {
    const { db } = session.project
    const { id, intervieweeId, language } = findInterview(session, interviewId)
    const text = readText(db, id)
    return { id, intervieweeId, language, text, version: textVersion(text), turns: listTurns(db, id) }
  },
  'interview.update': ({ interviewId, ...changes }, session) => {
    const before = findInterview(session, interviewId)
    const { intervieweeId, language } = changes
    if (intervieweeId !== undefined && getInterviewee(session.project.db, intervieweeId) === null) {
      throw new ApiError('not-found')
    }
    const measured =
      language !== undefined && language !== before.language
        ? { length: measure(session, interviewId, language) }
        : {}
    session.change('interview.edit', { name: codeOf(session, before) }, (db) =>
      updateInterview(db, interviewId, { ...changes, ...measured }),
    )
    return done
  },
  'interview.delete': ({ interviewIds }, session) => {
    const [first] = interviewIds.map((id) => findInterview(session, id))
    const name = first !== undefined && interviewIds.length === 1 ? codeOf(session, first) : ''
    session.change('interview.delete', { count: interviewIds.length, name }, (db) => {
      for (const id of interviewIds) deleteInterview(db, id)
    })
    return done
  },
  'interview.setProgress': ({ interviewId, turn, done: isDone }, session) => {
    findInterview(session, interviewId)
    setProgress(session.project.db, { interviewId, coderId: session.desk.coder.id, turn, done: isDone })
    session.announce({ topics: ['progress'], interviewIds: [] })
    return done
  },
  'interview.places': (_params, session) => listPlaces(session.project.db, session.desk.coder.id),
  'interview.setPlace': ({ coderId, ...place }, session) => {
    findInterview(session, place.interviewId)
    setPlace(session.project.db, findCoder(session, coderId).id, place)
    return done
  },
  'speaker.setRole': ({ interviewId, speaker, role }, session) => {
    const { language } = findInterview(session, interviewId)
    const isKnown = listTurns(session.project.db, interviewId).some((turn) => turn.speaker === speaker)
    if (!isKnown) throw new ApiError('not-found')
    const length = measure(session, interviewId, language, (turn) =>
      turn.speaker === speaker ? role : turn.role,
    )
    session.change('speaker.role', { speaker, role }, (db) => {
      setSpeakerRole(db, interviewId, speaker, role)
      updateInterview(db, interviewId, { length })
    })
    return done
  },
} satisfies Partial<Handlers<Session>>

/** @throws ApiError 'not-found' */
export function findInterview(session: Session, id: InterviewId): InterviewRow {
  const interview = getInterview(session.project.db, id)
  if (interview === null) throw new ApiError('not-found')
  return interview
}

/** How an interview is called in the trail: by its interviewee's code. */
export function codeOf(session: Session, interview: Pick<InterviewRow, 'intervieweeId'>): string {
  return getInterviewee(session.project.db, interview.intervieweeId)?.code ?? ''
}

function measure(
  session: Session,
  id: InterviewId,
  language: Language,
  roleOf: (turn: Turn) => Role = (turn) => turn.role,
): number {
  const text = readText(session.project.db, id)
  const turns = listTurns(session.project.db, id)
  return interviewLength(
    turns.map((turn) => ({ text: text.slice(turn.start, turn.end), role: roleOf(turn) })),
    language,
  )
}

function listAll(session: Session): ListedInterview[] {
  const { db } = session.project
  const { groupsHidden, isApart, coder } = session.desk
  const isSeen = (coderId: CoderId) => !isApart || coderId === coder.id
  const tallies = tallyInterviews(db)
  const codings = tallyCodings(db).filter(
    ({ coderId, layer }) => isSeen(coderId) && !(isApart && layer === 'consensus'),
  )
  const progress = listProgress(db).filter(({ coderId }) => isSeen(coderId))
  return listInterviews(db).map((row) => ({
    ...row,
    // A file's name may tell the group ("P07_绩优.docx").
    fileName: groupsHidden ? '' : row.fileName,
    turnCount: tallies.get(row.id)?.turnCount ?? 0,
    eventCount: tallies.get(row.id)?.eventCount ?? 0,
    codingCounts: codings
      .filter((tally) => tally.interviewId === row.id)
      .map(({ coderId, layer, count }) => ({ coderId, layer, count })),
    progress: progress
      .filter((one) => one.interviewId === row.id)
      .map(({ coderId, turn, done: isDone }) => ({ coderId, turn, done: isDone })),
  }))
}
