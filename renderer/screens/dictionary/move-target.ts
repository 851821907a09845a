import type { ClusterId, CompetencyId } from '../../../core/model/ids.ts'

/** Where a competency is to stand: in a cluster, before another; null: at its end. */
export interface MoveTarget {
  readonly clusterId: ClusterId
  readonly before: CompetencyId | null
}

interface Shelf {
  readonly id: ClusterId
  readonly competencies: readonly { readonly id: CompetencyId }[]
}

/** One place up: before the one above it, from the top of a cluster to the end of the one above; null: no further. */
export function moveUp(clusters: readonly Shelf[], id: CompetencyId): MoveTarget | null {
  const { cluster, at, above } = find(clusters, id)
  const previous = cluster?.competencies[at - 1]
  if (cluster !== undefined && previous !== undefined) return { clusterId: cluster.id, before: previous.id }
  return above === undefined ? null : { clusterId: above.id, before: null }
}

/** One place down: behind the one below it, from the end of a cluster to the top of the one below; null: no further. */
export function moveDown(clusters: readonly Shelf[], id: CompetencyId): MoveTarget | null {
  const { cluster, at, below } = find(clusters, id)
  if (cluster?.competencies[at + 1] !== undefined)
    return { clusterId: cluster.id, before: cluster.competencies[at + 2]?.id ?? null }
  return below === undefined ? null : { clusterId: below.id, before: below.competencies[0]?.id ?? null }
}

function find(clusters: readonly Shelf[], id: CompetencyId) {
  const index = clusters.findIndex((one) => one.competencies.some((competency) => competency.id === id))
  const cluster = clusters[index]
  return {
    cluster,
    at: cluster?.competencies.findIndex((competency) => competency.id === id) ?? -1,
    above: clusters[index - 1],
    below: index < 0 ? undefined : clusters[index + 1],
  }
}
