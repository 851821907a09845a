import type { ComparisonSettings } from '../comparison/types.ts'
import type { CodingId, CompetencyId } from '../model/ids.ts'
import type { Label, RuleCode, Tier } from '../proposal/label.ts'
import type { Sentence } from '../wording/reason.ts'

/** A name or text in both languages. */
export interface BothLanguages {
  readonly zh: string
  readonly en: string
}

/** What the analyst decided about a competency. */
export interface ModelDecision {
  readonly label: Label
  readonly reason: string
  /** The label that was proposed when it was decided. */
  readonly proposed: Label
  readonly coder: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** A group's figures on one competency; null: undefined. */
export interface ModelFigures {
  readonly n: number
  /** Interviewees in whose interviews it was coded. */
  readonly coded: number
  readonly codings: number
  readonly meanLevel: number | null
  readonly meanLevelSd: number | null
  readonly highestLevel: number | null
  /** Codings per 1,000 characters or words. */
  readonly rate: number | null
}

/** One competency of a model: what it means, what is proposed and why, what was decided and why, its figures. */
export interface ModelEntry {
  readonly competencyId: CompetencyId
  readonly code: string
  readonly name: BothLanguages
  readonly cluster: BothLanguages
  readonly definition: BothLanguages
  readonly levels: readonly {
    readonly value: number
    readonly anchor: BothLanguages
    readonly indicators: BothLanguages
  }[]
  readonly proposed: Label
  readonly rule: RuleCode
  readonly tier: Tier
  readonly reason: Sentence
  readonly decision: ModelDecision | null
  readonly superior: ModelFigures
  readonly average: ModelFigures
  readonly g: number | null
  readonly gLower: number | null
  readonly gUpper: number | null
  readonly p: number | null
  readonly pAdjusted: number | null
  readonly reliability: number | null
  /** Codings chosen as its quotes, in order. By reference: what is anonymised later is so here too. */
  readonly evidence: readonly CodingId[]
}

/** What a whole model rests on. */
export interface ModelBasis {
  readonly settings: ComparisonSettings
  readonly layer: 'consensus' | 'coders'
  readonly superiorCount: number
  readonly averageCount: number
  /** Codings the comparison counted. */
  readonly codings: number
}

/** A whole model, as it stands or as it was saved. */
export interface CompetencyModel extends ModelBasis {
  readonly entries: readonly ModelEntry[]
}

/** The label that stands: what was decided, else what is proposed. */
export function labelOf(entry: Pick<ModelEntry, 'decision' | 'proposed'>): Label {
  return entry.decision?.label ?? entry.proposed
}
