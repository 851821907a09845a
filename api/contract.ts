import type { z } from 'zod'
import { agreementMethods } from './methods/agreement.ts'
import { appMethods } from './methods/app.ts'
import { backupMethods } from './methods/backup.ts'
import { codingMethods } from './methods/coding.ts'
import { comparisonMethods } from './methods/comparison.ts'
import { dictionaryMethods } from './methods/dictionary.ts'
import { exportMethods } from './methods/export.ts'
import { historyMethods } from './methods/history.ts'
import { importMethods } from './methods/import.ts'
import { interviewMethods } from './methods/interview.ts'
import { intervieweeMethods } from './methods/interviewee.ts'
import { lockMethods } from './methods/lock.ts'
import { memoMethods } from './methods/memo.ts'
import { mergeMethods } from './methods/merge.ts'
import { modelMethods } from './methods/model.ts'
import { projectMethods } from './methods/project.ts'
import { quoteMethods } from './methods/quote.ts'
import { searchMethods } from './methods/search.ts'
import { tableMethods } from './methods/table.ts'
import { transcriptMethods } from './methods/transcript.ts'

/** Every method the backend offers; the only way from the renderer (or the command line) to a project. */
export const contract = {
  ...appMethods,
  ...projectMethods,
  ...lockMethods,
  ...backupMethods,
  ...importMethods,
  ...intervieweeMethods,
  ...interviewMethods,
  ...transcriptMethods,
  ...dictionaryMethods,
  ...codingMethods,
  ...memoMethods,
  ...quoteMethods,
  ...searchMethods,
  ...historyMethods,
  ...agreementMethods,
  ...comparisonMethods,
  ...modelMethods,
  ...tableMethods,
  ...exportMethods,
  ...mergeMethods,
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract

/** What a caller passes. */
export type Params<Name extends MethodName> = z.input<Contract[Name]['params']>
/** What a handler receives: parsed, so trimmed and checked. */
export type ParsedParams<Name extends MethodName> = z.output<Contract[Name]['params']>
export type Result<Name extends MethodName> = z.output<Contract[Name]['result']>

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
