import { defined, type Estimate, undefinedBecause } from './estimate.ts'
import { logChoose } from './log-gamma.ts'

/** How many members of each group show something and how many do not. */
export type TwoByTwo = {
  readonly present1: number
  readonly absent1: number
  readonly present2: number
  readonly absent2: number
}

/**
 * The distribution of the number present in group 1 given all margins and an odds ratio of 1:
 * `logWeights[i]` belongs to the number `lowest` + i and is not normalised.
 */
export type Margins = { readonly lowest: number; readonly logWeights: readonly number[] }

export function conditionOnMargins({ present1, absent1, present2, absent2 }: TwoByTwo): Margins {
  const n1 = present1 + absent1
  const n2 = present2 + absent2
  const present = present1 + present2
  const lowest = Math.max(0, present - n2)
  const highest = Math.min(n1, present)
  const logWeights = Array.from({ length: highest - lowest + 1 }, (_, i) => {
    const here = lowest + i
    return logChoose(n1, here) + logChoose(n2, present - here)
  })
  return { lowest, logWeights }
}

/** The probabilities of the conditional distribution under an odds ratio, in the order of the margins. */
export function hypergeometric({ lowest, logWeights }: Margins, logOddsRatio = 0): number[] {
  const logs = logWeights.map((weight, i) => weight + (lowest + i) * logOddsRatio)
  const largest = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - largest))
  const total = weights.reduce((all, weight) => all + weight, 0)
  return weights.map((weight) => weight / total)
}

/**
 * Fisher's exact test, two-sided: the sum of the probabilities not above the observed one, with the relative slack
 * of 1e-7 that R uses (Fisher 1935).
 * @returns 'too-few-values' if a group is empty
 */
export function fisherExactP(table: TwoByTwo): Estimate {
  if (table.present1 + table.absent1 === 0 || table.present2 + table.absent2 === 0) {
    return undefinedBecause('too-few-values')
  }
  const margins = conditionOnMargins(table)
  return defined(twoSidedP(hypergeometric(margins), table.present1 - margins.lowest))
}

/** The sum of all probabilities that do not exceed the one at `observed`. */
export function twoSidedP(probabilities: readonly number[], observed: number): number {
  const limit = (probabilities[observed] ?? 0) * (1 + 1e-7)
  return Math.min(
    1,
    probabilities.reduce((total, p) => (p <= limit ? total + p : total), 0),
  )
}
