type Point = { readonly x: number; readonly y: number }

const mostSteps = 1000

/**
 * Where a continuous function changes sign between two points, by Brent's method (Brent 1973, ch. 4) in the form of
 * netlib's zeroin, which is also R's uniroot.
 * @param f with f(from) and f(to) of opposite sign or zero; otherwise the end nearer to zero is returned
 * @param tolerance how far from the root the result may be; 0 for the precision of floating point
 */
export function findRoot(f: (x: number) => number, from: number, to: number, tolerance = 0): number {
  return findRootBetween(f, [pointOf(f, from), pointOf(f, to)], tolerance)
}

function pointOf(f: (x: number) => number, x: number): Point {
  return { x, y: f(x) }
}

function findRootBetween(
  f: (x: number) => number,
  [from, to]: readonly [Point, Point],
  tolerance: number,
): number {
  let [a, b] = [from, to]
  if (a.y === 0) return a.x
  if (a.y * b.y > 0) return Math.abs(a.y) < Math.abs(b.y) ? a.x : b.x
  let c = a
  for (let step = 0; step < mostSteps; step++) {
    const before = b.x - a.x
    if (Math.abs(c.y) < Math.abs(b.y)) [a, b, c] = [b, c, b]
    const near = 2 * Number.EPSILON * Math.abs(b.x) + tolerance / 2
    const half = (c.x - b.x) / 2
    if (Math.abs(half) <= near || b.y === 0) return b.x
    const hopeful = Math.abs(before) >= near && Math.abs(a.y) > Math.abs(b.y)
    const move = (hopeful ? interpolate([a, b, c], before, near) : undefined) ?? half
    const x = b.x + (Math.abs(move) < near ? Math.sign(move) * near : move)
    a = b
    b = { x, y: f(x) }
    if (b.y * c.y > 0) c = a
  }
  return b.x
}

/**
 * The step from b by inverse quadratic interpolation, or by the secant while a and c are one; undefined where it
 * would leave the bracket or hardly gain on halving.
 */
function interpolate(
  [a, b, c]: readonly [Point, Point, Point],
  before: number,
  near: number,
): number | undefined {
  const width = c.x - b.x
  const ratio = b.y / a.y
  let p = width * ratio
  let q = 1 - ratio
  if (a.x !== c.x) {
    const [ac, bc] = [a.y / c.y, b.y / c.y]
    p = ratio * (width * ac * (ac - bc) - (b.x - a.x) * (bc - 1))
    q = (ac - 1) * (bc - 1) * (ratio - 1)
  }
  if (p > 0) q = -q
  else p = -p
  const inside = p < 0.75 * width * q - Math.abs(near * q) / 2
  return inside && p < Math.abs((before * q) / 2) ? p / q : undefined
}

/**
 * Widens an interval until a decreasing function changes sign inside it, then finds the root.
 * @param width first distance of the ends from `centre`; doubled until the ends suffice
 */
export function findRootAround(f: (x: number) => number, centre: number, width: number): number {
  const lower = widen(f, centre, -width)
  const upper = widen(f, centre, width)
  return findRootBetween(f, [lower, upper], 0)
}

/** The first point at twice, four times ... the distance that lies on the other side of the root, if any does. */
function widen(f: (x: number) => number, centre: number, distance: number): Point {
  const side = Math.sign(distance)
  let reached = distance
  let point = pointOf(f, centre + reached)
  while (point.y * side > 0 && Math.abs(reached) < 1e12) {
    reached *= 2
    point = pointOf(f, centre + reached)
  }
  return point
}
