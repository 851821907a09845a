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

/** A column for each competency: its code, under it its short name where that is not the code itself. */
export function competencyColumns(
  competencies: readonly Competency[],
  bilingual: (text: Competency['name']) => string,
): Matrix['columns'] {
  return competencies.map(({ id, code, shortName, name }) => {
    const short = bilingual(shortName)
    return { key: String(id), title: code, below: short === code ? '' : short, hint: bilingual(name) }
  })
}

/** The column of totals. */
export function totalColumn(title: string): Matrix['columns'][number] {
  return { key: 'total', title, below: '', hint: title }
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
