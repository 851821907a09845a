import type { Competency, Dictionary } from '../../../../api/types/dictionary.ts'
import type { CoderId, CompetencyId } from '../../../../core/model/ids.ts'
import type { Layer } from '../../../../core/model/study.ts'
import { formatNumber } from '../../../../core/wording/number.ts'
import type { Matrix, MatrixCell } from '../matrix-table.tsx'
import type { QuoteWish } from '../quotes-dialog.tsx'
import type { TsvCell } from '../to-tsv.ts'

/** A table as it is drawn, and as it is copied. */
export interface MadeTable {
  readonly matrix: Matrix
  readonly copied: readonly (readonly TsvCell[])[]
}

/** What every table is made for. */
export interface TableProps {
  readonly dictionary: Dictionary
  readonly scope: { readonly stratum?: string; readonly coderId?: CoderId }
  readonly quoteLayer: Layer
  readonly onQuotes: (wish: QuoteWish) => void
}

/** Competencies in an order given by id; what the dictionary no longer has is left out with its numbers. */
export function competenciesOf({ clusters }: Dictionary, ids: readonly CompetencyId[]): Competency[] {
  const known = new Map(clusters.flatMap((one) => one.competencies).map((one) => [one.id, one]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** A count without decimals, unless it is a mean of coders; '' for none, so that a table of counts can be read. */
export function countText(value: number): string {
  if (value === 0) return '·'
  return formatNumber(value, Number.isInteger(value) ? 0 : 1)
}

/** Where a value lies between nothing and the largest of its table, for a heat map. */
export function shareOf(value: number | null, largest: number): number | null {
  return value === null || value <= 0 || largest <= 0 ? null : Math.min(1, value / largest)
}

/** What stands under a competency's code: its short name, where that is not the code itself. */
export function belowCode(shortName: string, code: string): string {
  return shortName === code ? '' : shortName
}

/** A number that opens the quotes behind it, where there are any. @param label what it is the number of */
export function linkedCell<Value extends number | null>(
  value: Value,
  textOf: (value: Value) => string,
  label: string,
  onPress: () => void,
): MatrixCell {
  const text = textOf(value)
  return value === null || value === 0 ? { text } : { text, label: `${label}: ${text}`, onPress }
}
