/** The rank of each value from 1, in the order given; equal values share the mean of their ranks. */
export function midranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const ranks = new Array<number>(values.length).fill(0)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && order[end]?.value === order[start]?.value) end++
    for (const { index } of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2
    start = end
  }
  return ranks
}

/** Sizes of the groups of equal values, in ascending order of value; 1 for a value that occurs once. */
function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const value of [...values].sort((a, b) => a - b)) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

/** The sum of t^3 - t over groups of t equal values: what ties take from the variance of ranks. */
export function tieTerm(values: readonly number[]): number {
  return tieSizes(values).reduce((total, size) => total + (size ** 3 - size), 0)
}
