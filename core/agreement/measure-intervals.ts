import { defined, type Estimate, type Interval, undefinedBecause } from '../stats/estimate.ts'
import type { AgreementCell, DoubleCoded } from './agreement-cells.ts'
import { groupBy } from './group-by.ts'
import { iccFromSums, sumLevels } from './level-sums.ts'
import { agreementsOf, meanEstimate } from './measure-cells.ts'
import { type Resamples, resampledInterval } from './resample.ts'
import { presenceAc1, presenceAlpha } from './tally-presence.ts'
import { spanAlpha, spanDisagreement } from './tally-spans.ts'

/** The sums each coefficient of presence needs, in order. */
const presenceSums = {
  alpha: ['both', 'neither', 'differing'],
  ac1: ['units', 'agreeing', 'shares'],
} as const

/** Where alpha (or AC1) of some cells lies, whole interviews drawn again. */
export function presenceInterval(
  interviews: readonly (readonly AgreementCell[])[],
  coefficient: 'alpha' | 'ac1',
  resamples: Resamples,
): Estimate<Interval> {
  const keys = presenceSums[coefficient]
  const rows = interviews.map((cells) =>
    keys.map((key) => cells.reduce((total, cell) => total + cell.presence[key], 0)),
  )
  return resampledInterval(rows, resamples, (sums) => {
    const [one, two, three] = [sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0]
    return coefficient === 'alpha'
      ? presenceAlpha({ both: one, neither: two, differing: three })
      : presenceAc1({ units: one, agreeing: two, shares: three })
  })
}

/** Where the mean CA lies. */
export function agreementInterval(doubles: readonly DoubleCoded[], resamples: Resamples): Estimate<Interval> {
  const rows = doubles.map(({ cells }) => {
    const agreements = agreementsOf(cells)
    return [agreements.reduce((total, one) => total + one, 0), agreements.length]
  })
  return resampledInterval(rows, resamples, ([total = 0, count = 0]) =>
    count === 0 ? undefinedBecause('nothing-to-compare') : defined(total / count),
  )
}

/** Where unitizing alpha lies, the competencies' disagreements added up anew in each resample. */
export function spanInterval(doubles: readonly DoubleCoded[], resamples: Resamples): Estimate<Interval> {
  const rows = doubles.map(({ cells }) =>
    cells.flatMap(({ spans }) =>
      spans === null ? [0, 0, 0, 0] : [spans.length, spans.coded, spans.squares, spans.differing],
    ),
  )
  return resampledInterval(rows, resamples, (sums) => {
    const parts = []
    for (let at = 0; at < sums.length; at += 4) {
      const coded = sums[at + 1] ?? 0
      if (coded === 0) continue
      const [length, squares, differing] = [sums[at] ?? 0, sums[at + 2] ?? 0, sums[at + 3] ?? 0]
      parts.push(spanDisagreement({ length, coded, squares, differing }))
    }
    return spanAlpha(parts)
  })
}

/** Where ICC(2,1) lies; of more than two coders the mean over pairs. */
export function levelInterval(doubles: readonly DoubleCoded[], resamples: Resamples): Estimate<Interval> {
  const pairs = doubles[0]?.cells[0]?.pairs.length ?? 0
  const rows = doubles.map(({ cells }) => {
    const byPair = groupBy(
      cells.flatMap((cell) => cell.levels),
      (levels) => levels.pair,
    )
    return Array.from({ length: pairs }, (_, pair) => sumLevels(byPair.get(pair) ?? [])).flatMap(
      ({ pairs: n, first, second, squares1, squares2, products }) => [
        ...[n, first, second],
        ...[squares1, squares2, products],
      ],
    )
  })
  return resampledInterval(rows, resamples, (sums) =>
    meanEstimate(
      Array.from({ length: pairs }, (_, pair) => {
        const [n = 0, first = 0, second = 0, squares1 = 0, squares2 = 0, products = 0] = sums.subarray(
          pair * 6,
          pair * 6 + 6,
        )
        return iccFromSums({ pairs: n, first, second, squares1, squares2, products })
      }),
    ),
  )
}
