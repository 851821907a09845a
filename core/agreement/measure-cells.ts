import { defined, type Estimate, mapEstimate, undefinedBecause } from '../stats/estimate.ts'
import { pairedTest } from '../stats/t-test.ts'
import type { AgreementCell } from './agreement-cells.ts'
import { categoryAgreement, codingReliability, poolAgreed } from './category-agreement.ts'
import { groupBy } from './group-by.ts'
import { iccFromSums, sumLevels } from './level-sums.ts'
import {
  isRareOrCommon,
  noPresence,
  type PresenceTally,
  presenceAc1,
  presenceAlpha,
} from './tally-presence.ts'
import { type SpanTally, spanAlpha, spanDisagreement } from './tally-spans.ts'

/** How much more severe the first coder is than the second, in levels. */
export interface Severity {
  readonly difference: number
  /** Of the paired t test; undefined where the differences do not vary. */
  readonly p: Estimate
}

/** How well coders agree on some part of what was coded. Coefficients that are not defined say why. */
export interface AgreementMeasures {
  readonly interviews: number
  /** Units times competencies. */
  readonly units: number
  /** Share of ratings that say "coded". */
  readonly presence: Estimate
  /** (A) same codes: Krippendorff's nominal alpha of presence, and Gwet's AC1. */
  readonly alpha: Estimate
  readonly ac1: Estimate
  /** The one to go by: alpha, or AC1 where presence is very rare or very common. */
  readonly coefficient: 'alpha' | 'ac1'
  readonly value: Estimate
  /** CA, the mean over interviews and pairs of coders; and all of them pooled. */
  readonly categoryAgreement: Estimate
  readonly pooledAgreement: Estimate
  /** R of the mean CA. */
  readonly codingReliability: Estimate
  /** (B) same passages: unitizing alpha, and how many of the coders' passages are the same. */
  readonly spanAlpha: Estimate
  readonly matched: number
  readonly passages: number
  /** Interview x competency left out of (B) because one coder's passages overlap. */
  readonly spansLeftOut: number
  /** (C) same levels: ICC(2,1); of more than two coders the mean over pairs. */
  readonly icc: Estimate
  readonly levelPairs: number
  /** Of the only pair of coders; null where there are more. */
  readonly severity: Estimate<Severity> | null
}

/** @param coders how many coders are compared */
export function measureCells(cells: readonly AgreementCell[], coders: number): AgreementMeasures {
  const presence = addPresence(cells.map((cell) => cell.presence))
  const share = shareOf(presence)
  const rare = share.defined && isRareOrCommon(share.value)
  const [alpha, ac1] = [presenceAlpha(presence), presenceAc1(presence)]
  const tallies = cells.flatMap((cell) => cell.pairs.filter((pair) => pair !== null))
  const mean = meanAgreement(cells)
  const matched = tallies.reduce((total, tally) => total + tally.matched, 0)
  const made = tallies.reduce((total, tally) => total + tally.total1 + tally.total2, 0)
  const levels = cells.flatMap((cell) => cell.levels)
  return {
    interviews: new Set(cells.map((cell) => cell.interviewId)).size,
    units: presence.units,
    presence: share,
    alpha,
    ac1,
    coefficient: rare ? 'ac1' : 'alpha',
    // What nobody coded says nothing about how well it can be coded.
    value: presence.present === 0 ? undefinedBecause('nothing-to-compare') : rare ? ac1 : alpha,
    categoryAgreement: mean,
    pooledAgreement: categoryAgreement(poolAgreed(tallies)),
    codingReliability: mean.defined ? codingReliability(mean.value, coders) : mean,
    spanAlpha: spanAlphaOf(cells),
    matched,
    passages: made - matched,
    spansLeftOut: cells.filter((cell) => cell.spans === null).length,
    icc: meanIcc(cells),
    levelPairs: levels.length,
    severity: coders > 2 ? null : severityOf(levels),
  }
}

function shareOf({ present, ratings }: PresenceTally): Estimate {
  return ratings === 0 ? undefinedBecause('nothing-to-compare') : defined(present / ratings)
}

export function addPresence(tallies: readonly PresenceTally[]): PresenceTally {
  const sums = { ...noPresence }
  const keys = Object.keys(noPresence) as (keyof PresenceTally)[]
  const total = sums as Record<keyof PresenceTally, number>
  for (const tally of tallies) for (const key of keys) total[key] += tally[key]
  return sums
}

/** CA of each interview and pair of coders in which either made a coding. */
export function agreementsOf(cells: readonly AgreementCell[]): number[] {
  return [...groupBy(cells, (cell) => cell.interviewId).values()].flatMap((own) => {
    const pairs = own[0]?.pairs ?? []
    return pairs.flatMap((_, pair) => {
      const tallies = own.flatMap((cell) => cell.pairs[pair] ?? [])
      const agreement = categoryAgreement(poolAgreed(tallies))
      return agreement.defined ? [agreement.value] : []
    })
  })
}

function meanAgreement(cells: readonly AgreementCell[]): Estimate {
  const agreements = agreementsOf(cells)
  if (agreements.length === 0) return undefinedBecause('nothing-to-compare')
  return defined(agreements.reduce((total, one) => total + one, 0) / agreements.length)
}

const noSpans: SpanTally = { length: 0, coded: 0, squares: 0, differing: 0 }

export function addSpans(tallies: readonly SpanTally[]): SpanTally {
  return tallies.reduce(
    (sum, one) => ({
      length: sum.length + one.length,
      coded: sum.coded + one.coded,
      squares: sum.squares + one.squares,
      differing: sum.differing + one.differing,
    }),
    noSpans,
  )
}

/** Each competency's texts laid end to end, and the competencies' disagreements added up. */
function spanAlphaOf(cells: readonly AgreementCell[]): Estimate {
  const parts = [...groupBy(cells, (cell) => cell.competencyId).values()].flatMap((own) => {
    const tally = addSpans(own.flatMap((cell) => cell.spans ?? []))
    return tally.coded === 0 ? [] : [spanDisagreement(tally)]
  })
  return spanAlpha(parts)
}

function meanIcc(cells: readonly AgreementCell[]): Estimate {
  const byPair = groupBy(
    cells.flatMap((cell) => cell.levels),
    (levels) => levels.pair,
  )
  return meanEstimate([...byPair.values()].map((levels) => iccFromSums(sumLevels(levels))))
}

/** The mean of those that are defined; the first one's reason where none is. */
export function meanEstimate(estimates: readonly Estimate[]): Estimate {
  const known = estimates.flatMap((one) => (one.defined ? [one.value] : []))
  if (known.length > 0) return defined(known.reduce((total, one) => total + one, 0) / known.length)
  return estimates[0] ?? undefinedBecause('too-few-values')
}

function severityOf(
  levels: readonly { readonly first: number; readonly second: number }[],
): Estimate<Severity> {
  if (levels.length === 0) return undefinedBecause('nothing-to-compare')
  const difference = levels.reduce((total, { first, second }) => total + first - second, 0) / levels.length
  const test = pairedTest(
    levels.map(({ first }) => first),
    levels.map(({ second }) => second),
  )
  return defined({ difference, p: mapEstimate(test, ({ p }) => p) })
}
