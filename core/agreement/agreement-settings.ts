export const agreementUnits = ['event', 'interview'] as const
/** What is coded or not coded with a competency: an event (and what lies outside events), or a whole interview. */
export type AgreementUnit = (typeof agreementUnits)[number]

export const agreedRules = ['counts', 'event', 'segment'] as const
/** How S, the agreed codings of CA, is counted (method.md 2.1): by interview, by event, or by matched passages. */
export type AgreedRule = (typeof agreedRules)[number]

export const levelPolicies = ['matched', 'unit-mean', 'unit-highest'] as const
/** Which levels are compared: those of matched passages, or each coder's mean or highest level in a unit. */
export type LevelPolicy = (typeof levelPolicies)[number]

/** How agreement is computed. Saved with the project, printed with every result. */
export interface AgreementSettings {
  readonly unit: AgreementUnit
  readonly agreedRule: AgreedRule
  /** With the rule `segment`: only passages of the same level agree. */
  readonly sameLevel: boolean
  /** The least intersection over union at which two passages are the same, above 0 and up to 1. */
  readonly minimumOverlap: number
  readonly levels: LevelPolicy
  /** Where one word ends and the next begins, ascending. */
  readonly cutoffs: {
    /** tentative, reliable (Krippendorff 2004) */
    readonly alpha: readonly [number, number]
    /** usual for trained coders, good (method.md 2.1) */
    readonly agreement: readonly [number, number]
    /** moderate, good, excellent (Koo & Li 2016) */
    readonly icc: readonly [number, number, number]
  }
}

export const defaultAgreementSettings: AgreementSettings = {
  unit: 'event',
  agreedRule: 'event',
  sameLevel: false,
  minimumOverlap: 0.5,
  levels: 'matched',
  cutoffs: { alpha: [0.667, 0.8], agreement: [0.7, 0.8], icc: [0.5, 0.75, 0.9] },
}
