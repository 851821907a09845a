const order = 20

/**
 * The integral of a smooth function over the panels between neighbouring break points, each by Gauss-Legendre
 * quadrature with 20 nodes.
 * @param breaks ascending; a panel should hold no feature much narrower than itself
 */
export function integrate(f: (x: number) => number, breaks: readonly number[]): number {
  let total = 0
  for (let panel = 1; panel < breaks.length; panel++) {
    const from = breaks[panel - 1] ?? 0
    const half = ((breaks[panel] ?? 0) - from) / 2
    if (half <= 0) continue
    for (const { node, weight } of nodes) total += half * weight * f(from + half * (1 + node))
  }
  return total
}

/** `count` + 1 points that divide an interval evenly. */
export function evenBreaks(from: number, to: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count)
}

const nodes = Array.from({ length: order }, (_, i) => legendreNode(i))

/** The i-th root of the Legendre polynomial by Newton's method, and its weight (DLMF 3.5.v). */
function legendreNode(index: number): { readonly node: number; readonly weight: number } {
  let x = Math.cos((Math.PI * (index + 0.75)) / (order + 0.5))
  let slope = 1
  for (let step = 0; step < 20; step++) {
    let [previous, current] = [1, x]
    for (let n = 2; n <= order; n++) {
      ;[previous, current] = [current, ((2 * n - 1) * x * current - (n - 1) * previous) / n]
    }
    slope = (order * (x * current - previous)) / (x * x - 1)
    x -= current / slope
  }
  return { node: x, weight: 2 / ((1 - x * x) * slope * slope) }
}
