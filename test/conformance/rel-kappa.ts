import { z } from 'zod'
import { brennanPrediger, cohenKappa } from '../../core/agreement/cohen-kappa.ts'
import { fleissKappa } from '../../core/agreement/fleiss-kappa.ts'
import { gwetAc } from '../../core/agreement/gwet-ac.ts'
import { krippendorffAlpha } from '../../core/agreement/krippendorff-alpha.ts'
import { defined, valueOrNull } from '../../core/stats/estimate.ts'
import { type Adapter, adapter, field, pair } from './adapter.ts'
import { ratings } from './schemas.ts'

const table = z.object({ contingency_rows_coder1: z.array(z.array(z.number())) })

export const cohen: Adapter = adapter(table, ({ contingency_rows_coder1: rows }) => {
  const plain = cohenKappa(rows)
  const quadratic = cohenKappa(rows, 'quadratic')
  return {
    n: field(plain, (k) => k.units),
    po: field(plain, (k) => k.observed),
    pe: field(plain, (k) => k.expected),
    kappa: field(plain, (k) => k.kappa),
    se: field(plain, (k) => k.standardError),
    ci95: field(plain, (k) => pair(defined(k.interval))),
    z_null: field(plain, (k) => valueOrNull(k.zNull)),
    weighted_linear: field(cohenKappa(rows, 'linear'), (k) => k.kappa),
    weighted_quadratic: field(quadratic, (k) => k.kappa),
    weighted_quadratic_se: field(quadratic, (k) => k.standardError),
    brennan_prediger: field(plain, (k) => valueOrNull(brennanPrediger(k.observed, rows.length))),
  }
})

const byUnit = z.object({
  ratings_units_by_raters: ratings,
  categories: z.array(z.number()).default([]),
})

export const fleiss: Adapter = adapter(byUnit, ({ ratings_units_by_raters: units }) => {
  const kappa = fleissKappa(units)
  return {
    kappa: field(kappa, (k) => k.kappa),
    z_null: field(kappa, (k) => valueOrNull(k.zNull)),
    krippendorff_alpha_nominal: field(krippendorffAlpha(units, 'nominal'), (a) => a.alpha),
  }
})

export const gwet: Adapter = adapter(byUnit, ({ ratings_units_by_raters: units, categories }) => {
  const first = gwetAc(units, categories)
  return {
    ac1: field(first, (a) => a.coefficient),
    pa: field(first, (a) => a.observed),
    pe: field(first, (a) => a.expected),
    ac2_quadratic: field(gwetAc(units, categories, 'quadratic'), (a) => a.coefficient),
    ac2_linear: field(gwetAc(units, categories, 'linear'), (a) => a.coefficient),
  }
})
