import { describe, expect, it } from 'vitest'
import { chiSquaredUpperP } from '../../../core/stats/chi-squared.ts'
import { fQuantile, fUpperP } from '../../../core/stats/f-distribution.ts'
import { betaQuantile, incompleteBeta } from '../../../core/stats/incomplete-beta.ts'
import { choose, logGamma } from '../../../core/stats/log-gamma.ts'
import { noncentralityOf, noncentralTCdf } from '../../../core/stats/noncentral-t.ts'
import { criticalZ, normalCdf } from '../../../core/stats/normal.ts'
import { criticalT, studentTwoSidedP } from '../../../core/stats/student-t.ts'
import { studentizedRangeUpperP } from '../../../core/stats/studentized-range.ts'

/** Equal to nine significant digits. */
function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected))
}

describe('distributions have the values that mpmath 1.3 computes with 30 digits', () => {
  it('the gamma function', () => {
    expectClose(logGamma(0.5), 0.5723649429247001)
    expectClose(logGamma(100.5), 361.4355404678281)
  })

  it('the normal distribution, far into its tail', () => {
    expectClose(normalCdf(-3), 0.0013498980316300946)
    expectClose(criticalZ(0.95), 1.959963984540054)
  })

  it("Student's t", () => {
    expectClose(studentTwoSidedP(2, 1), 0.2951672353008665)
    expectClose(criticalT(0.95, 1), 12.706204736174694)
    expectClose(criticalT(0.9, 100), 1.6602343260853425)
  })

  it('F and chi-squared', () => {
    expectClose(chiSquaredUpperP(10, 2), Math.exp(-5))
    // With two numerator degrees of freedom the tail is (1 + 2 f / d)^(-d/2).
    expectClose(fUpperP(3, 2, 10), (1 + 0.6) ** -5)
    expectClose(fUpperP(fQuantile(0.975, 5, 15), 5, 15), 0.025)
  })

  it('the beta distribution: I_x(1, b) is 1 - (1 - x)^b', () => {
    expectClose(incompleteBeta(1, 7, 0.3), 1 - 0.7 ** 7)
    expectClose(betaQuantile(1, 7, 1 - 0.7 ** 7), 0.3)
  })

  it('the noncentral t, which is the central one at noncentrality 0 and Phi(-ncp) at t = 0', () => {
    expectClose(noncentralTCdf(2, 10, 0), 1 - studentTwoSidedP(2, 10) / 2)
    expectClose(noncentralTCdf(0, 5, 0.5), normalCdf(-0.5))
    expectClose(noncentralTCdf(2.3, 19, noncentralityOf(2.3, 19, 0.975)), 0.975)
    expectClose(noncentralTCdf(40, 8, noncentralityOf(40, 8, 0.025)), 0.025)
  })

  it('the studentized range: for two groups Q is |T| times the root of 2; tabled q.05(3, 10) is 3.877', () => {
    expectClose(studentizedRangeUpperP(3, 2, 12), studentTwoSidedP(3 / Math.SQRT2, 12))
    expect(studentizedRangeUpperP(3.877, 3, 10)).toBeCloseTo(0.05, 4)
  })

  it('counts choices exactly', () => {
    expect(choose(20, 10)).toBe(184_756)
    expect(choose(5, 6)).toBe(0)
  })
})
