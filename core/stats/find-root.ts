const mostSteps = 300

/**
 * Where a continuous function changes sign between two points, by Brent's method (Brent 1973, ch. 4), to the
 * precision of floating point.
 * @param f with f(from) and f(to) of opposite sign or zero; otherwise the end nearer to zero is returned
 */
export function findRoot(f: (x: number) => number, from: number, to: number): number {
  let b = { x: to, y: f(to) }
  let a = { x: from, y: f(from) }
  if (a.y * b.y > 0) return Math.abs(a.y) < Math.abs(b.y) ? a.x : b.x
  let c = a
  let step = b.x - a.x
  let before = step
  for (let i = 0; i < mostSteps; i++) {
    if (b.y * c.y > 0) {
      c = a
      before = step = b.x - a.x
    }
    if (Math.abs(c.y) < Math.abs(b.y)) [a, b, c] = [b, c, b]
    const tolerance = 2 * Number.EPSILON * Math.abs(b.x) + Number.MIN_VALUE
    const half = (c.x - b.x) / 2
    if (Math.abs(half) <= tolerance || b.y === 0) return b.x
    const guess = interpolate(a, b, c)
    const useful = Math.abs(before) >= tolerance && 2 * Math.abs(guess) < 3 * Math.abs(half)
    const sane = useful && guess * half > 0 && Math.abs(guess) < Math.abs(before) / 2
    before = sane ? step : half
    step = sane ? guess : half
    a = b
    const moved = b.x + (Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance)
    b = { x: moved, y: f(moved) }
  }
  return b.x
}

type Point = { readonly x: number; readonly y: number }

/** The step from b that inverse quadratic interpolation, or the secant while a and c are one, proposes. */
function interpolate(a: Point, b: Point, c: Point): number {
  const s = b.y / a.y
  if (a.x === c.x) return ((c.x - b.x) * s) / (1 - s)
  const q = a.y / c.y
  const r = b.y / c.y
  const numerator = s * ((c.x - b.x) * q * (q - r) - (b.x - a.x) * (r - 1))
  const denominator = (q - 1) * (r - 1) * (s - 1)
  return -numerator / denominator
}

/**
 * Widens an interval until a decreasing function changes sign inside it, then finds the root.
 * @param width first distance of the ends from `centre`; doubled until the ends suffice
 */
export function findRootAround(f: (x: number) => number, centre: number, width: number): number {
  let lower = width
  let upper = width
  while (f(centre - lower) < 0 && lower < 1e12) lower *= 2
  while (f(centre + upper) > 0 && upper < 1e12) upper *= 2
  return findRoot(f, centre - lower, centre + upper)
}
