import type { Label, RuleCode } from './label.ts'
import type { ProposalParameters } from './parameters.ts'

/** What the rules look at, for one competency. Group 1 is superior, group 2 average. */
export interface Evidence {
  /** Interviewees compared. */
  readonly n1: number
  readonly n2: number
  /** Of these, in how many interviews the competency was coded. */
  readonly coded1: number
  readonly coded2: number
  /** Usable values of the primary score. */
  readonly usable1: number
  readonly usable2: number
  readonly g: number | null
  readonly gLower: number | null
  readonly gUpper: number | null
  readonly pAdjusted: number | null
  /** null: not known. */
  readonly reliability: number | null
  /** The difference does not hold once length is taken into account (method.md 3.8). */
  readonly lengthFail: boolean
}

export interface Classified {
  readonly label: Label
  readonly rule: RuleCode
}

type Rule = (evidence: Evidence, parameters: ProposalParameters) => Classified | null

const rules: readonly Rule[] = [
  tooFewInterviewees,
  tooRarelyCoded,
  unusable,
  significant,
  commonToBoth,
  largeButUnconfirmed,
  rareInBoth,
  noDifference,
]

/** The first rule of method.md 3.8 that applies. Comparisons are inclusive as written; nothing is rounded first. */
export function classify(evidence: Evidence, parameters: ProposalParameters): Classified {
  for (const rule of rules) {
    const found = rule(evidence, parameters)
    if (found !== null) return found
  }
  return { label: 'insufficient', rule: 'R8_IMPRECISE' }
}

function presences({ n1, n2, coded1, coded2 }: Evidence): readonly [number, number] {
  return [n1 === 0 ? 0 : coded1 / n1, n2 === 0 ? 0 : coded2 / n2]
}

function tooFewInterviewees({ n1, n2 }: Evidence, { minGroupN }: ProposalParameters): Classified | null {
  return Math.min(n1, n2) < minGroupN ? { label: 'insufficient', rule: 'R0_GROUP_N' } : null
}

function tooRarelyCoded(
  evidence: Evidence,
  { minCoded, rarePresence, minGroupN }: ProposalParameters,
): Classified | null {
  if (evidence.coded1 + evidence.coded2 >= minCoded) return null
  const isRare = Math.max(...presences(evidence)) < rarePresence
  const isLarge = Math.min(evidence.n1, evidence.n2) >= 2 * minGroupN
  return isRare && isLarge
    ? { label: 'not-supported', rule: 'R1_RARE' }
    : { label: 'insufficient', rule: 'R1_SPARSE' }
}

function unusable(evidence: Evidence, { minReliability }: ProposalParameters): Classified | null {
  const { reliability, usable1, usable2, g, pAdjusted } = evidence
  if (reliability !== null && reliability < minReliability)
    return { label: 'insufficient', rule: 'R2_RELIABILITY' }
  const isUndefined = Math.min(usable1, usable2) < 2 || g === null || pAdjusted === null
  return isUndefined ? { label: 'insufficient', rule: 'R2_UNDEFINED' } : null
}

function significant(evidence: Evidence, { alpha, minEffect }: ProposalParameters): Classified | null {
  const { g, pAdjusted, lengthFail } = evidence
  if (g === null || pAdjusted === null || pAdjusted > alpha) return null
  if (g >= minEffect) {
    return lengthFail
      ? { label: 'insufficient', rule: 'R3_LENGTH' }
      : { label: 'differentiating', rule: 'R3_DIFFERENTIATING' }
  }
  return g <= -minEffect ? { label: 'not-supported', rule: 'R4_REVERSED' } : null
}

function commonToBoth(evidence: Evidence, parameters: ProposalParameters): Classified | null {
  const { g, gLower, gUpper } = evidence
  const { presenceThreshold, thresholdMaxEffect, ruledOutEffect } = parameters
  if (Math.min(...presences(evidence)) < presenceThreshold || g === null) return null
  const isRuledOut =
    gLower !== null && gUpper !== null && gLower >= -ruledOutEffect && gUpper <= ruledOutEffect
  return Math.abs(g) < thresholdMaxEffect || isRuledOut ? { label: 'threshold', rule: 'R5_COMMON' } : null
}

function largeButUnconfirmed({ g }: Evidence, { minEffect }: ProposalParameters): Classified | null {
  // As written also g = 0, where any effect is enough (preset `paper`); what is said of it then is core/wording's.
  if (g === null || Math.abs(g) < minEffect) return null
  return { label: 'insufficient', rule: g > 0 ? 'R6_PROMISING' : 'R6_REVERSED_TREND' }
}

function rareInBoth(evidence: Evidence, { rarePresence }: ProposalParameters): Classified | null {
  return Math.max(...presences(evidence)) < rarePresence ? { label: 'not-supported', rule: 'R7_RARE' } : null
}

function noDifference({ gUpper }: Evidence, { ruledOutEffect }: ProposalParameters): Classified | null {
  return gUpper !== null && gUpper <= ruledOutEffect
    ? { label: 'not-supported', rule: 'R8_NO_DIFFERENCE' }
    : null
}
