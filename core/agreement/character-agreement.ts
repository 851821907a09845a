import { defined, type Estimate, undefinedBecause } from '../stats/estimate.ts'
import { commonLength, type Span, totalLength, union } from './span.ts'

/** What each of two coders, or groups of coders, coded with one code in a document of `length` characters. */
export type CodedDocument = {
  readonly length: number
  readonly coder1: readonly Span[]
  readonly coder2: readonly Span[]
}

/** Characters by who coded them; kappa and the rest are over characters, which are not independent of one another. */
export type CharacterAgreement = {
  readonly both: number
  readonly only1: number
  readonly only2: number
  readonly neither: number
  readonly percentAgreement: number
  /** 'no-variation' if both coded everything or both nothing. */
  readonly kappa: Estimate
  /** Krippendorff's nominal alpha with each character a unit; undefined as kappa is. */
  readonly alpha: Estimate
  /** both / (both + only1 + only2); 'nothing-to-compare' if nothing is coded. */
  readonly jaccard: Estimate
  /** 2 both / (2 both + only1 + only2); undefined as Jaccard's is. */
  readonly dice: Estimate
}

/**
 * Agreement character by character, as NVivo's coding comparison counts it. Several documents are pooled; a
 * character counts once however many spans cover it.
 * @returns 'nothing-to-compare' for no characters
 */
export function characterAgreement(documents: readonly CodedDocument[]): Estimate<CharacterAgreement> {
  let [both, coded1, coded2, n] = [0, 0, 0, 0]
  for (const { length, coder1, coder2 } of documents) {
    const [first, second] = [union(coder1, length), union(coder2, length)]
    n += length
    coded1 += totalLength(first)
    coded2 += totalLength(second)
    both += commonLength(first, second)
  }
  if (n === 0) return undefinedBecause('nothing-to-compare')
  const different = coded1 + coded2 - 2 * both
  const observed = (n - different) / n
  return defined({
    both,
    only1: coded1 - both,
    only2: coded2 - both,
    neither: n - coded1 - coded2 + both,
    percentAgreement: observed,
    ...beyondChance({ n, coded1, coded2, observed }),
    jaccard: ratio(both, both + different),
    dice: ratio(2 * both, 2 * both + different),
  })
}

function beyondChance(counts: {
  readonly n: number
  readonly coded1: number
  readonly coded2: number
  readonly observed: number
}): Pick<CharacterAgreement, 'kappa' | 'alpha'> {
  const { n, coded1, coded2, observed } = counts
  const coded = coded1 + coded2
  if (coded === 0 || coded === 2 * n) {
    const reason = undefinedBecause('no-variation')
    return { kappa: reason, alpha: reason }
  }
  const expected = (coded1 * coded2 + (n - coded1) * (n - coded2)) / (n * n)
  const alpha = 1 - ((2 * n - 1) * (1 - observed) * n) / (coded * (2 * n - coded))
  return { kappa: defined((observed - expected) / (1 - expected)), alpha: defined(alpha) }
}

function ratio(part: number, whole: number): Estimate {
  return whole === 0 ? undefinedBecause('nothing-to-compare') : defined(part / whole)
}
