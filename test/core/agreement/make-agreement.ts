import fc from 'fast-check'
import type { AgreementCoding, AgreementInput } from '../../../core/agreement/agreement-input.ts'
import type { CoderId, CodingId, CompetencyId, EventId, InterviewId } from '../../../core/model/ids.ts'

/** Each text is as long as this and has two events, [0, 40) and [40, 80); the rest lies outside events. */
export const textLength = 110

/** One coding as it is easily written down. */
export type Coded = readonly [
  coder: number,
  interview: number,
  competency: number,
  start: number,
  end: number,
  level?: number | null,
]

export function codings(coded: readonly Coded[]): AgreementCoding[] {
  return coded.map(([coder, interview, competency, start, end, level = 1], index) => ({
    id: (index + 1) as CodingId,
    interviewId: interview as InterviewId,
    coderId: coder as CoderId,
    competencyId: competency as CompetencyId,
    level,
    eventId: start < 80 ? ((interview * 10 + (start < 40 ? 1 : 2)) as EventId) : null,
    start,
    end,
  }))
}

export function inputOf(coded: readonly Coded[], coders: readonly number[] = [1, 2]): AgreementInput {
  const ids = [...new Set(coded.map(([, interview]) => interview))].sort((a, b) => a - b)
  return {
    coderIds: coders as readonly CoderId[],
    interviews: ids.map((id) => ({ id: id as InterviewId, length: textLength, events: 2 })),
    competencyIds: [1, 2, 3] as unknown as readonly CompetencyId[],
    codings: codings(coded),
  }
}

/** Codings of up to three coders in up to five interviews, often of the same passages. */
export const someCodings: fc.Arbitrary<Coded[]> = fc
  .array(
    fc.record({
      coder: fc.integer({ min: 1, max: 3 }),
      interview: fc.integer({ min: 1, max: 5 }),
      competency: fc.integer({ min: 1, max: 3 }),
      start: fc.integer({ min: 0, max: 18 }),
      length: fc.integer({ min: 1, max: 3 }),
      level: fc.option(fc.integer({ min: 0, max: 4 })),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ coder, interview, competency, start, length, level }): Coded => {
      const from = start * 5
      return [coder, interview, competency, from, from + length * 4, level]
    }),
  )
