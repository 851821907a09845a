import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'

/** What two coders' codings have in common, and how many each made. */
export type AgreedCodings = { readonly agreed: number; readonly total1: number; readonly total2: number }

/**
 * The index of category agreement 归类一致性指数, CA = 2S/(T1 + T2) (Holsti 1969; the Winter/McClelland tradition).
 * It takes no account of chance.
 * @returns from 0 to 1; 'nothing-to-compare' if neither coder made a coding
 */
export function categoryAgreement({ agreed, total1, total2 }: AgreedCodings): Estimate {
  if (total1 + total2 === 0) return undefinedBecause('nothing-to-compare')
  return defined((2 * agreed) / (total1 + total2))
}

/**
 * The coefficient of coding reliability 编码信度系数, R = n CA/(1 + (n - 1) CA), in the form of Spearman and Brown.
 * @param agreement CA of two coders, or its mean over all pairs of coders
 * @param coders n
 * @returns 'one-coder' below two coders
 */
export function codingReliability(agreement: number, coders: number): Estimate {
  if (coders < 2) return undefinedBecause('one-coder')
  return defined((coders * agreement) / (1 + (coders - 1) * agreement))
}

/** Agreement where only counts are known: per place the smaller count agrees. Both lists are in the same order. */
export function countsAgreement(counts1: readonly number[], counts2: readonly number[]): AgreedCodings {
  const total = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
  const shared = counts1.map((count, place) => Math.min(count, counts2[place] ?? 0))
  return { agreed: total(shared), total1: total(counts1), total2: total(counts2) }
}

/** Agreed codings and totals of several interviews together. */
export function poolAgreed(parts: readonly AgreedCodings[]): AgreedCodings {
  const add = (read: (part: AgreedCodings) => number): number =>
    parts.reduce((total, part) => total + read(part), 0)
  return {
    agreed: add((part) => part.agreed),
    total1: add((part) => part.total1),
    total2: add((part) => part.total2),
  }
}
