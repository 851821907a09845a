import type { CoderId, CodingId, CompetencyId, EventId, InterviewId } from '../model/ids.ts'
import type { StoredSpan } from '../model/transcript.ts'

/** One coding of the independent layer. */
export interface AgreementCoding extends StoredSpan {
  readonly id: CodingId
  readonly interviewId: InterviewId
  readonly coderId: CoderId
  readonly competencyId: CompetencyId
  readonly level: number | null
  /** The event that contains its start; null outside events. */
  readonly eventId: EventId | null
}

export interface AgreementInterview {
  readonly id: InterviewId
  /** Length of the text in UTF-16 code units. */
  readonly length: number
  /** Events of the interview, also those in which nothing was coded. */
  readonly events: number
}

/** All that agreement is computed from. Only the independent layer: a consensus says nothing of who saw what alone. */
export interface AgreementInput {
  /** The coders to compare, at least two; in the order in which they are called first and second. */
  readonly coderIds: readonly CoderId[]
  readonly interviews: readonly AgreementInterview[]
  readonly competencyIds: readonly CompetencyId[]
  readonly codings: readonly AgreementCoding[]
}
