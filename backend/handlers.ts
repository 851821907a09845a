import type { Handlers } from '../api/serve.ts'
import { appHandlers } from './handlers/app.ts'
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
import { modelHandlers } from './handlers/model.ts'
import { projectHandlers } from './handlers/project.ts'
import { quoteHandlers } from './handlers/quote.ts'
import type { Session } from './session.ts'

/** What answers each method of the contract. */
export const handlers: Handlers<Session> = {
  ...appHandlers,
  ...projectHandlers,
  ...coderHandlers,
  ...importHandlers,
  ...intervieweeHandlers,
  ...interviewHandlers,
  ...eventHandlers,
  ...dictionaryHandlers,
  ...codingHandlers,
  ...quoteHandlers,
  ...historyHandlers,
  ...comparisonHandlers,
  ...modelHandlers,
  ...exportHandlers,
}
