import type { Handlers } from '../api/serve.ts'
import { DbError, fromSqlite } from '../db/error.ts'
import { agreementHandlers } from './handlers/agreement.ts'
import { appHandlers } from './handlers/app.ts'
import { backupHandlers } from './handlers/backup.ts'
import { coderHandlers } from './handlers/coder.ts'
import { codingHandlers } from './handlers/coding.ts'
import { comparisonHandlers } from './handlers/comparison.ts'
import { dictionaryHandlers } from './handlers/dictionary.ts'
import { eventHandlers } from './handlers/event.ts'
import { exportHandlers } from './handlers/export.ts'
import { historyHandlers } from './handlers/history.ts'
import { importHandlers } from './handlers/import.ts'
import { interviewHandlers } from './handlers/interview.ts'
import { intervieweeHandlers } from './handlers/interviewee.ts'
import { lockHandlers } from './handlers/lock.ts'
import { memoHandlers } from './handlers/memo.ts'
import { mergeHandlers } from './handlers/merge.ts'
import { modelHandlers } from './handlers/model.ts'
import { projectHandlers } from './handlers/project.ts'
import { quoteHandlers } from './handlers/quote.ts'
import { searchHandlers } from './handlers/search.ts'
import { tableHandlers } from './handlers/table.ts'
import { transcriptHandlers } from './handlers/transcript.ts'
import type { Session } from './program/session.ts'
import { toApiError } from './project-file/project-error.ts'

/** What answers each method of the contract. */
export const handlers: Handlers<Session> = inApiTerms({
  ...appHandlers,
  ...projectHandlers,
  ...lockHandlers,
  ...backupHandlers,
  ...coderHandlers,
  ...importHandlers,
  ...intervieweeHandlers,
  ...interviewHandlers,
  ...transcriptHandlers,
  ...eventHandlers,
  ...dictionaryHandlers,
  ...codingHandlers,
  ...memoHandlers,
  ...quoteHandlers,
  ...searchHandlers,
  ...historyHandlers,
  ...agreementHandlers,
  ...comparisonHandlers,
  ...tableHandlers,
  ...modelHandlers,
  ...exportHandlers,
  ...mergeHandlers,
})

type Handler = (params: never, session: Session) => unknown

/** The same handlers, failing with the contract's errors where the database failed. */
function inApiTerms<Table extends Readonly<Record<string, Handler>>>(table: Table): Table {
  const wrapped = Object.entries(table).map(([name, handler]) => [
    name,
    (params: never, session: Session) => told(handler, params, session),
  ])
  return Object.fromEntries(wrapped) as Table
}

function told(handler: Handler, params: never, session: Session): unknown {
  const rethrow = (error: unknown): never => {
    throw toApiError(error, session.hasProject ? session.project.path : '')
  }
  const run = () => handler(params, session)
  // A change is made whole or not at all: what failed for want of the file can be done once it is back.
  const again = (error: unknown): unknown => (isTakenUpAgain(error, session) ? run() : rethrow(error))
  try {
    const result = run()
    return result instanceof Promise ? result.catch(again).catch(rethrow) : result
  } catch (error) {
    try {
      return again(error)
    } catch (failure) {
      return rethrow(failure)
    }
  }
}

/** Whether it failed because the project's file had gone, which is back now and open anew. */
function isTakenUpAgain(error: unknown, session: Session): boolean {
  const cause = fromSqlite(error)
  const isGone = cause instanceof DbError && (cause.code === 'project-moved' || cause.code === 'write-failed')
  return isGone && session.hasProject && session.program.workspace.takeUpAgain(session.project)
}
