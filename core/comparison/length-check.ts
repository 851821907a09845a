import { spearman } from '../stats/correlation.ts'
import { type Estimate, mapEstimate } from '../stats/estimate.ts'
import { hedgesG } from '../stats/hedges-g.ts'
import { mannWhitney } from '../stats/mann-whitney.ts'
import { permutationTest } from '../stats/permutation-test.ts'
import { welchTest } from '../stats/t-test.ts'
import { partialResidual } from './residual.ts'
import { summariseScores } from './summarise-scores.ts'
import type { CompetencyComparison, LengthCheck, LengthPair, LengthRelation } from './types.ts'

/** Spearman correlation of a score with length (method.md 3.6): related from |rho| .30 with p under .05. */
export function lengthRelation(score: LengthRelation['score'], pairs: readonly LengthPair[]): LengthRelation {
  const given = pairs.flatMap(({ length, value }) => (value === null ? [] : [{ length, value }]))
  const correlation = spearman(
    given.map((pair) => pair.length),
    given.map((pair) => pair.value),
  )
  const rho = mapEstimate(correlation, (one) => one.coefficient)
  const p: Estimate = correlation.defined ? correlation.value.p : correlation
  const isRelated = rho.defined && p.defined && Math.abs(rho.value) >= 0.3 && p.value < 0.05
  return { score, rho, p, isRelated }
}

/** What can be said of the groups' lengths: of fewer than two interviewees in a group nothing can. */
export function lengthVerdict({ superior, average, differs }: LengthCheck) {
  if (Math.min(superior.n, average.n) < 2) return 'unknown'
  return differs ? 'differs' : 'same'
}

/** Whether groups differ in length, and how many scores go with it (method.md 3.6). Always run. */
export function checkLength(
  superior: readonly number[],
  average: readonly number[],
  rows: readonly Pick<CompetencyComparison, 'lengthRelations'>[],
): LengthCheck {
  const welchP = mapEstimate(welchTest(superior, average), (test) => test.p)
  const g = mapEstimate(hedgesG(superior, average), (effect) => effect.g)
  const differs = (welchP.defined && welchP.value < 0.05) || (g.defined && Math.abs(g.value) >= 0.5)
  const tests = rows.flatMap((row) => row.lengthRelations).flatMap(({ p }) => (p.defined ? [p.value] : []))
  return {
    superior: summariseScores(superior),
    average: summariseScores(average),
    welchP,
    mannWhitneyP: mapEstimate(mannWhitney(superior, average), (test) => test.pTwoSided),
    g,
    differs,
    tested: tests.length,
    significant: tests.filter((p) => p < 0.05).length,
    expected: tests.length * 0.05,
  }
}

/**
 * Raw p of the primary comparison with length taken out (method.md 3.8, lengthFail): of the residuals of the score on
 * length, both groups together.
 */
export function lengthAdjustedP(superior: readonly LengthPair[], average: readonly LengthPair[]): Estimate {
  const residuals = partialResidual([...superior, ...average])
  const first = residuals.slice(0, superior.length).flatMap((value) => (value === null ? [] : [value]))
  const second = residuals.slice(superior.length).flatMap((value) => (value === null ? [] : [value]))
  return mapEstimate(permutationTest(first, second), (test) => test.pTwoSided)
}
