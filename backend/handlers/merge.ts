import type { ParsedParams } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { MergedFile } from '../../api/types/merge.ts'
import { listCoders } from '../../db/coder.ts'
import type { WritableDb } from '../../db/database.ts'
import { listInterviews } from '../../db/interview.ts'
import { rehearseChange } from '../../db/trail.ts'
import { rememberHandOut, writeHandOut } from '../merge/hand-out.ts'
import { mergeProjects } from '../merge/merge-projects.ts'
import { findCoder } from '../program/find-coder.ts'
import type { Session } from '../program/session.ts'

/** Copies of the project that are handed out to coders and come back. */
export const mergeHandlers = {
  'handOut.write': (params, session) => {
    requireLead(session)
    const { db } = session.project
    const coder = findCoder(session, params.coderId)
    const all = listInterviews(db).map(({ id }) => id)
    const interviewIds = params.interviewIds.length === 0 ? all : params.interviewIds
    if (interviewIds.some((id) => !all.includes(id))) throw new ApiError('not-found')
    if (interviewIds.length === 0) throw new ApiError('nothing-to-export')
    const { uid, codings } = writeHandOut(db, { ...params, interviewIds })
    const change = { coder: coder.name, count: interviewIds.length }
    const remember = (mine: WritableDb) => rememberHandOut(mine, params.path, { uid, blind: params.blind })
    session.change('handOut.write', change, remember, { undoable: false })
    return { path: params.path, interviews: interviewIds.length, codings }
  },
  'merge.preview': (params, session) => {
    requireLead(session)
    return rehearseChange(session.project.db, (db) => merge(db, session, params))
  },
  'merge.run': async (params, session) => {
    requireLead(session)
    await session.program.backups.keeper.make(session.project, 'merged')
    const change = { count: params.paths.length }
    return session.change('project.merge', change, (db) => merge(db, session, params))
  },
} satisfies Partial<Handlers<Session>>

function merge(db: WritableDb, session: Session, params: ParsedParams<'merge.run'>): MergedFile[] {
  return mergeProjects(db, session.project.path, params.paths, params.answers)
}

/** A lead, or where nobody leads whoever may see the groups. @throws ApiError 'lead-only' */
function requireLead({ desk, project }: Session): void {
  const isLed = listCoders(project.db).some(({ lead }) => lead)
  if (isLed ? !desk.coder.lead : desk.groupsHidden) throw new ApiError('lead-only')
}
