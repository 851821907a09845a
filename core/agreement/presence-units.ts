import type { CompetencyId, EventId, InterviewId } from '../model/ids.ts'
import { agreementCells } from './agreement-cells.ts'
import type { AgreementInput } from './agreement-input.ts'
import type { AgreementSettings } from './agreement-settings.ts'

/** One unit of alpha: whether each coder, in the order of the input, coded it; null for who did not code the interview. */
export interface PresenceUnit {
  readonly interviewId: InterviewId
  /** null: outside events, or the whole interview. */
  readonly eventId: EventId | null
  readonly competencyId: CompetencyId
  readonly ratings: readonly (0 | 1 | null)[]
}

/**
 * The units x coders from which alpha of presence is computed, for other programs (R's irr, ReCal).
 * @param eventsOf the events of an interview, in order
 */
export function presenceUnits(
  input: AgreementInput,
  settings: AgreementSettings,
  eventsOf: (interviewId: InterviewId) => readonly EventId[],
): PresenceUnit[] {
  return agreementCells(input, settings).flatMap(({ interview, codings, coderIds, cells }) => {
    const hasOutside = codings.some((coding) => coding.eventId === null)
    const places: readonly (EventId | null)[] =
      settings.unit === 'interview' ? [null] : [...eventsOf(interview.id), ...(hasOutside ? [null] : [])]
    return places.flatMap((eventId) =>
      cells.map(({ competencyId }) => ({
        interviewId: interview.id,
        eventId,
        competencyId,
        ratings: input.coderIds.map((coderId) => {
          if (!coderIds.includes(coderId)) return null
          const isCoded = codings.some(
            (coding) =>
              coding.coderId === coderId &&
              coding.competencyId === competencyId &&
              (settings.unit === 'interview' || coding.eventId === eventId),
          )
          return isCoded ? 1 : 0
        }),
      })),
    )
  })
}
