import fc from 'fast-check'
import { describe, it } from 'vitest'
import { anova, welchAnova } from '../../../core/stats/anova.ts'
import { bootstrapMeanDifference } from '../../../core/stats/bootstrap.ts'
import { brownForsythe } from '../../../core/stats/brown-forsythe.ts'
import { cliffsDelta } from '../../../core/stats/cliffs-delta.ts'
import { kendallTauB, partialSpearman, pearson, spearman } from '../../../core/stats/correlation.ts'
import { mean, median, standardDeviation } from '../../../core/stats/descriptives.ts'
import { fisherExactP } from '../../../core/stats/fisher-exact.ts'
import { hedgesG } from '../../../core/stats/hedges-g.ts'
import { dunnTest, kruskalWallis } from '../../../core/stats/kruskal-wallis.ts'
import { mannWhitney } from '../../../core/stats/mann-whitney.ts'
import { mantelHaenszel } from '../../../core/stats/mantel-haenszel.ts'
import { negativeBinomialRateRatio } from '../../../core/stats/negative-binomial.ts'
import {
  conditionalOddsRatio,
  haldaneOddsRatio,
  pearsonChiSquared,
  sampleOddsRatio,
} from '../../../core/stats/odds-ratio.ts'
import { permutationTest } from '../../../core/stats/permutation-test.ts'
import { poissonRateRatio } from '../../../core/stats/poisson-rate-ratio.ts'
import { wilsonInterval } from '../../../core/stats/proportion.ts'
import { smallestExactP } from '../../../core/stats/smallest-p.ts'
import { pairedTest, studentTest, welchTest } from '../../../core/stats/t-test.ts'
import { tukeyTest } from '../../../core/stats/tukey.ts'
import { vanElterenTest } from '../../../core/stats/van-elteren.ts'
import { expectOnlyNumbers, sample, seeded } from './arbitrary.ts'

const ofTwo = {
  welchTest,
  studentTest,
  pairedTest,
  hedgesG,
  permutationTest,
  mannWhitney,
  cliffsDelta,
  bootstrapMeanDifference: (a: readonly number[], b: readonly number[]) =>
    bootstrapMeanDifference(a, b, { resamples: 50 }),
  differenceOfMeans: (a: readonly number[], b: readonly number[]) =>
    permutationTest(a, b, { statistic: 'mean-difference', exactLimit: 10, resamples: 50 }),
  smallestExactP: (a: readonly number[], b: readonly number[]) => smallestExactP(a.length, b.length),
}

const ofSeveral = { anova, welchAnova, brownForsythe, kruskalWallis, dunnTest, tukeyTest }
const ofPairs = { pearson, spearman, kendallTauB }
const count = fc.nat({ max: 12 })
const table = fc.record({ present1: count, absent1: count, present2: count, absent2: count })
const exposed = fc
  .array(fc.tuple(fc.oneof(fc.constant(0), fc.nat({ max: 30 })), fc.integer({ min: 1, max: 20_000 })), {
    maxLength: 8,
  })
  .map((rows) => ({ counts: rows.map(([c]) => c), exposure: rows.map(([, e]) => e) }))

describe('no input of constants, ties or nothing gives NaN or infinity', () => {
  it.each(Object.entries(ofTwo))('in %s of two groups', (_, test) => {
    fc.assert(
      fc.property(sample(), sample(), (a, b) => expectOnlyNumbers(test(a, b))),
      seeded,
    )
  })

  it.each(Object.entries(ofSeveral))('in %s of several groups', (_, test) => {
    fc.assert(
      fc.property(fc.array(sample(0, 5), { maxLength: 4 }), (groups) => expectOnlyNumbers(test(groups))),
      { ...seeded, numRuns: 80 },
    )
  })

  it.each(Object.entries(ofPairs))('in %s of pairs', (_, test) => {
    fc.assert(
      fc.property(sample(), sample(), (x, y) => {
        const n = Math.min(x.length, y.length)
        expectOnlyNumbers(test(x.slice(0, n), y.slice(0, n)))
      }),
      seeded,
    )
  })

  it('in a partial rank correlation', () => {
    const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(1)), { maxLength: 8 })
    fc.assert(
      fc.property(rows, (triples) => {
        const [x, y, group] = [0, 1, 2].map((i) => triples.map((triple) => triple[i] ?? 0))
        expectOnlyNumbers(partialSpearman(x ?? [], y ?? [], group ?? []))
      }),
      seeded,
    )
  })

  it('in descriptives', () => {
    fc.assert(
      fc.property(sample(), (values) => {
        for (const read of [mean, median, standardDeviation]) expectOnlyNumbers(read(values))
      }),
      seeded,
    )
  })

  it('in presence by group and strata', () => {
    const tables = fc.array(table, { maxLength: 3 })
    fc.assert(
      fc.property(table, tables, (one, strata) => {
        for (const read of [
          fisherExactP,
          conditionalOddsRatio,
          haldaneOddsRatio,
          pearsonChiSquared,
          sampleOddsRatio,
        ]) {
          expectOnlyNumbers(read(one))
        }
        expectOnlyNumbers(wilsonInterval(one.present1, one.present1 + one.absent1))
        expectOnlyNumbers(mantelHaenszel(strata))
      }),
      seeded,
    )
  })

  it('in rates', () => {
    fc.assert(
      fc.property(exposed, exposed, (a, b) => {
        expectOnlyNumbers(poissonRateRatio(a, b))
        expectOnlyNumbers(negativeBinomialRateRatio(a, b))
      }),
      seeded,
    )
  })

  it('in stratified ranks', () => {
    const strata = fc.array(fc.record({ group1: sample(0, 4), group2: sample(0, 4) }), { maxLength: 3 })
    fc.assert(
      fc.property(strata, (each) => expectOnlyNumbers(vanElterenTest(each))),
      seeded,
    )
  })
})
