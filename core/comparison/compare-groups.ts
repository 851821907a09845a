import type { CompetencyId } from '../model/ids.ts'
import { classify } from '../proposal/classify.ts'
import type { Label, Tier } from '../proposal/label.ts'
import { requiredN } from '../proposal/required-n.ts'
import { adjustP } from '../stats/adjust-p.ts'
import { valueOrNull } from '../stats/estimate.ts'
import { hedgesG } from '../stats/hedges-g.ts'
import {
  type ComparedAlone,
  compareCompetency,
  primaryP,
  type ScoredInterviewee,
  scoreValue,
  type Tested,
  testCompetency,
  valuesOf,
} from './compare-competency.ts'
import { checkLength, lengthAdjustedP } from './length-check.ts'
import { type Prepared, prepare, scoreAll, scoresOn } from './prepare.ts'
import { assessReliability, type Reliability } from './reliability.ts'
import { runSteps } from './run-steps.ts'
import type {
  ComparisonInput,
  ComparisonResult,
  ComparisonSettings,
  CompetencyComparison,
  IntervieweeScores,
  Proposed,
  RowFlag,
} from './types.ts'
import { findWarnings } from './warnings.ts'

/**
 * Compares superior with average performers on every competency and proposes a label for each (method.md 3).
 * Undefined values carry their reason; the same input and settings always give the same result. `reliability` comes
 * from the independent codings unless it is given.
 */
export function compareGroups(
  input: ComparisonInput,
  settings: ComparisonSettings,
  reliability: Reliability = assessReliability(input),
): ComparisonResult {
  return runSteps(comparisonSteps(input, settings, reliability))
}

/** How far a comparison has come; `done` grows to `total` once. */
export interface ComparisonStep {
  readonly done: number
  readonly total: number
}

/** Ways through the competencies: comparing each, its label, and its label by the other absent-level policy. */
const passes = 3

/** The same a competency at a time, so that whoever must stay responsive can see to other things in between. */
export function* comparisonSteps(
  input: ComparisonInput,
  settings: ComparisonSettings,
  reliability: Reliability = assessReliability(input),
): Generator<ComparisonStep, ComparisonResult> {
  const total = passes * input.competencyIds.length
  const pieces = comparePieces(input, settings, reliability)
  for (let done = 0; ; done++) {
    const piece = pieces.next()
    if (piece.done) return piece.value
    yield { done, total }
  }
}

/** Yields when it has begun, and once for every competency in each pass. */
function* comparePieces(
  input: ComparisonInput,
  settings: ComparisonSettings,
  reliability: Reliability,
): Generator<undefined, ComparisonResult> {
  const prepared = prepare(input, settings)
  const basis = { input, prepared, reliability }
  const main = yield* compareRows(basis, settings)
  const others = yield* otherLabels(basis, settings, main)
  const isBlind = areCodersBlind(input, prepared)
  const rows = main.rows.map((row, index) => finish(row, others[index], isBlind))
  const result = {
    settings,
    layer: prepared.layer,
    superiorCount: prepared.superior.length,
    averageCount: prepared.average.length,
    rows,
    interviewees: main.scores,
    lengthCheck: main.lengthCheck,
    agreement: reliability.summary,
    family: { tests: main.tests, expectedByChance: main.tests * 0.05 },
  }
  return { ...result, warnings: findWarnings({ input, settings, prepared, result }) }
}

/** The other way to score a level where the competency was not shown. */
function otherPolicy(settings: ComparisonSettings): ComparisonSettings {
  return { ...settings, absentLevel: settings.absentLevel === 'missing' ? 'zero' : 'missing' }
}

/** Whether a row comes out the same by either policy: no level is compared, or nobody is without the competency. */
function isUnchanged({ groups }: Alone, { score }: ComparisonSettings): boolean {
  const isOfLevels = score === 'mean-level' || score === 'highest-level'
  return !isOfLevels || groups.flat().every((one) => one.score.present)
}

interface Alone<Row extends Tested = Tested> {
  readonly id: CompetencyId
  readonly groups: readonly [readonly ScoredInterviewee[], readonly ScoredInterviewee[]]
  readonly row: Row
}

interface Basis {
  readonly input: ComparisonInput
  readonly prepared: Prepared
  readonly reliability: Reliability
}

/** A row with its label, before what only two absent-level policies together can tell. */
type Row = Omit<CompetencyComparison, 'proposal'> & { readonly proposal: Omit<Proposed, 'tier'> }

function* compareRows({ input, prepared, reliability }: Basis, settings: ComparisonSettings) {
  const scores = scoreAll(prepared, input.competencyIds, settings)
  yield
  const alone: Alone<ComparedAlone>[] = []
  for (const { id, groups } of groupsOf(input.competencyIds, scores)) {
    alone.push({ id, groups, row: compareCompetency(...groups, settings.score) })
    yield
  }
  const lengthCheck = checkLength(
    scores.filter((one) => one.group === 'superior').map((one) => one.length),
    scores.filter((one) => one.group === 'average').map((one) => one.length),
    alone.map(({ row }) => row),
  )
  const context = { settings, reliability, lengthDiffers: lengthCheck.differs }
  const p = familyP(alone, settings)
  const holm = adjustP(p, 'holm')
  const judged = judge(alone, context)
  const rows: Row[] = []
  for (const [index, one] of alone.entries()) {
    const judgement = judged[index]
    if (judgement === undefined) continue
    rows.push(label(one, judgement, { ...context, pHolm: holm[index] ?? null }))
    yield
  }
  return { alone, rows, scores, lengthCheck, tests: p.filter((one) => one !== null).length }
}

/** The labels by the other absent-level policy; of its rows nothing more is needed, so nothing more is computed. */
function* otherLabels(
  { input, prepared, reliability }: Basis,
  settings: ComparisonSettings,
  main: { readonly alone: readonly Alone[]; readonly lengthCheck: { readonly differs: boolean } },
): Generator<undefined, readonly Label[]> {
  const other = otherPolicy(settings)
  const scores = scoreAll(prepared, input.competencyIds, other)
  const alone: Alone[] = []
  for (const [index, { id, groups }] of groupsOf(input.competencyIds, scores).entries()) {
    const same = main.alone[index]
    const row =
      same !== undefined && isUnchanged(same, settings) ? same.row : testCompetency(...groups, other.score)
    alone.push({ id, groups, row })
    yield
  }
  const context = { settings: other, reliability, lengthDiffers: main.lengthCheck.differs }
  return judge(alone, context).map(({ classified }) => classified.label)
}

/** Each competency with the scores of both groups on it. */
function groupsOf(ids: readonly CompetencyId[], scores: readonly IntervieweeScores[]): Omit<Alone, 'row'>[] {
  const superior = scores.filter((one) => one.group === 'superior')
  const average = scores.filter((one) => one.group === 'average')
  return ids.map((id, index) => ({ id, groups: [scoresOn(superior, index), scoresOn(average, index)] }))
}

/** Which competencies are tested together (method.md 3.4); the filter looks at totals only. */
function isInFamily(row: Tested, { proposal }: ComparisonSettings): boolean {
  const { superior, average, p } = row
  const isLarge = Math.min(superior.n, average.n) >= proposal.minGroupN
  return p.defined && isLarge && superior.coded + average.coded >= proposal.minCoded
}

/** Raw p of those that are tested together, null for the others. */
function familyP(alone: readonly Alone[], settings: ComparisonSettings): (number | null)[] {
  return alone.map(({ row }) => (isInFamily(row, settings) ? valueOrNull(row.p) : null))
}

interface JudgeContext {
  readonly settings: ComparisonSettings
  readonly reliability: Reliability
  readonly lengthDiffers: boolean
}

interface Judgement {
  readonly pAdjusted: number | null
  /** Those about length. */
  readonly flags: readonly RowFlag[]
  readonly classified: ReturnType<typeof classify>
}

/** Adjusts p over the family and classifies every competency. */
function judge(alone: readonly Alone[], context: JudgeContext): Judgement[] {
  const { settings, reliability } = context
  const adjusted = adjustP(familyP(alone, settings), settings.proposal.correction)
  return alone.map((one, index) => {
    const { id, row } = one
    const pAdjusted = adjusted[index] ?? null
    const flags = lengthFlags(one, context)
    const interval = valueOrNull(row.interval)
    const classified = classify(
      {
        n1: row.superior.n,
        n2: row.average.n,
        coded1: row.superior.coded,
        coded2: row.average.coded,
        usable1: row.usable1,
        usable2: row.usable2,
        g: valueOrNull(row.g),
        gLower: interval?.lower ?? null,
        gUpper: interval?.upper ?? null,
        pAdjusted,
        reliability: valueOrNull(reliability.of(id).value),
        lengthFail: flags.includes('LENGTH_FAIL'),
      },
      settings.proposal,
    )
    return { pAdjusted, flags, classified }
  })
}

function label(
  { id, groups, row: { usable1, usable2, ...row } }: Alone<ComparedAlone>,
  { pAdjusted, flags, classified }: Judgement,
  { settings, reliability, pHolm }: JudgeContext & { readonly pHolm: number | null },
): Row {
  const g = valueOrNull(row.g)
  const equivalenceShown = classified.label === 'threshold' && isEquivalent(groups, settings)
  const isTrend = classified.rule === 'R6_PROMISING' || classified.rule === 'R6_REVERSED_TREND'
  return {
    ...row,
    competencyId: id,
    pAdjusted,
    pHolm,
    reliability: reliability.of(id),
    flags: [...row.flags, ...flags],
    proposal: { ...classified, equivalenceShown, requiredN: isTrend && g !== null ? requiredN(g) : null },
  }
}

/** Whether length could be what makes the difference (method.md 3.6, 3.8). */
function lengthFlags({ row, groups }: Alone, { settings, lengthDiffers }: JudgeContext): RowFlag[] {
  const { score, proposal } = settings
  const isRelated = row.lengthRelations.some((relation) => relation.score === score && relation.isRelated)
  const flags: RowFlag[] = isRelated ? ['LENGTH_RELATED'] : []
  if ((score !== 'frequency' && score !== 'highest-level') || !(lengthDiffers || isRelated)) return flags
  const pairs = (group: readonly ScoredInterviewee[]) =>
    group.map((one) => ({ length: one.length, value: scoreValue(one.score, score) }))
  const adjusted =
    score === 'frequency' ? primaryP(...groups, 'rate') : lengthAdjustedP(pairs(groups[0]), pairs(groups[1]))
  return adjusted.defined && adjusted.value > proposal.alpha ? [...flags, 'LENGTH_FAIL'] : flags
}

/** The 90 % interval of g lies within the limit for a threshold competency. */
function isEquivalent(groups: Alone['groups'], settings: ComparisonSettings): boolean {
  const [superior, average] = groups
  const effect = hedgesG(valuesOf(superior, settings.score), valuesOf(average, settings.score), 0.9)
  const interval = effect.defined ? valueOrNull(effect.value.interval) : null
  const limit = settings.proposal.thresholdMaxEffect
  return interval !== null && interval.lower >= -limit && interval.upper <= limit
}

function finish(row: Row, other: Label | undefined, isBlind: boolean): CompetencyComparison {
  const isSensitive = other !== undefined && other !== row.proposal.label
  const flags: RowFlag[] = isSensitive ? [...row.flags, 'POLICY_SENSITIVE'] : [...row.flags]
  return { ...row, flags, proposal: { ...row.proposal, tier: tierOf(row, isSensitive, isBlind) } }
}

/** How far the evidence can be trusted (method.md 3.8). */
function tierOf(row: Row, isSensitive: boolean, isBlind: boolean): Tier {
  if (!row.reliability.value.defined || !isBlind || isSensitive) return 'provisional'
  return row.pHolm !== null && row.pHolm <= 0.05 ? 'strong' : 'standard'
}

function areCodersBlind({ codings, facts }: ComparisonInput, prepared: Prepared): boolean {
  const independent = codings.filter((coding) => coding.layer === 'independent')
  const used = independent.length > 0 ? independent : prepared.codings
  return used.every((coding) => facts.blindCoderIds.includes(coding.coderId))
}

/** Labels that differ between two results: what a change of settings would do. */
export function labelChanges(
  before: ComparisonResult,
  after: ComparisonResult,
): { readonly competencyId: CompetencyId; readonly before: Label; readonly after: Label }[] {
  const labels = new Map(after.rows.map((row) => [row.competencyId, row.proposal.label]))
  return before.rows.flatMap(({ competencyId, proposal }) => {
    const next = labels.get(competencyId)
    return next === undefined || next === proposal.label
      ? []
      : [{ competencyId, before: proposal.label, after: next }]
  })
}
