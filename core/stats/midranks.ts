/** The rank of each value from 1, in the order given; equal values share the mean of their ranks. */
export function midranks(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort()
  const rankOf = new Map<number, number>()
  for (let start = 0; start < sorted.length; ) {
    const value = sorted[start] ?? 0
    let end = start + 1
    while (sorted[end] === value) end++
    rankOf.set(value, (start + 1 + end) / 2)
    start = end
  }
  return values.map((value) => rankOf.get(value) ?? 0)
}

/** Sizes of the groups of equal values, in ascending order of value; 1 for a value that occurs once. */
function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const value of Float64Array.from(values).sort()) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

/** The sum of t^3 - t over groups of t equal values: what ties take from the variance of ranks. */
export function tieTerm(values: readonly number[]): number {
  return tieSizes(values).reduce((total, size) => total + (size ** 3 - size), 0)
}
