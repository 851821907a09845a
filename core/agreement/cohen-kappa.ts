import { defined, type Estimate, type Interval, undefinedBecause } from '../stats/estimate.ts'
import { criticalZ } from '../stats/normal.ts'
import { agreementWeights, type WeightKind } from './agreement-weights.ts'

/** Counts of units: row i, column j holds those coder 1 put into category i and coder 2 into category j. */
export type Contingency = readonly (readonly number[])[]

export type CohenKappa = {
  readonly units: number
  readonly observed: number
  readonly expected: number
  readonly kappa: number
  /** The large-sample standard error (Fleiss, Cohen & Everitt 1969). */
  readonly standardError: number
  /** kappa -+ z standard errors, within -1 and 1. */
  readonly interval: Interval
  /** kappa over its standard error under kappa = 0; 'zero-variance' where that is 0. */
  readonly zNull: Estimate
}

/**
 * Cohen's kappa of two coders (Cohen 1960), or its weighted form (Cohen 1968) with categories one step apart.
 * @returns 'nothing-to-compare' for no units; 'no-variation' if both coders used one and the same category
 */
export function cohenKappa(
  table: Contingency,
  weights: WeightKind = 'identity',
  level = 0.95,
): Estimate<CohenKappa> {
  const units = table.flat().reduce((total, count) => total + count, 0)
  if (units === 0) return undefinedBecause('nothing-to-compare')
  const weight = agreementWeights([...table.keys()], weights)
  const shares = table.map((row) => row.map((count) => count / units))
  const rows = shares.map((row) => row.reduce((total, share) => total + share, 0))
  const columns = rows.map((_, j) => shares.reduce((total, row) => total + (row[j] ?? 0), 0))
  if (rows.some((share, i) => share === 1 && columns[i] === 1)) return undefinedBecause('no-variation')
  const { observed, expected, deviation, nullDeviation } = moments(shares, { rows, columns, weight })
  if (expected === 1) return undefinedBecause('no-variation')
  const kappa = (observed - expected) / (1 - expected)
  const standardError = deviation / (Math.sqrt(units) * (1 - expected) ** 2)
  const nullError = nullDeviation / (Math.sqrt(units) * (1 - expected))
  const reach = criticalZ(level) * standardError
  return defined({
    units,
    observed,
    expected,
    kappa,
    standardError,
    interval: { lower: Math.max(-1, kappa - reach), upper: Math.min(1, kappa + reach) },
    zNull: nullError === 0 ? undefinedBecause('zero-variance') : defined(kappa / nullError),
  })
}

type Margins = {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly weight: readonly (readonly number[])[]
}

/** Agreement and the square roots of the bracketed terms of both variances in Fleiss, Cohen & Everitt. */
function moments(shares: readonly (readonly number[])[], { rows, columns, weight }: Margins) {
  const w = (i: number, j: number): number => weight[i]?.[j] ?? 0
  const rowWeights = rows.map((_, i) => columns.reduce((total, share, j) => total + share * w(i, j), 0))
  const columnWeights = columns.map((_, j) => rows.reduce((total, share, i) => total + share * w(i, j), 0))
  const cells = shares.flatMap((row, i) =>
    row.map((share, j) => ({
      share,
      chance: (rows[i] ?? 0) * (columns[j] ?? 0),
      weight: w(i, j),
      margin: (rowWeights[i] ?? 0) + (columnWeights[j] ?? 0),
    })),
  )
  const total = (read: (cell: (typeof cells)[number]) => number): number =>
    cells.reduce((all, cell) => all + read(cell), 0)
  const observed = total((cell) => cell.share * cell.weight)
  const expected = total((cell) => cell.chance * cell.weight)
  const spread = total(
    (cell) => cell.share * (cell.weight * (1 - expected) - cell.margin * (1 - observed)) ** 2,
  )
  const variance = spread - (observed * expected - 2 * expected + observed) ** 2
  const nullVariance = total((cell) => cell.chance * (cell.weight - cell.margin) ** 2) - expected ** 2
  const root = (value: number): number => (value < 1e-15 ? 0 : Math.sqrt(value))
  return { observed, expected, deviation: root(variance), nullDeviation: root(nullVariance) }
}

/** The table of two coders' values of the same units; values that are not among the categories are left out. */
export function contingency(
  first: readonly number[],
  second: readonly number[],
  categories: readonly number[],
): number[][] {
  const table = categories.map(() => categories.map(() => 0))
  for (const [unit, value] of first.entries()) {
    const row = table[categories.indexOf(value)]
    const column = categories.indexOf(second[unit] ?? Number.NaN)
    if (row && column >= 0) row[column] = (row[column] ?? 0) + 1
  }
  return table
}

/**
 * Agreement beyond a chance of 1/k (Brennan & Prediger 1981), which MAXQDA calls kappa (RK).
 * @param observed the share of agreement
 * @param categories k
 * @returns 'no-variation' below two categories
 */
export function brennanPrediger(observed: number, categories: number): Estimate {
  if (categories < 2) return undefinedBecause('no-variation')
  return defined((observed - 1 / categories) / (1 - 1 / categories))
}
