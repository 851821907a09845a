import { ApiError } from '../../api/error.ts'
import type { Handlers } from '../../api/serve.ts'
import type { CoderId } from '../../core/model/ids.ts'
import { listCoders } from '../../db/coder.ts'
import { listCodings } from '../../db/coding.ts'
import { updateProject } from '../../db/project.ts'
import { listDisagreements, toSide } from '../analysis/list-disagreements.ts'
import { runAgreement } from '../analysis/run-agreement.ts'
import { decide, takeAgreed, withdraw } from '../analysis/settle-codings.ts'
import { agreementTable } from '../export/agreement-tables.ts'
import { tableFiles } from '../export/table-files.ts'
import { writeFiles } from '../export/write-files.ts'
import { requireTogether } from '../program/desk.ts'
import type { Session } from '../program/session.ts'
import { findInterview } from './interview.ts'

const done = { done: true } as const

/** Coder against coder, and what they settle on. */
export const agreementHandlers = {
  'agreement.run': ({ coderIds }, session) => {
    requireTogether(session.desk)
    requireCoders(session, coderIds)
    return runAgreement(session.project.db, [...new Set(coderIds)])
  },
  'agreement.setSettings': ({ settings }, session) => {
    requireTogether(session.desk)
    session.change('agreement.settings', {}, (db) =>
      updateProject(db, { agreement: JSON.stringify(settings) }),
    )
    return done
  },
  'agreement.disagreements': ({ first, second }, session) => {
    requireTogether(session.desk)
    requireCoders(session, [first, second])
    return listDisagreements(session.project.db, [first, second])
  },
  'agreement.export': async ({ coderIds, format, tables, path, overwrite, language }, session) => {
    requireTogether(session.desk)
    requireCoders(session, coderIds)
    const { db } = session.project
    const made = tables.map((name) => agreementTable(name, { db, coderIds, language }))
    const files = await tableFiles(path, format, made)
    writeFiles(files, overwrite)
    return {
      files: files.map((file) => file.path),
      rows: made.reduce((sum, table) => sum + table.rows.length, 0),
    }
  },
  'agreement.codings': ({ interviewId, first, second }, session) => {
    requireTogether(session.desk)
    findInterview(session, interviewId)
    const codings = listCodings(session.project.db, interviewId, { all: true })
    const own = (coderId: CoderId) =>
      codings.filter((one) => one.layer === 'independent' && one.coderId === coderId).map(toSide)
    const consensus = codings.filter((one) => one.layer === 'consensus').map(toSide)
    return { first: own(first), second: own(second), consensus }
  },
  'consensus.decide': (params, session) => {
    requireTogether(session.desk)
    decide(session, params)
    return done
  },
  'consensus.withdraw': ({ sources }, session) => {
    requireTogether(session.desk)
    withdraw(session, sources)
    return done
  },
  'consensus.takeAgreed': ({ first, second }, session) => {
    requireTogether(session.desk)
    requireCoders(session, [first, second])
    return { taken: takeAgreed(session, [first, second]) }
  },
} satisfies Partial<Handlers<Session>>

/** @throws ApiError 'not-found' where one is no coder of the project */
function requireCoders(session: Session, coderIds: readonly CoderId[]): void {
  const known = new Set(listCoders(session.project.db).map((coder) => coder.id))
  if (coderIds.some((id) => !known.has(id))) throw new ApiError('not-found')
}
