import type { Result } from '../../../api/contract.ts'
import type { Bilingual } from '../../../api/types/common.ts'
import type { Competency, Dictionary } from '../../../api/types/dictionary.ts'
import type { ComparisonResult, CompetencyComparison } from '../../../core/comparison/types.ts'
import type { Label } from '../../../core/proposal/label.ts'

export type Decision = Result<'model.get'>['decisions'][number]

/** review: the proposal is another one than when it was decided. */
export type DecisionState = 'open' | 'accepted' | 'overridden' | 'review'

/** One competency as the model screen shows it: what is proposed, what was decided. */
export interface ModelRow {
  readonly row: CompetencyComparison
  readonly competency: Competency
  readonly cluster: Bilingual
  readonly decision: Decision | null
  readonly state: DecisionState
  /** The label that stands. */
  readonly label: Label
}

/** Every competency of the dictionary that was compared, in the dictionary's order. */
export function modelRows(
  result: ComparisonResult,
  { clusters }: Dictionary,
  decisions: readonly Decision[],
): ModelRow[] {
  return clusters.flatMap((cluster) =>
    cluster.competencies.flatMap((competency) => {
      const row = result.rows.find((one) => one.competencyId === competency.id)
      if (row === undefined) return []
      const decision = decisions.find((one) => one.competencyId === competency.id) ?? null
      const proposed = row.proposal.label
      return [
        {
          ...{ row, competency, decision },
          cluster: cluster.name,
          state: stateOf(decision, proposed),
          label: decision?.label ?? proposed,
        },
      ]
    }),
  )
}

export function stateOf(decision: Decision | null, proposed: Label): DecisionState {
  if (decision === null) return 'open'
  if (decision.proposed !== proposed) return 'review'
  return decision.label === proposed ? 'accepted' : 'overridden'
}
