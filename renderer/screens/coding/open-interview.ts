import type { Competency, Dictionary } from '../../../api/types/dictionary.ts'
import type {
  Coding,
  InterviewContent,
  InterviewEvent,
  InterviewPlace,
  InterviewRow,
} from '../../../api/types/interview.ts'
import type { ProjectInfo } from '../../../api/types/project.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'

/** Everything about the interview that is being coded. */
export interface OpenInterview {
  readonly row: InterviewRow
  /** How far the active coder has come: the number of a turn, and whether all is coded. */
  readonly progress: { readonly turn: number; readonly done: boolean }
  /** Where the active coder was reading; null when the interview was never opened. */
  readonly place: InterviewPlace | null
  readonly content: InterviewContent
  /** The codings that are shown: those at work unless a filter says otherwise; in order of reading. */
  readonly codings: readonly Coding[]
  /** The codings at work: the active coder's own, or the consensus. */
  readonly atWork: readonly Coding[]
  /** All that the active coder may see. */
  readonly visible: readonly Coding[]
  /** Takes in a coding that a method has answered with. */
  readonly keep: (coding: Coding) => void
  readonly events: readonly InterviewEvent[]
  readonly dictionary: Dictionary
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
  /** The competencies used last, the latest first: key 1 repeats the first. */
  readonly recent: readonly CompetencyId[]
  readonly info: ProjectInfo
}
