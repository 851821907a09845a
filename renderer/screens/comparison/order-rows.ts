import type { Dictionary } from '../../../api/types/dictionary.ts'
import type { ComparisonResult, CompetencyComparison } from '../../../core/comparison/types.ts'
import { labels } from '../../../core/proposal/label.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import type { SortKey, useComparisonState } from './comparison-state.ts'

type Shown = Pick<
  ReturnType<typeof useComparisonState.getState>,
  'label' | 'clusterId' | 'sort' | 'isGrouped'
>

/** The rows that the filters leave, in the order chosen; by cluster first where rows are grouped. */
export function chosenRows(
  { rows, settings }: Pick<ComparisonResult, 'rows' | 'settings'>,
  { clusters }: Dictionary,
  { label, clusterId, sort, isGrouped }: Shown,
): readonly CompetencyComparison[] {
  const clusterOf = new Map(
    clusters.flatMap((cluster, index) =>
      cluster.competencies.map(({ id }) => [id, { cluster, index }] as const),
    ),
  )
  const placeOf = new Map(
    clusters.flatMap((cluster) => cluster.competencies).map(({ id }, index) => [id, index] as const),
  )
  const values: Readonly<Record<SortKey, (row: CompetencyComparison) => number | null>> = {
    label: (row) => labels.indexOf(row.proposal.label),
    name: (row) => placeOf.get(row.competencyId) ?? 0,
    presence: (row) => negative(row.superior.coded + row.average.coded),
    frequency: (row) => negative(row.superior.codings + row.average.codings),
    level: (row) => negative(valueOrNull(row.superior.scores[settings.score].mean)),
    g: effectFirst,
    p: (row) => row.pAdjusted ?? valueOrNull(row.p),
  }
  const value = values[sort.key]
  return rows
    .filter(({ proposal }) => label === 'all' || proposal.label === label)
    .filter((row) => clusterId === null || clusterOf.get(row.competencyId)?.cluster.id === clusterId)
    .toSorted((a, b) => {
      const [first, second] = [clusterOf.get(a.competencyId), clusterOf.get(b.competencyId)]
      const byCluster = isGrouped ? (first?.index ?? 0) - (second?.index ?? 0) : 0
      const byValue = compare(value(a), value(b), sort.isReversed)
      return byCluster || byValue || compare(effectFirst(a), effectFirst(b), false)
    })
}

const negative = (value: number | null) => (value === null ? null : -value)
const effectFirst = ({ g }: CompetencyComparison) => negative(valueOrNull(g))

/** What has no value stands last, whichever way it is sorted. */
function compare(a: number | null, b: number | null, isReversed: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return isReversed ? b - a : a - b
}
