import { adjustP, type Correction } from '../stats/adjust-p.ts'
import { type Estimate, valueOrNull } from '../stats/estimate.ts'
import { type HedgesG, hedgesGFromSummaries } from '../stats/hedges-g.ts'
import { studentTestFromSummaries, type TTest, welchTestFromSummaries } from '../stats/t-test.ts'
import type { PublishedRow } from './read-published-table.ts'

export interface CheckedRow {
  readonly row: PublishedRow
  /** Group 1 minus group 2. */
  readonly difference: number
  readonly welch: Estimate<TTest>
  readonly student: Estimate<TTest>
  readonly effect: Estimate<HedgesG>
  /** Of the test chosen, over all rows that have one. */
  readonly pAdjusted: number | null
}

/** t, p, g and adjusted p of a table that gives only sizes, means and standard deviations (method.md 3.2 to 3.4). */
export function checkPublished(
  rows: readonly PublishedRow[],
  { test, correction }: { readonly test: 'welch' | 'student'; readonly correction: Correction },
): CheckedRow[] {
  const checked = rows.map((row) => ({
    row,
    difference: row.group1.mean - row.group2.mean,
    welch: welchTestFromSummaries(row.group1, row.group2),
    student: studentTestFromSummaries(row.group1, row.group2),
    effect: hedgesGFromSummaries(row.group1, row.group2),
  }))
  const p = checked.map((row) => valueOrNull(row[test])?.p ?? null)
  const adjusted = adjustP(p, correction)
  return checked.map((row, index) => ({ ...row, pAdjusted: adjusted[index] ?? null }))
}
