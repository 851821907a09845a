import type { CodingId, InterviewId } from '../core/model/ids.ts'
import type { Topic } from './method.ts'

/** What the backend tells without being asked. */
export interface Events {
  /** Something in the open project is different now; ask again for what reads these topics. */
  'project.changed': {
    readonly topics: readonly Topic[]
    /** The interviews whose events or codings changed; null: any of them. */
    readonly interviewIds: readonly InterviewId[] | null
    /** The codings that changed, where nothing else did; null: any of them. */
    readonly codingIds: readonly CodingId[] | null
  }
  /** Another project is open now, or none. */
  'project.switched': { readonly path: string | null }
  /** How far a job has come; total 0 while unknown. */
  'job.progress': {
    readonly job: string
    readonly done: number
    readonly total: number
    /** Name of the file at hand. */
    readonly item: string
  }
}
export type EventName = keyof Events
