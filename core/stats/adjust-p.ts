export const corrections = ['bonferroni', 'holm', 'hochberg', 'bh', 'by', 'none'] as const
/** How p values are adjusted for the number of tests. */
export type Correction = (typeof corrections)[number]

/**
 * Adjusted p values, in the order given (Holm 1979; Hochberg 1988; Benjamini & Hochberg 1995; Benjamini & Yekutieli
 * 2001).
 * @param pValues null where a test is undefined: it stays null and is not counted in the family
 */
export function adjustP(pValues: readonly (number | null)[], correction: Correction): (number | null)[] {
  const family = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p)
  const raw = family.map(({ p }) => p)
  const adjusted = adjustSorted(raw, correction)
  const result = pValues.map((p) => p)
  for (const [rank, { index }] of family.entries()) result[index] = Math.min(1, adjusted[rank] ?? 1)
  return result
}

function adjustSorted(sorted: readonly number[], correction: Correction): number[] {
  const m = sorted.length
  switch (correction) {
    case 'none':
      return [...sorted]
    case 'bonferroni':
      return sorted.map((p) => p * m)
    case 'holm':
      return running(
        sorted.map((p, i) => p * (m - i)),
        Math.max,
      )
    case 'hochberg':
      return runningDown(sorted.map((p, i) => p * (m - i)))
    case 'bh':
      return runningDown(sorted.map((p, i) => (p * m) / (i + 1)))
    case 'by': {
      const harmonic = sorted.reduce((total, _, i) => total + 1 / (i + 1), 0)
      return runningDown(sorted.map((p, i) => (p * m * harmonic) / (i + 1)))
    }
  }
}

function running(values: readonly number[], pick: (a: number, b: number) => number): number[] {
  let last = values[0] ?? 0
  return values.map((value) => {
    last = pick(last, value)
    return last
  })
}

function runningDown(values: readonly number[]): number[] {
  return running(values.toReversed(), Math.min).toReversed()
}
