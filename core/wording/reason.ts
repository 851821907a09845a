import type { ComparisonSettings, ComparisonWarning, CompetencyComparison } from '../comparison/types.ts'
import type { RuleCode } from '../proposal/label.ts'
import { type Estimate, valueOrNull } from '../stats/estimate.ts'
import type { MethodKey } from './method.en.ts'
import { equalsP, formatCoefficient, formatNumber, formatP, formatShare } from './number.ts'

/** A sentence of the method, and the values that fill its places. `score` names a further key, to be put in words. */
export interface Sentence {
  readonly key: MethodKey
  readonly values: Readonly<Record<string, string>>
  /** Key of the word that fills {{score}}. */
  readonly scoreKey: MethodKey
}

/** Why a competency has its label, with the numbers printed as everywhere else: in full, or in a line that leaves out numbers printed beside it. */
export function reasonOf(
  row: CompetencyComparison,
  { score, proposal }: ComparisonSettings,
  form: 'reason' | 'brief' = 'reason',
): Sentence {
  const number = (estimate: Estimate) => printed(valueOrNull(estimate), formatNumber)
  const interval = valueOrNull(row.interval)
  return {
    key: `${form}.${spokenRule(row)}`,
    scoreKey: `score.${score}`,
    values: {
      n1: String(row.superior.n),
      n2: String(row.average.n),
      minGroupN: String(proposal.minGroupN),
      coded: String(row.superior.coded + row.average.coded),
      minCoded: String(proposal.minCoded),
      presence1: printed(valueOrNull(row.superior.presence), formatShare),
      presence2: printed(valueOrNull(row.average.presence), formatShare),
      reliability: printed(valueOrNull(row.reliability.value), formatCoefficient),
      minReliability: proposal.minReliability.toFixed(3).replace(/^0/, ''),
      m1: number(row.superior.scores[score].mean),
      m2: number(row.average.scores[score].mean),
      // Which group is higher the sentence says.
      difference: printed(valueOrNull(row.difference), (value) => formatNumber(Math.abs(value))),
      g: number(row.g),
      lo: printed(interval?.lower ?? null, formatNumber),
      hi: printed(interval?.upper ?? null, formatNumber),
      padj: equalsP(row.pAdjusted),
      required: printed(row.proposal.requiredN, (value) => formatNumber(value, 0)),
    },
  }
}

/** Rule R6 takes in g = 0 where any effect is enough; of that no sentence may say which group is higher. */
function spokenRule({ g, proposal: { rule } }: CompetencyComparison): RuleCode | 'R6_NO_EFFECT' {
  const isNone = rule === 'R6_REVERSED_TREND' && g.defined && g.value === 0
  return isNone ? 'R6_NO_EFFECT' : rule
}

/** Values of a warning's places. */
export function warningValues({ params }: ComparisonWarning): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'share' ? formatShare(value) : Number.isInteger(value) ? String(value) : formatP(value),
    ]),
  )
}

function printed(value: number | null, format: (value: number) => string): string {
  return value === null ? '–' : format(value)
}
