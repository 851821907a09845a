/**
 * Interviewees needed in each group to find an effect of g with 80 % power at two-sided .05 (method.md 3.8, R6):
 * ceil(2 ((1.96 + 0.8416) / g)^2 + 1). null for g = 0, which no sample can confirm.
 */
export function requiredN(g: number): number | null {
  return g === 0 ? null : Math.ceil(2 * ((1.96 + 0.8416) / g) ** 2 + 1)
}
