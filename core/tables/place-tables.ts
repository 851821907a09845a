import type { ComparisonSettings } from '../comparison/types.ts'
import type { EventId, InterviewId } from '../model/ids.ts'
import { turnIndexAt } from '../text/stored-text.ts'
import { type TableInput, type Weighted, weighCodings } from './table-input.ts'

/** Event x competency: how often each was coded in each event. */
export interface EventsTable {
  readonly eventIds: readonly EventId[]
  /** By event, then by competency. */
  readonly values: readonly (readonly number[])[]
  /** Codings outside every event, by competency. */
  readonly outside: readonly number[]
}

/** Codings by the event they stand in, events in the order of the input. */
export function eventsTable(input: TableInput, settings: ComparisonSettings): EventsTable {
  const ofEvent = Map.groupBy(weighCodings(input, settings), ({ coding }) => coding.eventId)
  const count = (id: EventId | null) => countByCompetency(ofEvent.get(id) ?? [], input)
  const eventIds = input.events.map(({ id }) => id)
  return { eventIds, values: eventIds.map(count), outside: count(null) }
}

/** Competency x part of the interview, the parts being quarters of its turns. */
export type PositionTable = readonly (readonly number[])[]

export const parts = 4

/**
 * Codings by the quarter of the interview's turns in which they start.
 * @param turnsOf the turns of each interview in their order
 */
export function positionTable(
  input: TableInput,
  settings: ComparisonSettings,
  turnsOf: ReadonlyMap<InterviewId, readonly { readonly start: number }[]>,
): PositionTable {
  const ofPart = Map.groupBy(weighCodings(input, settings), ({ coding }) =>
    partOf(coding.start, turnsOf.get(coding.interviewId) ?? []),
  )
  const columns = Array.from({ length: parts }, (_, part) => countByCompetency(ofPart.get(part) ?? [], input))
  return input.competencyIds.map((_id, row) => columns.map((column) => column[row] ?? 0))
}

/** The part of the interview, from 0, in which a place of its text stands. */
export function partOf(start: number, turns: readonly { readonly start: number }[]): number {
  const turn = Math.max(0, turnIndexAt(turns, start))
  return Math.floor((parts * turn) / Math.max(1, turns.length))
}

function countByCompetency(codings: readonly Weighted[], { competencyIds }: TableInput): number[] {
  const counts = new Map<number, number>()
  for (const { coding, weight } of codings)
    counts.set(coding.competencyId, (counts.get(coding.competencyId) ?? 0) + weight)
  return competencyIds.map((id) => counts.get(id) ?? 0)
}
