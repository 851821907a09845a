import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClusterId, CompetencyId } from '../../../../core/model/ids.ts'
import { type MoveTarget, moveDown, moveUp } from '../../../../renderer/screens/dictionary/move-target.ts'

interface Shelf {
  readonly id: ClusterId
  readonly competencies: readonly { readonly id: CompetencyId }[]
}

const shelves: fc.Arbitrary<Shelf[]> = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 })
  .map((sizes) => {
    let next = 0
    return sizes.map((size, index) => ({
      id: index as ClusterId,
      competencies: Array.from({ length: size }, () => ({ id: ++next as CompetencyId })),
    }))
  })

/** The shelves after a move. */
function moved(clusters: readonly Shelf[], id: CompetencyId, { clusterId, before }: MoveTarget): Shelf[] {
  return clusters.map((cluster) => {
    const others = cluster.competencies.filter((one) => one.id !== id)
    if (cluster.id !== clusterId) return { ...cluster, competencies: others }
    const at = before === null ? others.length : others.findIndex((one) => one.id === before)
    return { ...cluster, competencies: [...others.slice(0, at), { id }, ...others.slice(at)] }
  })
}

type Move = typeof moveUp

function expectThereAndBack(clusters: readonly Shelf[], id: CompetencyId, there: Move, back: Move): void {
  const target = there(clusters, id)
  if (target === null) return
  const after = moved(clusters, id, target)
  expect(after).not.toEqual(clusters)
  const home = back(after, id)
  expect(home === null ? null : moved(after, id, home)).toEqual(clusters)
}

describe('moving a competency by one place', () => {
  it('up and then down, or down and then up, leaves all as it was', () => {
    fc.assert(
      fc.property(shelves, (clusters) => {
        for (const { id } of clusters.flatMap((cluster) => cluster.competencies)) {
          expectThereAndBack(clusters, id, moveUp, moveDown)
          expectThereAndBack(clusters, id, moveDown, moveUp)
        }
      }),
      { numRuns: 300, seed: 3 },
    )
  })

  it('ends at the top of the first cluster and at the end of the last', () => {
    const [a, b] = [1 as CompetencyId, 2 as CompetencyId]
    const clusters = [{ id: 1 as ClusterId, competencies: [{ id: a }, { id: b }] }]
    expect(moveUp(clusters, a)).toBeNull()
    expect(moveDown(clusters, b)).toBeNull()
  })
})
