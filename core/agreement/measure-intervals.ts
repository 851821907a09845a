import type { CompetencyId } from '../model/ids.ts'
import { defined, type Estimate, type Interval, undefinedBecause } from '../stats/estimate.ts'
import type { AgreementCell, DoubleCoded } from './agreement-cells.ts'
import { groupBy } from './group-by.ts'
import { iccFromSums, type LevelSums, noLevels, sumLevels } from './level-sums.ts'
import { addPresence, addSpans, agreementsOf, meanEstimate } from './measure-cells.ts'
import { type Resamples, resampledInterval } from './resample.ts'
import { noPresence, type PresenceTally, presenceAc1, presenceAlpha } from './tally-presence.ts'
import { spanAlpha, spanDisagreement } from './tally-spans.ts'

const presenceKeys = Object.keys(noPresence) as (keyof PresenceTally)[]
const levelKeys = Object.keys(noLevels) as (keyof LevelSums)[]

/** Where alpha (or AC1) of some cells lies, whole interviews drawn again. */
export function presenceInterval(
  interviews: readonly (readonly AgreementCell[])[],
  coefficient: 'alpha' | 'ac1',
  resamples: Resamples,
): Estimate<Interval> {
  const rows = interviews.map((cells) => {
    const sums = addPresence(cells.map((cell) => cell.presence))
    return presenceKeys.map((key) => sums[key])
  })
  const statistic = coefficient === 'alpha' ? presenceAlpha : presenceAc1
  return resampledInterval(rows, resamples, (sums) => statistic(fromSums(presenceKeys, sums)))
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
  const competencyIds: CompetencyId[] = (doubles[0]?.cells ?? []).map((cell) => cell.competencyId)
  const rows = doubles.map(({ cells }) =>
    cells.flatMap(({ spans }) =>
      spans === null ? [0, 0, 0, 0] : [spans.length, spans.coded, spans.squares, spans.differing],
    ),
  )
  return resampledInterval(rows, resamples, (sums) =>
    spanAlpha(
      competencyIds.flatMap((_, index) => {
        const [length = 0, coded = 0, squares = 0, differing = 0] = sums.slice(index * 4, index * 4 + 4)
        return coded === 0 ? [] : [spanDisagreement(addSpans([{ length, coded, squares, differing }]))]
      }),
    ),
  )
}

/** Where ICC(2,1) lies; of more than two coders the mean over pairs. */
export function levelInterval(doubles: readonly DoubleCoded[], resamples: Resamples): Estimate<Interval> {
  const pairs = doubles[0]?.cells[0]?.pairs.length ?? 0
  const rows = doubles.map(({ cells }) => {
    const byPair = groupBy(
      cells.flatMap((cell) => cell.levels),
      (levels) => levels.pair,
    )
    return Array.from({ length: pairs }, (_, pair) => sumLevels(byPair.get(pair) ?? [])).flatMap((sums) =>
      levelKeys.map((key) => sums[key]),
    )
  })
  const width = levelKeys.length
  return resampledInterval(rows, resamples, (sums) =>
    meanEstimate(
      Array.from({ length: pairs }, (_, pair) =>
        iccFromSums(fromSums(levelKeys, sums.slice(pair * width, (pair + 1) * width))),
      ),
    ),
  )
}

function fromSums<Key extends string>(keys: readonly Key[], sums: readonly number[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key, index) => [key, sums[index] ?? 0])) as Record<Key, number>
}
