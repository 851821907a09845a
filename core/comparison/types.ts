import type { CoderId, CompetencyId, EventId, IntervieweeId, InterviewId } from '../model/ids.ts'
import type { Group, Layer } from '../model/study.ts'
import type { Label, RuleCode, Tier } from '../proposal/label.ts'
import type { ProposalParameters } from '../proposal/parameters.ts'
import type { CompetencyScore } from '../scores/score-interviewees.ts'
import type { Estimate, Interval } from '../stats/estimate.ts'

export const scoreKinds = ['mean-level', 'highest-level', 'frequency', 'rate'] as const
/** Which score groups are compared by (method.md 1.7). */
export type ScoreKind = (typeof scoreKinds)[number]

/** How a comparison is made. Saved with the project, printed with every result. */
export interface ComparisonSettings {
  readonly score: ScoreKind
  readonly absentLevel: 'missing' | 'zero'
  readonly countPerEvent: 'all' | 'once'
  /** `automatic`: the consensus where there is any, else the mean of the coders. */
  readonly layer: 'automatic' | 'consensus' | 'coders'
  readonly proposal: ProposalParameters
}

export interface ComparedInterviewee {
  readonly id: IntervieweeId
  readonly code: string
  readonly group: Group | null
  readonly stratum: string
  /** Characters (zh) or words (en) that count for scores. */
  readonly length: number
}

export interface ComparedCoding {
  readonly intervieweeId: IntervieweeId
  readonly interviewId: InterviewId
  readonly coderId: CoderId
  readonly layer: Layer
  readonly competencyId: CompetencyId
  readonly level: number | null
  readonly eventId: EventId | null
  readonly dictionaryNumber: number
}

/** All that a comparison is made from; everything in it is data, nothing is looked up. */
export interface ComparisonInput {
  readonly interviewees: readonly ComparedInterviewee[]
  readonly competencyIds: readonly CompetencyId[]
  readonly codings: readonly ComparedCoding[]
  /** Events of all interviews, also those in which nothing was coded. */
  readonly events: readonly { readonly id: EventId; readonly interviewId: InterviewId }[]
  readonly facts: {
    /** Ids of coders who do not know the groups. */
    readonly blindCoderIds: readonly CoderId[]
    readonly hasCriterion: boolean
    readonly sameSample: boolean
    /** Interviews in the project. */
    readonly interviewCount: number
  }
}

/** One score in one group. */
export interface ScoreSummary {
  /** Interviewees with a value. */
  readonly n: number
  readonly mean: Estimate
  readonly standardDeviation: Estimate
}

export interface GroupResult {
  /** Interviewees compared. */
  readonly n: number
  /** Of these, those in whose interviews the competency was coded. */
  readonly coded: number
  readonly presence: Estimate
  /** Sum of codings. */
  readonly codings: number
  readonly scores: Readonly<Record<ScoreKind, ScoreSummary>>
}

export type RowFlag =
  | 'POLICY_SENSITIVE'
  | 'LENGTH_RELATED'
  | 'LENGTH_FAIL'
  | 'ALL_EQUAL'
  | 'ZERO_VARIANCE'
  | 'COMPLETE_SEPARATION'

/** How a label came about, with the numbers that its words need. */
export interface Proposed {
  readonly label: Label
  readonly rule: RuleCode
  readonly tier: Tier
  /** Interviewees needed in each group for 80 % power; only where rule R6 applies. */
  readonly requiredN: number | null
  /** For `threshold`: the 90 % interval of g lies within the limit, so that equality is shown and not only assumed. */
  readonly equivalenceShown: boolean
}

export interface CompetencyComparison {
  readonly competencyId: CompetencyId
  readonly superior: GroupResult
  readonly average: GroupResult
  /** Of the primary score: superior minus average. */
  readonly difference: Estimate
  readonly g: Estimate
  readonly interval: Estimate<Interval>
  /** Exact (or seeded Monte Carlo) studentized permutation test, two-sided. */
  readonly p: Estimate
  readonly isExact: boolean
  readonly pAdjusted: number | null
  readonly pHolm: number | null
  /** Sensitivity checks; they never change the label. */
  readonly welch: Estimate<{ readonly t: number; readonly degreesOfFreedom: number; readonly p: number }>
  readonly mannWhitneyP: Estimate
  readonly cliffsDelta: Estimate
  readonly fisherP: Estimate
  readonly rateRatio: Estimate<{
    readonly ratio: number
    readonly lower: number
    readonly upper: number
    readonly model: 'poisson' | 'negative-binomial'
  }>
  /** Spearman correlation with length, by score. */
  readonly lengthRelations: readonly LengthRelation[]
  readonly reliability: CompetencyReliability
  readonly flags: readonly RowFlag[]
  readonly proposal: Proposed
}

/** One interviewee's length and score; null: missing. */
export interface LengthPair {
  readonly length: number
  readonly value: number | null
}

export interface LengthRelation {
  readonly score: Exclude<ScoreKind, 'rate'>
  readonly rho: Estimate
  readonly p: Estimate
  /** |rho| at least .30 and p under .05. */
  readonly isRelated: boolean
}

export interface CompetencyReliability {
  /** alpha, or AC1 where the competency is very rare or very common (method.md 2.8). */
  readonly coefficient: 'alpha' | 'ac1'
  readonly value: Estimate
  readonly units: number
}

export interface AgreementSummary {
  readonly coders: number
  /** Interviews coded independently by at least two. */
  readonly doubleCoded: number
  readonly interviews: number
  /** Krippendorff's alpha, nominal, over event x competency. */
  readonly alpha: Estimate
  /** Category agreement CA by event, pooled over interviews and pairs of coders. */
  readonly categoryAgreement: Estimate
  /** Coding reliability R from CA. */
  readonly codingReliability: Estimate
  /** ICC(2,1) of levels where all coders coded the competency in the event. */
  readonly levelIcc: Estimate
}

export interface LengthCheck {
  readonly superior: ScoreSummary
  readonly average: ScoreSummary
  readonly welchP: Estimate
  readonly mannWhitneyP: Estimate
  readonly g: Estimate
  /** p under .05 or |g| at least .5. */
  readonly differs: boolean
  /** Correlations tested, significant at .05, and expected so by chance alone. */
  readonly tested: number
  readonly significant: number
  readonly expected: number
}

export const warningCodes = [
  'W_TINY_N',
  'W_SMALL_N',
  'W_NO_POWER',
  'W_LENGTH',
  'W_ONE_CODER',
  'W_PARTIAL_DOUBLE',
  'W_NOT_BLIND',
  'W_LOW_RELIABILITY',
  'W_SPARSE',
  'W_STRATA',
  'W_MULTI',
  'W_UNCORRECTED',
  'W_SAME_SAMPLE',
  'W_NO_CRITERION',
  'W_CODER_GROUP',
  'W_CODEBOOK_CHANGED',
  'W_UNCODED',
] as const
export type WarningCode = (typeof warningCodes)[number]

export interface ComparisonWarning {
  readonly code: WarningCode
  readonly params: Readonly<Record<string, number>>
  /** Competencies it concerns; empty when it concerns the whole. */
  readonly competencyIds: readonly CompetencyId[]
}

export interface IntervieweeScores {
  readonly intervieweeId: IntervieweeId
  readonly group: Group
  readonly length: number
  readonly scores: readonly (CompetencyScore & { readonly competencyId: CompetencyId })[]
}

/** A whole comparison. JSON-safe; the same input and settings always give the same result. */
export interface ComparisonResult {
  readonly settings: ComparisonSettings
  /** Which codings were used. */
  readonly layer: 'consensus' | 'coders'
  readonly superiorCount: number
  readonly averageCount: number
  readonly rows: readonly CompetencyComparison[]
  readonly interviewees: readonly IntervieweeScores[]
  readonly lengthCheck: LengthCheck
  readonly agreement: AgreementSummary
  readonly warnings: readonly ComparisonWarning[]
  /** Tests in the family and how many of them chance alone would make significant at .05. */
  readonly family: { readonly tests: number; readonly expectedByChance: number }
}
