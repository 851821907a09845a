import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import { activate, addCoder, editCoder, listCoders } from '../../db/coder.ts'
import { projectInfo } from '../project-info.ts'
import type { Session } from '../session.ts'

/** Who works on the project. */
export const coderHandlers = {
  'coder.add': (params, session) => {
    session.change('coder.add', { coder: params.name }, (db) => addCoder(db, params))
    return projectInfo(session.project)
  },
  'coder.edit': ({ coderId, ...changes }, session) => {
    const { name } = findCoder(session, coderId)
    session.change('coder.edit', { coder: changes.name ?? name }, (db) => editCoder(db, coderId, changes))
    return projectInfo(session.project)
  },
  'coder.activate': ({ coderId, layer }, session) => {
    findCoder(session, coderId)
    activate(session.project.db, coderId, layer)
    session.announce({ topics: ['coder'], interviewIds: [] })
    return projectInfo(session.project)
  },
} satisfies Partial<Handlers<Session>>

function findCoder(session: Session, coderId: number) {
  const coder = listCoders(session.project.db).find((one) => one.id === coderId)
  if (coder === undefined) throw new ApiError('not-found')
  return coder
}
