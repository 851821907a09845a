import { chooseLayer } from '../comparison/prepare.ts'
import type { ComparedCoding, ComparisonInput, ComparisonSettings } from '../comparison/types.ts'
import type { StoredSpan } from '../model/transcript.ts'

/** A coding with where it stands in its interview's text. */
export type PlacedCoding = ComparedCoding & StoredSpan

/** All that tables of frequency are made from. */
export interface TableInput extends Omit<ComparisonInput, 'codings'> {
  readonly codings: readonly PlacedCoding[]
}

/** A coding with what it counts for: where coders are averaged, the share of one coder. */
export interface Weighted {
  readonly coding: PlacedCoding
  readonly weight: number
}

/**
 * The codings that count for tables. Without a consensus every coder who coded anything of an interviewee has the
 * same say, so that a count is the mean of the coders'.
 */
export function weighCodings(input: TableInput, settings: ComparisonSettings): Weighted[] {
  const { layer, codings } = chooseLayer(input.codings, settings)
  if (layer === 'consensus') return codings.map((coding) => ({ coding, weight: 1 }))
  const coders = new Map<PlacedCoding['intervieweeId'], Set<PlacedCoding['coderId']>>()
  for (const { intervieweeId, coderId } of codings) {
    const known = coders.get(intervieweeId)
    if (known === undefined) coders.set(intervieweeId, new Set([coderId]))
    else known.add(coderId)
  }
  return codings.map((coding) => ({ coding, weight: 1 / (coders.get(coding.intervieweeId)?.size ?? 1) }))
}
