import { z } from 'zod'
import { cohenKappa, contingency } from '../../core/agreement/cohen-kappa.ts'
import { krippendorffAlpha, type Metric } from '../../core/agreement/krippendorff-alpha.ts'
import { completeUnits, type Ratings, valuesInUse } from '../../core/agreement/ratings.ts'
import { type Adapter, adapter, field } from './adapter.ts'
import { ratings } from './schemas.ts'

const byCoder = z.object({ ratings_coders_by_units: ratings })

export const krippendorff: Adapter = adapter(byCoder, ({ ratings_coders_by_units }) => {
  const units = transpose(ratings_coders_by_units)
  const nominal = krippendorffAlpha(units, 'nominal')
  const alpha = (metric: Metric): number | null => field(krippendorffAlpha(units, metric), (a) => a.alpha)
  return {
    nominal: field(nominal, (a) => a.alpha),
    ordinal: alpha('ordinal'),
    interval: alpha('interval'),
    ratio: alpha('ratio'),
    pairable_units: field(nominal, (a) => a.pairableUnits) ?? 0,
    pairable_values: field(nominal, (a) => a.pairableValues) ?? 0,
  }
})

/** Two coders whose ratings may not vary. */
export const noVariation: Adapter = adapter(byCoder, ({ ratings_coders_by_units }) => {
  const units = transpose(ratings_coders_by_units)
  const complete = completeUnits(units)
  const alpha = krippendorffAlpha(units, 'nominal')
  const table = contingency(
    complete.map(([first = 0]) => first),
    complete.map(([, second = 0]) => second),
    valuesInUse(complete),
  )
  const agreeing = complete.filter((unit) => new Set(unit).size === 1).length
  return {
    alpha_nominal: field(alpha, (a) => a.alpha),
    cohen_kappa: field(cohenKappa(table), (k) => k.kappa),
    percent_agreement: complete.length === 0 ? null : agreeing / complete.length,
    status: alpha.defined ? 'ok' : `undefined_${alpha.reason.replaceAll('-', '_')}`,
  }
})

function transpose(rows: Ratings): (number | null)[][] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? null))
}
