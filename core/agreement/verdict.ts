import type { AgreementSettings } from './agreement-settings.ts'

/** The words for a coefficient, worst first: as many as its cut-offs, and one more. */
export const verdicts = {
  alpha: ['unusable', 'tentative', 'reliable'],
  agreement: ['low', 'usual', 'good'],
  icc: ['poor', 'moderate', 'good', 'excellent'],
} as const
export type Verdict = (typeof verdicts)[keyof typeof verdicts][number]

/** The word that stands beside a number (method.md 2.8); a value on a cut-off has the better word. */
export function verdictOf(
  kind: keyof typeof verdicts,
  value: number,
  { cutoffs }: Pick<AgreementSettings, 'cutoffs'>,
): Verdict {
  const reached = cutoffs[kind].filter((cutoff) => value >= cutoff).length
  return verdicts[kind][reached] ?? verdicts[kind][0]
}
