import type { ComparisonResult, CompetencyComparison, GroupResult } from '../comparison/types.ts'
import type { CodingId, CompetencyId } from '../model/ids.ts'
import { valueOrNull } from '../stats/estimate.ts'
import { reasonOf } from '../wording/reason.ts'
import type { CompetencyModel, ModelDecision, ModelEntry, ModelFigures } from './model.ts'

/** What the dictionary says of a competency. */
export type ModelMeaning = Pick<
  ModelEntry,
  'competencyId' | 'code' | 'name' | 'cluster' | 'definition' | 'levels'
>

export interface ModelParts {
  readonly result: ComparisonResult
  /** In the dictionary's order. */
  readonly meanings: readonly ModelMeaning[]
  readonly decisions: ReadonlyMap<CompetencyId, ModelDecision>
  readonly evidence: ReadonlyMap<CompetencyId, readonly CodingId[]>
}

/** The model as the comparison and the analyst make it: one entry for each competency of the dictionary. */
export function makeModel({ result, meanings, decisions, evidence }: ModelParts): CompetencyModel {
  const rows = new Map(result.rows.map((row) => [row.competencyId, row]))
  return {
    settings: result.settings,
    layer: result.layer,
    superiorCount: result.superiorCount,
    averageCount: result.averageCount,
    codings: result.rows.reduce((sum, row) => sum + row.superior.codings + row.average.codings, 0),
    entries: meanings.flatMap((meaning) => {
      const row = rows.get(meaning.competencyId)
      if (row === undefined) return []
      return [
        {
          ...meaning,
          ...judgement(row, result),
          decision: decisions.get(meaning.competencyId) ?? null,
          evidence: evidence.get(meaning.competencyId) ?? [],
        },
      ]
    }),
  }
}

function judgement(row: CompetencyComparison, { settings }: ComparisonResult) {
  const interval = valueOrNull(row.interval)
  return {
    proposed: row.proposal.label,
    rule: row.proposal.rule,
    tier: row.proposal.tier,
    reason: reasonOf(row, settings),
    superior: figures(row.superior),
    average: figures(row.average),
    g: valueOrNull(row.g),
    gLower: interval?.lower ?? null,
    gUpper: interval?.upper ?? null,
    p: valueOrNull(row.p),
    pAdjusted: row.pAdjusted,
    reliability: valueOrNull(row.reliability.value),
  }
}

function figures({ n, coded, codings, scores }: GroupResult): ModelFigures {
  return {
    n,
    coded,
    codings,
    meanLevel: valueOrNull(scores['mean-level'].mean),
    meanLevelSd: valueOrNull(scores['mean-level'].standardDeviation),
    highestLevel: valueOrNull(scores['highest-level'].mean),
    rate: valueOrNull(scores.rate.mean),
  }
}
