import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import { activate, addCoder, editCoder, listCoders } from '../../db/coder.ts'
import { readProject } from '../../db/project.ts'
import { findCoder } from '../program/find-coder.ts'
import { projectInfo } from '../program/project-info.ts'
import type { Session } from '../program/session.ts'

/** Who works on the project. */
export const coderHandlers = {
  'coder.add': (params, session) => {
    if (params.lead) requireLead(session)
    session.change('coder.add', { coder: params.name }, (db) => addCoder(db, params))
    return projectInfo(session.project)
  },
  'coder.edit': ({ coderId, ...changes }, session) => {
    const { name } = findCoder(session, coderId)
    const isOwnName =
      coderId === session.desk.coder.id && changes.blind === undefined && changes.lead === undefined
    if (!isOwnName) requireLead(session)
    session.change('coder.edit', { coder: changes.name ?? name }, (db) => editCoder(db, coderId, changes))
    return projectInfo(session.project)
  },
  'coder.activate': ({ coderId, layer }, session) => {
    const { lead } = findCoder(session, coderId)
    const { db } = session.project
    const { codingApart } = readProject(db)
    if (layer === 'consensus' && codingApart && !lead && listCoders(db).some((coder) => coder.lead))
      throw new ApiError('coding-apart')
    activate(db, coderId, layer)
    session.announce({ topics: ['coder'], interviewIds: [] })
    return projectInfo(session.project)
  },
} satisfies Partial<Handlers<Session>>

/** @throws ApiError 'lead-only' unless a lead is at work, or nobody leads */
function requireLead(session: Session): void {
  const hasLead = listCoders(session.project.db).some((coder) => coder.lead)
  if (hasLead && !session.desk.coder.lead) throw new ApiError('lead-only')
}
