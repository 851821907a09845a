import type { TextEdit } from '../core/coding/correct-text.ts'
import type { CodingId, InterviewId } from '../core/model/ids.ts'
import type { ErrorCode, ErrorParams } from './error.ts'
import type { Topic } from './method.ts'
import type { Problem } from './types/common.ts'

/** An item of a job that is done with: a count of what came of it, or why it was left out. */
export interface FinishedItem {
  readonly item: string
  readonly count: number | null
  readonly problem: Problem | null
}

/** A correction of one transcript, by which whoever knows what was stored before knows what is stored now. */
export interface CorrectionMade {
  readonly interviewId: InterviewId
  readonly edits: readonly TextEdit[]
  /** Versions of the text. */
  readonly before: string
  readonly after: string
}

/** What the backend tells without being asked. */
export interface Events {
  /** Something in the open project is different now; ask again for what reads these topics. */
  'project.changed': {
    readonly topics: readonly Topic[]
    /** The interviews whose events or codings changed; null: any of them. */
    readonly interviewIds: readonly InterviewId[] | null
    /** The codings that changed, where nothing else did; null: any of them. */
    readonly codingIds: readonly CodingId[] | null
    /** Where a correction of a transcript was all of it. */
    readonly correction?: CorrectionMade
  }
  /** Another project is open now, or none. */
  'project.switched': { readonly path: string | null }
  /** The open project was backed up. */
  'backup.made': { readonly at: string }
  /** The open project could not be backed up; work goes on. */
  'backup.failed': { readonly code: ErrorCode; readonly params: ErrorParams }
  /** How far a job has come; total 0 while unknown. */
  'job.progress': {
    readonly job: string
    readonly done: number
    readonly total: number
    /** What is at hand, usually a file's name. */
    readonly item: string
    /** What became of the item before; null where there is nothing to tell of it. */
    readonly last: FinishedItem | null
  }
}
export type EventName = keyof Events
