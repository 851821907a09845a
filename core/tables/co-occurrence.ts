import { codingsIn } from '../coding/coding-order.ts'
import type { ComparisonSettings } from '../comparison/types.ts'
import type { CompetencyId } from '../model/ids.ts'
import type { StoredSpan } from '../model/transcript.ts'
import { type TableInput, type Weighted, weighCodings } from './table-input.ts'

export const togetherKinds = ['passage', 'event', 'interviewee'] as const
/** What counts as together: passages that overlap, the same event, or the same interviewee. */
export type Together = (typeof togetherKinds)[number]

/** Competency x competency. The diagonal says how many passages, events or interviewees a competency has itself. */
export type CoOccurrence = readonly (readonly number[])[]

/** How often competencies were found together, always by the same coder. */
export function coOccurrence(
  input: TableInput,
  settings: ComparisonSettings,
  together: Together,
): CoOccurrence {
  const place = new Map(input.competencyIds.map((id, index) => [id, index]))
  const counts = input.competencyIds.map(() => input.competencyIds.map(() => 0))
  const add = (a: CompetencyId, b: CompetencyId, weight: number) => {
    const [row, column] = [place.get(a) ?? -1, place.get(b) ?? -1]
    const [one, other] = [counts[row], counts[column]]
    if (one === undefined || other === undefined) return
    one[column] = (one[column] ?? 0) + weight
    if (row !== column) other[row] = (other[row] ?? 0) + weight
  }
  const units = Map.groupBy(weighCodings(input, settings), ({ coding }) => unitOf(coding, together))
  units.delete(null)
  for (const unit of units.values()) {
    if (together === 'passage') countOverlaps(unit, add)
    else countPresent(unit, add)
  }
  return counts
}

/**
 * The codings of two competencies that were found together: what stands behind their count. By passage that is each
 * that overlaps one of the other, else all of a coder's in an event, or of an interviewee, that has both.
 */
export function codingsTogether<Coding extends UnitCoding>(
  codings: readonly Coding[],
  pair: readonly [CompetencyId, CompetencyId],
  together: Together,
): Coding[] {
  const own = codings.filter(({ competencyId }) => pair.includes(competencyId))
  const units = Map.groupBy(own, (coding) => unitOf(coding, together))
  units.delete(null)
  return [...units.values()].flatMap((unit) =>
    unit.filter((one) =>
      (together === 'passage' ? codingsIn(unit, one) : unit).some(
        ({ competencyId }) => competencyId !== one.competencyId,
      ),
    ),
  )
}

/** What decides with which others a coding is looked at. */
export type UnitCoding = StoredSpan &
  Pick<Weighted['coding'], 'coderId' | 'layer' | 'interviewId' | 'intervieweeId' | 'eventId' | 'competencyId'>

type Add = (a: CompetencyId, b: CompetencyId, weight: number) => void

/** Within what codings are looked at together; null: in nothing. The consensus is one coder's, whoever wrote it. */
function unitOf({ coderId, ...coding }: UnitCoding, together: Together): string | null {
  const coder = coding.layer === 'consensus' ? 'consensus' : coderId
  if (together === 'passage') return `${coder} ${coding.interviewId}`
  if (together === 'interviewee') return `${coder} ${coding.intervieweeId}`
  return coding.eventId === null ? null : `${coder} ${coding.eventId}`
}

/** Each competency, and each pair of them, once. */
function countPresent(unit: readonly Weighted[], add: Add): void {
  const present = [...new Set(unit.map(({ coding }) => coding.competencyId))]
  const weight = unit[0]?.weight ?? 0
  for (const [index, id] of present.entries()) {
    for (const other of present.slice(index)) add(id, other, weight)
  }
}

/** Each passage, and each pair of overlapping passages of different competencies. */
function countOverlaps(unit: readonly Weighted[], add: Add): void {
  const inOrder = unit.toSorted((a, b) => a.coding.start - b.coding.start)
  let open: Weighted[] = []
  for (const one of inOrder) {
    const { coding, weight } = one
    open = open.filter((other) => other.coding.end > coding.start)
    add(coding.competencyId, coding.competencyId, weight)
    for (const other of open) {
      if (other.coding.competencyId !== coding.competencyId)
        add(coding.competencyId, other.coding.competencyId, weight)
    }
    open.push(one)
  }
}
