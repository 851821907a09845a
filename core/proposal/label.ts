export const labels = ['differentiating', 'threshold', 'insufficient', 'not-supported'] as const
/** What the evidence says of a competency (method.md 3.8): 鉴别性, 基准性, 证据不足, 不支持. */
export type Label = (typeof labels)[number]

export const ruleCodes = [
  'R0_GROUP_N',
  'R1_RARE',
  'R1_SPARSE',
  'R2_RELIABILITY',
  'R2_UNDEFINED',
  'R3_LENGTH',
  'R3_DIFFERENTIATING',
  'R4_REVERSED',
  'R5_COMMON',
  'R6_PROMISING',
  'R6_REVERSED_TREND',
  'R7_RARE',
  'R8_NO_DIFFERENCE',
  'R8_IMPRECISE',
] as const
/** The rule that gave a label; its words stand in core/wording. */
export type RuleCode = (typeof ruleCodes)[number]

export const tiers = ['strong', 'standard', 'provisional'] as const
/** How far the evidence beside a label can be trusted. */
export type Tier = (typeof tiers)[number]
