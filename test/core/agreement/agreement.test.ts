import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brennanPrediger, cohenKappa, contingency } from '../../../core/agreement/cohen-kappa.ts'
import { fleissKappa } from '../../../core/agreement/fleiss-kappa.ts'
import { gwetAc } from '../../../core/agreement/gwet-ac.ts'
import { icc } from '../../../core/agreement/icc.ts'
import { krippendorffAlpha, metrics } from '../../../core/agreement/krippendorff-alpha.ts'
import { expectOnlyNumbers, known, seeded } from '../stats/arbitrary.ts'

const rating = fc.option(fc.integer({ min: 0, max: 3 }), { freq: 6 })
const units = fc
  .integer({ min: 1, max: 4 })
  .chain((coders) => fc.array(fc.array(rating, { minLength: coders, maxLength: coders }), { maxLength: 8 }))
const table = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
})

/** Krippendorff (2011), Computing Krippendorff's alpha-reliability: four observers, twelve units. */
const published = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, 3, null, null],
]

/** Shrout & Fleiss (1979), table 2: four judges, six targets. */
const judges = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

describe('coefficients of agreement', () => {
  it('are numbers or say why not, whatever is missing', () => {
    fc.assert(
      fc.property(units, (rows) => {
        for (const metric of metrics) expectOnlyNumbers(krippendorffAlpha(rows, metric))
        for (const weights of ['identity', 'linear', 'quadratic'] as const) {
          expectOnlyNumbers(gwetAc(rows, [0, 1, 2, 3], weights))
        }
        expectOnlyNumbers(fleissKappa(rows))
        expectOnlyNumbers(icc(rows))
      }),
      seeded,
    )
  })

  it('do not depend on the order of units or coders, and never exceed 1', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const turned = rows.toReversed().map((row) => row.toReversed())
        for (const metric of metrics) {
          const [forward, back] = [krippendorffAlpha(rows, metric), krippendorffAlpha(turned, metric)]
          if (!forward.defined) expect(back).toEqual(forward)
          else {
            expect(known(back).alpha).toBeCloseTo(forward.value.alpha, 10)
            expect(forward.value.alpha).toBeLessThanOrEqual(1 + 1e-12)
          }
        }
        const [ac, acBack] = [gwetAc(rows, [0, 1, 2, 3]), gwetAc(turned, [0, 1, 2, 3])]
        if (ac.defined) expect(known(acBack).coefficient).toBeCloseTo(ac.value.coefficient, 10)
        const [one, two] = [icc(rows), icc(turned)]
        if (one.defined)
          expect(known(two).single.absolute.value).toBeCloseTo(one.value.single.absolute.value, 8)
        else expect(two).toEqual(one)
      }),
      seeded,
    )
  })

  it('are 1 where coders agree and values vary', () => {
    const agreed = [
      [1, 1, 1],
      [3, 3, 3],
      [2, 2, 2],
    ]
    for (const metric of metrics) expect(known(krippendorffAlpha(agreed, metric)).alpha).toBe(1)
    expect(known(gwetAc(agreed, [1, 2, 3])).coefficient).toBe(1)
    expect(known(fleissKappa(agreed)).kappa).toBeCloseTo(1, 12)
    expect(known(icc(agreed)).single.absolute.value).toBe(1)
    expect(known(icc(agreed)).single.absolute.interval).toEqual({ defined: false, reason: 'zero-variance' })
  })
})

describe("Krippendorff's alpha", () => {
  it('has the published values .743, .815, .849 and .797 (Krippendorff 2011)', () => {
    const alphas = metrics.map((metric) => known(krippendorffAlpha(published, metric)).alpha.toFixed(3))
    expect(alphas).toEqual(['0.743', '0.815', '0.849', '0.797'])
  })

  it('is undefined, not 1, where only one value is used', () => {
    const same = [
      [1, 1],
      [1, 1],
    ]
    expect(krippendorffAlpha(same, 'nominal')).toEqual({ defined: false, reason: 'no-variation' })
    expect(krippendorffAlpha([[1, null]], 'nominal')).toEqual({
      defined: false,
      reason: 'no-pairable-values',
    })
  })
})

describe('kappa', () => {
  it('is a number or says why not, and is symmetric in the coders', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const turned = rows.map((_, i) => rows.map((row) => row[i] ?? 0))
        for (const weights of ['identity', 'linear', 'quadratic'] as const) {
          const [forward, back] = [cohenKappa(rows, weights), cohenKappa(turned, weights)]
          expectOnlyNumbers(forward)
          if (!forward.defined) expect(back).toEqual(forward)
          else {
            expect(known(back).kappa).toBeCloseTo(forward.value.kappa, 10)
            expect(known(back).standardError).toBeCloseTo(forward.value.standardError, 8)
          }
        }
      }),
      seeded,
    )
  })

  it('of Fleiss et al. (2003, table 18.3: 75 1 4 / 5 4 1 / 0 0 10) is 0.68, its standard error 0.087', () => {
    const { kappa, standardError } = known(
      cohenKappa([
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ]),
    )
    expect(kappa).toBeCloseTo(0.6765, 3)
    expect(standardError).toBeCloseTo(0.0877, 3)
  })

  it('is 0 where one coder never varies, and undefined where neither does', () => {
    expect(
      known(
        cohenKappa([
          [3, 0],
          [5, 0],
        ]),
      ).kappa,
    ).toBeCloseTo(0, 12)
    expect(
      cohenKappa([
        [8, 0],
        [0, 0],
      ]),
    ).toEqual({ defined: false, reason: 'no-variation' })
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ defined: false, reason: 'nothing-to-compare' })
  })

  it('of two coders by Fleiss equals alpha up to the sample size: alpha = 1 - (1 - kappa)(2n - 1)/(2n)', () => {
    const rows = [
      [1, 1],
      [1, 2],
      [2, 2],
      [3, 3],
      [3, 1],
    ]
    const kappa = known(fleissKappa(rows)).kappa
    expect(known(krippendorffAlpha(rows, 'nominal')).alpha).toBeCloseTo(1 - ((1 - kappa) * 9) / 10, 12)
  })

  it('tabulates two lists, leaving out values that are no category', () => {
    expect(contingency([1, 2, 2, 9], [1, 2, 1, 1], [1, 2])).toEqual([
      [1, 0],
      [1, 1],
    ])
  })

  it('against equal chances needs two categories', () => {
    expect(known(brennanPrediger(0.8, 4))).toBeCloseTo((0.8 - 0.25) / 0.75, 12)
    expect(brennanPrediger(1, 1)).toEqual({ defined: false, reason: 'no-variation' })
  })
})

describe("Gwet's AC1", () => {
  it('is the published 0.775 for four raters (Gwet 2014; irrCAC cac.raw4raters)', () => {
    expect(known(gwetAc(published, [1, 2, 3, 4, 5])).coefficient).toBeCloseTo(0.77544, 5)
  })

  it('falls in its expected agreement, and rises, with every category that could have been used', () => {
    const [few, many] = [gwetAc(published, []), gwetAc(published, [1, 2, 3, 4, 5, 6, 7])]
    expect(known(many).expected).toBeLessThan(known(few).expected)
    expect(known(many).coefficient).toBeGreaterThan(known(few).coefficient)
  })
})

describe('the intraclass correlation', () => {
  it('has the six published values .17 .29 .71 .44 .62 .91 (Shrout & Fleiss 1979)', () => {
    const { single, average } = known(icc(judges))
    const values = [single.oneWay, single.absolute, single.consistency]
    const means = [average.oneWay, known(average.absolute), average.consistency]
    const rounded = [...values, ...means].map((form) => form.value.toFixed(2))
    expect(rounded).toEqual(['0.17', '0.29', '0.71', '0.44', '0.62', '0.91'])
  })

  it('holds each value within its interval', () => {
    const { single, average } = known(icc(judges))
    const means = [average.oneWay, known(average.absolute), average.consistency]
    for (const { value, interval } of [...Object.values(single), ...means]) {
      expect(known(interval).lower).toBeLessThan(value)
      expect(known(interval).upper).toBeGreaterThan(value)
    }
  })

  it('of means is undefined where error outweighs targets and coders', () => {
    const { average } = known(
      icc([
        [3, 1],
        [0.5, 1.5],
      ]),
    )
    expect(average.absolute).toEqual({ defined: false, reason: 'no-variation' })
  })

  it('uses complete targets only', () => {
    expect(icc([...judges, [null, 3, 4, 5]])).toEqual(icc(judges))
  })

  it('is undefined where targets do not differ, with one coder, or with one target', () => {
    expect(
      icc([
        [1, 2],
        [2, 1],
      ]),
    ).toEqual({ defined: false, reason: 'no-variation' })
    expect(icc([[1], [2]])).toEqual({ defined: false, reason: 'one-coder' })
    expect(icc([[1, 2]])).toEqual({ defined: false, reason: 'too-few-values' })
  })

  it('sees that one coder is a level stricter, which consistency forgives', () => {
    const { single } = known(
      icc([
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
      ]),
    )
    expect(single.consistency.value).toBe(1)
    expect(single.absolute.value).toBeLessThan(0.8)
  })
})
